// Two texts from one: nothing that either of them wrote is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProse } from '../../../lib/domain/merge-prose';
import type { Prose } from '../../../lib/domain/prose';

const prose = (...lines: string[]): Prose => ({
	type: 'doc',
	content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const lines = ({ content }: Prose): string[] =>
	content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? '');
const merged = (base: string[], ours: string[], theirs: string[]): string[] =>
	lines(mergeProse(prose(...base), prose(...ours), prose(...theirs)));

describe('two texts from one', () => {
	it('have what each of them changed elsewhere', () => {
		expect(merged(['a', 'b', 'c'], ['a', 'b', 'c', 'd'], ['z', 'a', 'c'])).toEqual(['z', 'a', 'c', 'd']);
		expect(merged(['a', 'b', 'c'], ['a 1', 'b', 'c'], ['a', 'b', 'c 2'])).toEqual(['a 1', 'b', 'c 2']);
		expect(merged([], ['a'], ['b'])).toEqual(['a', 'b']);
	});

	it('have a paragraph twice that both changed, and then write on each in their own', () => {
		const first = merged(['a', 'b'], ['a', 'b ici'], ['a', 'b là']);
		expect(first).toEqual(['a', 'b ici', 'b là']);
		// The other tab takes that in while it writes on.
		expect(merged(['a', 'b là'], ['a', 'b là et là'], first)).toEqual(['a', 'b là et là', 'b ici']);
		expect(merged(['a', 'b ici', 'b là'], ['a', 'b ici x', 'b là'], ['a', 'b là et là', 'b ici'])).toEqual([
			'a',
			'b ici x',
			'b là et là',
		]);
	});

	it('keep what one of them changed though the other removed it', () => {
		expect(merged(['a', 'b'], ['a'], ['a', 'b là'])).toEqual(['a', 'b là']);
		expect(merged(['a', 'b'], ['a', 'b ici'], ['a'])).toEqual(['a', 'b ici']);
	});

	it('lose no new line of either, whatever they are, and give the text itself when only one changed', () => {
		const some = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
		const edits = fc.array(fc.tuple(fc.nat(8), fc.boolean()), { maxLength: 4 });
		const edited = (from: string[], list: [number, boolean][], who: string): string[] =>
			list.reduce((now, [at, isNew], rank) => now.toSpliced(at, isNew ? 0 : 1, `${who} ${rank}`), from);
		fc.assert(
			fc.property(some, edits, edits, (base, one, two) => {
				const [ours, theirs] = [edited(base, one, 'ours'), edited(base, two, 'theirs')];
				const result = merged(base, ours, theirs);
				for (const line of [...ours, ...theirs].filter((each) => !base.includes(each))) expect(result).toContain(line);
				expect(merged(base, ours, base)).toEqual(ours);
				expect(merged(base, base, theirs)).toEqual(theirs);
			}),
		);
	});
});
