// The word index agrees with a plain scan of its documents, whatever is put in, replaced and taken out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIndex, type Match } from '../../../lib/search/word-index';

const documents = 8;
const found = (index: WordIndex, term: string, match: Match): number[] => {
	const scores = new Float32Array(documents);
	index.score(term, match, scores);
	return [...scores.keys()].filter((document) => (scores[document] ?? 0) > 0);
};

describe('WordIndex', () => {
	it('finds what a scan finds', () => {
		const word = fc.stringMatching(/^[ab]{1,4}$/);
		const act = fc.record({ document: fc.nat(documents - 1), words: fc.option(fc.array(word, { maxLength: 5 })) });
		fc.assert(
			fc.property(fc.array(act, { maxLength: 40 }), word, (acts, term) => {
				const index = new WordIndex();
				const held = new Map<number, Set<string>>();
				for (const { document, words } of acts) {
					if (words === null) {
						index.remove(document);
						held.delete(document);
					} else {
						index.put(document, new Map(words.map((each) => [each, 1])));
						held.set(document, new Set(words));
					}
				}
				const scan = (holds: (each: string) => boolean): number[] =>
					[...held]
						.filter(([, words]) => [...words].some(holds))
						.map(([document]) => document)
						.toSorted((a, b) => a - b);
				expect(found(index, term, 'word')).toEqual(scan((each) => each === term));
				expect(found(index, term, 'beginning')).toEqual(scan((each) => each.startsWith(term)));
			}),
		);
	});

	it('still finds beginnings once the vocabulary is large', () => {
		const index = new WordIndex();
		for (let document = 0; document < documents; document++) {
			index.put(document, new Map(Array.from({ length: 500 }, (_, rank) => [`mot${document}x${rank}`, 1])));
		}
		expect(found(index, 'mot3x', 'beginning')).toEqual([3]);
		expect(found(index, 'mot', 'beginning')).toHaveLength(documents);
		expect(found(index, 'zut', 'beginning')).toEqual([]);
	});

	it.each([
		['campahne', true],
		['campagn', true],
		['campagnee', true],
		['capmagne', false],
		['compagnie', false],
	])('%s is one slip from campagne: %s', (term, isNear) => {
		const index = new WordIndex();
		index.put(0, new Map([['campagne', 1]]));
		expect(found(index, term, 'near')).toEqual(isNear ? [0] : []);
	});

	it('weighs whole and rare words more', () => {
		const index = new WordIndex();
		index.put(0, new Map([['campagne', 4]]));
		index.put(1, new Map([['campagnard', 4]]));
		const scores = new Float32Array(documents);
		index.score('campagn', 'beginning', scores);
		expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
	});
});
