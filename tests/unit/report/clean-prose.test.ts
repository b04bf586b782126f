// What the editor holds and what is stored say the same: no word is lost on the way, and what is stored is always valid.
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EditorFacts } from '../../../components/report/editor/editor-facts';
import { documentOf } from '../../../components/report/editor/open-editor';
import { proseExtensions } from '../../../components/report/editor/prose-extensions';
import { cleanProse } from '../../../lib/domain/clean-prose';
import { callsIn, citedIn, picturesIn, proseSchema, proseText } from '../../../lib/domain/prose';
import { safeHref } from '../../../lib/domain/safe-href';
import { anyProse } from '../../fixtures/any-prose';

const pieces = ['0b0f6a52-4b5c-4b0e-9f0e-6a7f1f0c8a11', '6f1ad3a4-0e0c-4f5f-8f7e-1b2c3d4e5f60'];
const facts = new EditorFacts({
	pieces: new Map(),
	closeTo: new Set(),
	t: (key) => key,
	pictures: { store: () => Promise.resolve(null), urlOf: () => Promise.resolve(null) },
});
const schema = getSchema(proseExtensions(facts));
const prose = anyProse(pieces);
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('cleaning a text', () => {
	it('loses no word, call, citation or picture of any text, and is done once', () => {
		fc.assert(
			fc.property(prose, (text) => {
				const clean = cleanProse(text);
				expect(v.is(proseSchema, clean)).toBe(true);
				expect(bare(proseText(clean))).toBe(bare(proseText(text)));
				expect(citedIn(clean)).toEqual(citedIn(text));
				expect(picturesIn(clean)).toEqual(picturesIn(text));
				expect(cleanProse(clean)).toEqual(clean);
			}),
			{ numRuns: 300 },
		);
	});

	it('comes back from the editor as it went in', () => {
		fc.assert(
			fc.property(prose, (text) => {
				const doc = schema.nodeFromJSON(documentOf(text));
				doc.check();
				expect(cleanProse(doc.toJSON())).toEqual(cleanProse(text));
			}),
			{ numRuns: 300 },
		);
	});

	it('makes something valid of anything at all, and keeps its words', () => {
		fc.assert(fc.property(fc.anything(), (value) => v.is(proseSchema, cleanProse(value))));
		const unknown = {
			type: 'doc',
			content: [
				{ type: 'text', text: 'Dehors ' },
				{ type: 'video', content: [{ type: 'caption', content: [{ type: 'text', text: 'La foire' }] }] },
				{ type: 'bulletList', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'sans item' }] }] },
				{ type: 'image', attrs: { sha256: 'x', alt: 'Un stand' } },
				{ type: 'heading', attrs: { level: 5 }, content: [{ type: 'mention', text: 'Bilan', marks: [{ type: 'blink' }] }] },
				{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'paragraph' }] }] },
			],
		};
		expect(proseText(cleanProse(unknown)).split('\n')).toEqual(['Dehors ', 'La foire', 'sans item', 'Un stand', 'Bilan', '']);
	});

	it('flattens what is deeper than a person writes', () => {
		let nested: object = { type: 'paragraph', content: [{ type: 'text', text: 'au fond' }] };
		for (let depth = 0; depth < 400; depth++) nested = { type: 'blockquote', content: [nested] };
		const clean = cleanProse({ type: 'doc', content: [nested] });
		expect(proseText(clean)).toBe('au fond');
		expect(JSON.stringify(clean).match(/blockquote/g)?.length).toBeLessThan(40);
	});

	it('drops a link that may not be followed and keeps its words', () => {
		expect(safeHref('javascript:alert(1)')).toBeNull();
		expect(safeHref(' https://exemple.example/ ')).toBe('https://exemple.example/');
		const marks = [{ type: 'link', attrs: { href: 'data:text/html,x' } }];
		const clean = cleanProse({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ici', marks }] }] });
		expect(clean.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'ici' }] }]);
	});

	it('keeps the calls of a text in their order', () => {
		const call = (evidenceId: string | undefined) => ({ type: 'exhibitCall', attrs: { evidenceId } });
		const text = { type: 'doc', content: [{ type: 'paragraph', content: [call(pieces[1]), call('x'), call(pieces[0])] }] };
		expect(callsIn(cleanProse(text))).toEqual([pieces[1], pieces[0]]);
	});
});
