// Links to a passage: the terms that name it and nothing before it, and how they are written.
import { describe, expect, it } from 'vitest';
import { fragmentLink, textTerms, wordsAround, type TextRange } from '../../../lib/domain/text-fragment';

/** Blocks with the passage between « and », as a person would show it. */
function marked(...shown: string[]): { blocks: string[]; passage: TextRange } {
	const find = (mark: string) => {
		const block = shown.findIndex((text) => text.includes(mark));
		return { block, offset: (shown[block] ?? '').replace(mark === '»' ? '«' : '', '').indexOf(mark) };
	};
	return { passage: { start: find('«'), end: find('»') }, blocks: shown.map((text) => text.replace(/[«»]/g, '')) };
}

const termsOf = (...shown: string[]) => {
	const { blocks, passage } = marked(...shown);
	return textTerms(blocks, passage);
};

describe('the terms of a passage', () => {
	it('are the passage itself where nothing before it says the same', () => {
		expect(termsOf('Un titre', 'Le taux « de conversion» monte.')).toEqual({ start: 'de conversion' });
	});

	it('reach out to whole words', () => {
		expect(termsOf('La cam«pagne mob»ile a doublé.')).toEqual({ start: 'campagne mobile' });
	});

	it('say what stands around, when the same words came before', () => {
		expect(termsOf('Le budget monte en mars.', 'Le budget baisse. «Le budget» monte en avril.')).toEqual({
			prefix: 'budget baisse.',
			start: 'Le budget',
			suffix: 'monte en',
		});
	});

	it('look for what stands around in the next block that has words', () => {
		expect(termsOf('Prix', '12 €', '', 'Remise', '«12 €»', ' ', 'Total')).toEqual({
			prefix: 'Remise',
			start: '12 €',
			suffix: 'Total',
		});
	});

	it('need nothing more for the first of several', () => {
		expect(termsOf('«Prix» et prix', 'Prix')).toEqual({ start: 'Prix' });
	});

	it('never reach over the border of a block: first and last words name what is between', () => {
		expect(termsOf('Un «deux trois quatre cinq six', 'sept huit', 'neuf dix onze» douze')).toEqual({
			start: 'deux trois quatre cinq',
			end: 'neuf dix onze',
		});
	});

	it('name a long passage by its first and last words', () => {
		const long = Array.from({ length: 90 }, (_, i) => `mot${i}`).join(' ');
		expect(termsOf(`«${long}» fin`)).toEqual({ start: 'mot0 mot1 mot2 mot3', end: 'mot86 mot87 mot88 mot89' });
	});

	it('grow until the end is the right one', () => {
		const terms = termsOf('«Alpha un deux trois', 'fin de la liste', 'Bêta un', 'fin de la liste» et puis', 'fin de la liste');
		expect(terms?.end).toBe('fin de la liste');
		expect(terms?.suffix).toBe('et puis');
	});

	it('are none for spaces alone', () => {
		expect(termsOf('Un« »deux')).toBeNull();
	});

	it('find the words whatever their case, without losing count of letters', () => {
		expect(termsOf('İstanbul PRIX moyen', 'Le «prix moyen» baisse')).toEqual({
			prefix: 'Le',
			start: 'prix moyen',
			suffix: 'baisse',
		});
	});
});

describe('the link', () => {
	it('writes what has a meaning of its own as percent codes', () => {
		expect(fragmentLink('https://a.example/p', { prefix: 'a-b', start: 'c, d & e', end: 'f', suffix: 'g' })).toBe(
			'https://a.example/p#:~:text=a%2Db-,c%2C%20d%20%26%20e,f,-g',
		);
	});

	it('keeps an anchor, replaces an older directive, and names nothing without terms', () => {
		expect(fragmentLink('https://a.example/#part:~:text=old', { start: 'new' })).toBe('https://a.example/#part:~:text=new');
		expect(fragmentLink('https://a.example/#', null)).toBe('https://a.example/');
	});
});

it('gives the words around a passage, across blocks', () => {
	const { blocks, passage } = marked('un deux trois', 'quatre «cinq» six', '', 'sept huit neuf');
	expect(wordsAround(blocks, passage, 3)).toEqual({ before: 'deux trois quatre', after: 'six sept huit' });
});
