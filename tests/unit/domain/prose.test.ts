// What a text of the candidate's may hold: the schema takes all of it and nothing else; its calls, citations and words are found anywhere.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { blocksIn, callsIn, citedIn, picturesIn, proseSchema, proseText, type Prose, wordCount } from '../../../lib/domain/prose';
import { anyProse } from '../../fixtures/any-prose';

const id = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`;

describe('a text of the candidate’s', () => {
	it('is what the schema says, whatever it holds', () => {
		fc.assert(
			fc.property(anyProse([id(1), id(2)]), (prose) => {
				expect(v.parse(proseSchema, prose)).toEqual(prose);
				const text = JSON.stringify(prose);
				for (const called of [...callsIn(prose), ...citedIn(prose), ...picturesIn(prose)]) expect(text).toContain(called);
			}),
			{ numRuns: 200 },
		);
	});

	it('is of every kind among what the arbitrary makes', () => {
		const kinds = new Set(fc.sample(anyProse(), 300).flatMap((prose) => blocksIn(prose.content).map(({ type }) => type)));
		expect([...kinds].toSorted()).toEqual(['blockquote', 'bulletList', 'heading', 'image', 'orderedList', 'paragraph', 'table']);
	});

	it('calls pieces in lists, quotes and cells, a copied table’s too; and holds words to count', () => {
		const call = (rank: number) => ({ type: 'exhibitCall' as const, attrs: { evidenceId: id(rank) } });
		const prose: Prose = {
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					content: [{ type: 'text', text: 'J’ai mené la veille ' }, call(1), { type: 'footnote', attrs: { text: 'Une note.' } }],
				},
				{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [call(2)] }] }] },
				{
					type: 'table',
					attrs: { source: { evidenceId: id(3), table: 0, at: '2026-06-12T14:05:00.000Z' } },
					content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [call(1)] }] }] }],
				},
			],
		};
		expect(callsIn(prose)).toEqual([id(1), id(2), id(3), id(1)]);
		expect(wordCount(proseText(prose))).toBe(6);
	});
});
