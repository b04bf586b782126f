// What changed from one version of a text to the next: nothing is lost, and long texts are read at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureChanges } from '../../../lib/domain/figure-changes';
import { isUnchanged, textChanges, type TextStep } from '../../../lib/domain/text-changes';

const tell = (steps: readonly TextStep[]) =>
	steps.map((step) => {
		if (step.kind !== 'changed') return `${{ kept: '=', removed: '-', added: '+', moved: '~' }[step.kind]} ${step.text}`;
		const marked = (runs: typeof step.old) =>
			runs
				.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}] ` : text))
				.join('')
				.trim();
		return `${marked(step.old)} → ${marked(step.next)}`;
	});

const textOf = (step: TextStep, side: 'old' | 'next'): string =>
	step.kind === 'changed' ? step[side].map(({ text }) => text).join('') : step.text;

const line = fc.constantFrom(
	'Un titre',
	'Clics : 12',
	'Clics : 13',
	'Une phrase un peu longue.',
	'Une autre phrase, plus longue encore.',
	'·',
	'Fin',
);
const lines = fc.array(line, { maxLength: 40 });

describe('what changed in a text', () => {
	it('is told sentence by sentence', () => {
		const old = 'Bilan de mars\nLa campagne a bien commencé. Elle dure un mois.\nMentions légales';
		const next = 'Bilan de mars\nLa campagne a très bien commencé. Elle dure un mois.\nNouveau paragraphe\nMentions légales';
		expect(tell(textChanges(old, next))).toEqual([
			'= Bilan de mars',
			'La campagne a bien commencé. → La campagne a [très] bien commencé.',
			'= Elle dure un mois.',
			'+ Nouveau paragraphe',
			'= Mentions légales',
		]);
	});

	it('tells a paragraph that moved from one that is new', () => {
		expect(tell(textChanges('Un\nDeux\nTrois\nQuatre', 'Deux\nTrois\nQuatre\nUn'))).toEqual([
			'= Deux',
			'= Trois',
			'= Quatre',
			'~ Un',
		]);
	});

	it('takes a number for one word, however its thousands are set apart', () => {
		expect(tell(textChanges('Total de 1 204 clics en mars', 'Total de 1 530 clics en mars'))).toEqual([
			'Total de [1 204] clics en mars → Total de [1 530] clics en mars',
		]);
		expect(tell(textChanges('Soit 1 204 clics gagnés', 'Soit 2 204 clics gagnés'))).toEqual([
			'Soit [1 204] clics gagnés → Soit [2 204] clics gagnés',
		]);
	});

	it('is nothing between a text and itself', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					lines.map((all) => all.join('\n')),
				),
				(text) => {
					expect(isUnchanged(textChanges(text, text))).toBe(true);
				},
			),
		);
		expect(textChanges('', ' \n ')).toEqual([]);
	});

	it('adds and removes nothing when lines only change place', () => {
		const shuffled = lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
		fc.assert(
			fc.property(shuffled, ([all, other]) => {
				const kinds = new Set(textChanges(all.join('\n'), other.join('\n')).map(({ kind }) => kind));
				expect(kinds.has('added') || kinds.has('removed') || kinds.has('changed')).toBe(false);
			}),
		);
	});

	it('holds every sentence of both texts, those of the new one in order', () => {
		fc.assert(
			fc.property(lines, lines, (old, next) => {
				const steps = textChanges(old.join('\n'), next.join('\n'));
				expect(steps.filter(({ kind }) => kind !== 'removed').map((step) => textOf(step, 'next').trim())).toEqual(next);
				expect(
					steps
						.filter(({ kind }) => kind !== 'added')
						.map((step) => textOf(step, 'old').trim())
						.toSorted(),
				).toEqual(old.toSorted());
			}),
		);
	});
});

describe('texts of 200 kB', () => {
	const words = 'la campagne de rentrée a réuni un public plus large que prévu malgré un budget réduit sur les réseaux'.split(
		' ',
	);
	let seed = 7;
	const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
	const sentence = (): string =>
		`${Array.from({ length: 5 + random(12) }, () => words[random(words.length)]).join(' ')} ${random(9000)}.`;
	const long = (): string[] => {
		const all: string[] = [];
		for (let size = 0; size < 200_000; size += all.at(-1)?.length ?? 0) all.push(sentence());
		return all;
	};
	const base = long();
	const cases: [string, string, string][] = [
		[
			'a tenth reworded',
			base.join('\n'),
			base.map((text, at) => (at % 10 === 0 ? text.replace('campagne', 'saison') : text)).join('\n'),
		],
		['nothing in common', base.join('\n'), long().join('\n')],
		[
			'few different lines',
			Array.from({ length: 60_000 }, (_, at) => `${at % 7}`).join('\n'),
			Array.from({ length: 60_000 }, (_, at) => `${at % 5}`).join('\n'),
		],
		['turned round', base.join('\n'), base.toReversed().join('\n')],
		['one line without end', base.join(' ').replaceAll('.', ''), long().join(' ').replaceAll('.', '')],
		['digits alone', '12 '.repeat(66_000), '13 '.repeat(66_000)],
	];
	it.each(cases)('%s', (name, old, next) => {
		const start = performance.now();
		const steps = textChanges(old, next);
		const between = performance.now();
		figureChanges(old, next, 'fr');
		console.info(`${name}: words ${Math.round(between - start)} ms, figures ${Math.round(performance.now() - between)} ms`);
		expect(steps.length).toBeGreaterThan(0);
	});
});
