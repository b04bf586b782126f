// Undo that outlives a reload: whatever was done comes back step by step, in a state opened anew from what was stored.
import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditorFacts } from '../../../components/report/editor/editor-facts';
import type { UndoHistory } from '../../../components/report/editor/editor-services';
import { documentOf } from '../../../components/report/editor/open-editor';
import { proseExtensions } from '../../../components/report/editor/prose-extensions';
import { asOneAct, depthOf, historyOf, redo, undo, undoHistory } from '../../../components/report/editor/undo-history';
import { cleanProse } from '../../../lib/domain/clean-prose';
import type { Prose } from '../../../lib/domain/prose';
import { anyProse } from '../../fixtures/any-prose';

const facts = new EditorFacts({
	pieces: new Map(),
	closeTo: new Set(),
	t: (key) => key,
	pictures: { store: () => Promise.resolve(null), urlOf: () => Promise.resolve(null) },
});
const schema = getSchema(proseExtensions(facts));

const open = (prose: Prose, stored: UndoHistory | null): EditorState =>
	EditorState.create({ doc: schema.nodeFromJSON(documentOf(prose)), plugins: [undoHistory(stored, schema)] });

/** As a reload does: through JSON and the stored text. */
const reopened = (state: EditorState): EditorState =>
	open(cleanProse(state.doc.toJSON()), JSON.parse(JSON.stringify(historyOf(state))) as UndoHistory);

const textOf = (state: EditorState): string => state.doc.textBetween(0, state.doc.content.size, '\n');

function typed(state: EditorState, text: string, at: number, time: number): EditorState {
	const tr = state.tr.insertText(text, at);
	tr.setTime(time);
	return state.apply(tr.setSelection(TextSelection.create(tr.doc, at + text.length)));
}

function travelled(state: EditorState, act: typeof undo): EditorState {
	let next = state;
	act(state, (tr) => (next = state.apply(tr)));
	return next;
}

describe('the undo that lasts', () => {
	it('takes back what was typed without a pause at once, and what came after a pause alone', () => {
		let state = open(cleanProse(null), null);
		for (const [at, letter] of Array.from('veille').entries()) state = typed(state, letter, at + 1, 1000 + at * 80);
		for (const [at, letter] of Array.from(' du jour').entries()) state = typed(state, letter, at + 7, 5000 + at * 80);
		expect(depthOf(state)).toEqual({ undo: 2, redo: 0 });
		expect(historyOf(state).done).toHaveLength(2);
		state = travelled(state, undo);
		expect(textOf(state)).toBe('veille');
		state = travelled(state, undo);
		expect(textOf(state)).toBe('');
		expect(travelled(travelled(state, redo), redo).doc.textContent).toBe('veille du jour');
	});

	it('merges what was typed letter by letter into one step', () => {
		let state = open(cleanProse(null), null);
		for (const [at, letter] of Array.from('une phrase entière').entries()) state = typed(state, letter, at + 1, 1000 + at * 80);
		expect((historyOf(state).done[0] as { steps: unknown[] }).steps).toHaveLength(1);
	});

	it('goes on after a reload, redo too', () => {
		let state = open(cleanProse(null), null);
		state = typed(state, 'un', 1, 1000);
		state = typed(state, ' deux', 3, 9000);
		state = typed(state, ' trois', 8, 19_000);
		state = reopened(travelled(state, undo));
		expect(textOf(state)).toBe('un deux');
		expect(depthOf(state)).toEqual({ undo: 2, redo: 1 });
		expect(textOf(travelled(state, redo))).toBe('un deux trois');
		state = reopened(travelled(reopened(travelled(state, undo)), undo));
		expect(textOf(state)).toBe('');
		for (let press = 0; press < 5; press++) state = travelled(state, redo);
		expect(textOf(state)).toBe('un deux trois');
	});

	it('keeps an act of its own apart from the typing around it', () => {
		let state = typed(open(cleanProse(null), null), 'mot', 1, 1000);
		const tr = state.tr.insertText(' collé', 4);
		tr.setTime(1010);
		state = state.apply(asOneAct(tr));
		state = typed(state, '.', 10, 1020);
		expect(textOf(travelled(state, undo))).toBe('mot collé');
		expect(textOf(travelled(travelled(state, undo), undo))).toBe('mot');
	});

	it('is bounded', () => {
		let state = open(cleanProse(null), null);
		for (let at = 0; at < 260; at++) state = typed(state, 'x', at + 1, at * 10_000);
		expect(depthOf(state).undo).toBe(200);
	});

	it('lets go of a stack that is of another text', () => {
		let state = typed(open(cleanProse(null), null), 'un texte plutôt long', 1, 1000);
		state = open(cleanProse(null), historyOf(state));
		state = travelled(state, undo);
		expect([textOf(state), depthOf(state).undo]).toEqual(['', 0]);
		expect(depthOf(open(cleanProse(null), { done: [{ steps: [{ stepType: 'none' }] }, 4], undone: [] }))).toEqual({
			undo: 0,
			redo: 0,
		});
	});

	it('brings any text back whole, whatever was put in its place', () => {
		const texts = anyProse(['0b0f6a52-4b5c-4b0e-9f0e-6a7f1f0c8a11']);
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const start = open(cleanProse(before), null);
				const doc = schema.nodeFromJSON(documentOf(after));
				const changed = reopened(start.apply(start.tr.replaceWith(0, start.doc.content.size, doc.content)));
				const back = travelled(changed, undo);
				expect(cleanProse(back.doc.toJSON())).toEqual(cleanProse(before));
				expect(cleanProse(travelled(reopened(back), redo).doc.toJSON())).toEqual(cleanProse(after));
			}),
			{ numRuns: 100 },
		);
	});
});
