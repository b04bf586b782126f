// The index finds by every word, forgives a misspelling when it must, and forgets what was removed.
import { describe, expect, it } from 'vitest';
import { beginning, textBound, type PieceFacts } from '../../../lib/search/piece-document';
import { PieceIndex } from '../../../lib/search/piece-index';

const facts = (id: string, known: Partial<PieceFacts>): PieceFacts => ({
	id,
	title: '',
	site: '',
	author: '',
	words: '',
	quote: '',
	...known,
});

function filled(): PieceIndex {
	const index = new PieceIndex();
	index.putFacts(facts('a', { title: 'L’étude de marché', site: 'insee.fr' }));
	index.putText('a', 'La consommation des ménages');
	index.putFacts(facts('b', { title: 'Campagnes d’été' }));
	index.putText('b', 'Une étude cite les ménages');
	index.putFacts(facts('c', { title: 'Tableau de bord', words: 'Le pic du 12 mars prouve C8.2' }));
	return index;
}

describe('PieceIndex', () => {
	it('finds every word, in any field, without accents', () => {
		expect(filled().search('etude menages').toSorted()).toEqual(['a', 'b']);
		expect(filled().search('etude insee')).toEqual(['a']);
		expect(filled().search('étude tableau')).toEqual([]);
		expect(filled().search(' , ')).toEqual([]);
	});

	it('puts a title before a text', () => expect(filled().search('étude')).toEqual(['a', 'b']));

	it('finds an unfinished word and a code', () => {
		expect(filled().search('campag')).toEqual(['b']);
		expect(filled().search('consom')).toEqual(['a']);
		expect(filled().search('c8.2')).toEqual(['c']);
	});

	it('forgives a misspelling only when nothing else matches', () => expect(filled().search('campahne')).toEqual(['b']));

	it('replaces and forgets', () => {
		const index = filled();
		index.putFacts(facts('b', { title: 'Autre chose' }));
		expect(index.search('campagne')).toEqual([]);
		expect(index.search('autre')).toEqual(['b']);
		index.putText('b', '');
		expect(index.search('cite')).toEqual([]);
		index.remove('b');
		index.remove('b');
		expect(index.search('autre')).toEqual([]);
		expect(index.size).toBe(2);
	});
});

describe('the text bound', () => {
	it('keeps whole articles in small libraries, beginnings in large ones', () => {
		expect(textBound(0)).toBe(50_000);
		expect(textBound(10_000)).toBe(2_000);
		expect(textBound(1_000)).toBe(20_000);
	});

	it('cuts between words', () => {
		expect(beginning('un deux trois', 9)).toBe('un deux');
		expect(beginning('anticonstitutionnel', 4)).toBe('anti');
		expect(beginning('court', 9)).toBe('court');
	});
});
