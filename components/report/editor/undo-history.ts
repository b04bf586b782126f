// Undo and redo that a reload does not end: steps that take changes back, grouped as one writes, kept as JSON beside the text.
import type { Node as DocumentNode, Schema } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import type { UndoHistory } from './editor-services';

/** What one press of undo takes back: steps in the order in which they are applied, and the selection to come back to. */
type Group = { steps: Step[]; selection: unknown };

type HistoryState = {
	done: readonly Group[];
	undone: readonly Group[];
	/** When and where the last change was: what follows at once and touches it belongs to it. */
	last: { at: number; from: number; to: number; composition: unknown } | null;
	/** Whether the last change that counted was an undo, so that what the tables mend after it goes with it. */
	wasUndo: boolean;
};

const mostGroups = 200;
const mostStepsInGroup = 300;
/** Milliseconds without a key that end a group. */
const pause = 500;

const key = new PluginKey<HistoryState>('lasting-undo');
const closed = 'closeGroup';

/** Marks a transaction as an act of its own: it is undone alone. */
export const asOneAct = (tr: Transaction): Transaction => tr.setMeta(closed, true);

/** `stored`: what `historyOf` gave for the same document, else null. A stack that does not fit is left out as a whole. */
export const undoHistory = (stored: UndoHistory | null, schema: Schema): Plugin<HistoryState> =>
	new Plugin<HistoryState>({
		key,
		state: {
			init: () => ({
				done: groupsFrom(stored?.done, schema),
				undone: groupsFrom(stored?.undone, schema),
				last: null,
				wasUndo: false,
			}),
			apply: (tr, history, before) => (tr.docChanged || tr.getMeta(key) ? applied(tr, history, before) : history),
		},
	});

function applied(tr: Transaction, history: HistoryState, before: EditorState): HistoryState {
	const travelled = tr.getMeta(key) as HistoryState | undefined;
	if (travelled) return travelled;
	const inverted = invertedSteps(tr);
	const root = tr.getMeta('appendedTransaction') as Transaction | undefined;
	if (root && (history.last || history.wasUndo)) {
		const name = history.wasUndo ? 'undone' : 'done';
		return { ...history, [name]: joined(history[name], inverted) };
	}
	const range = changedRange(tr);
	const composition: unknown = tr.getMeta('composition');
	const now = { at: tr.time, from: range.newFrom, to: range.newTo, composition };
	const { last } = history;
	const isOneAct = tr.getMeta(closed) === true;
	const top = history.done.at(-1);
	const joins =
		!isOneAct &&
		last !== null &&
		top !== undefined &&
		top.steps.length < mostStepsInGroup &&
		((composition !== undefined && composition === last.composition) ||
			(tr.time - last.at < pause && range.oldFrom <= last.to && range.oldTo >= last.from));
	const done = joins
		? joined(history.done, inverted)
		: [...history.done.slice(1 - mostGroups), { steps: inverted, selection: before.selection.toJSON() as unknown }];
	return { done, undone: [], last: isOneAct ? null : now, wasUndo: false };
}

function joined(groups: readonly Group[], inverted: Step[]): readonly Group[] {
	const top = groups.at(-1);
	if (!top) return groups;
	const [before, after] = [inverted.at(-1), top.steps[0]];
	const merged = before && after ? before.merge(after) : null;
	const steps = merged ? [...inverted.slice(0, -1), merged, ...top.steps.slice(1)] : [...inverted, ...top.steps];
	return [...groups.slice(0, -1), { ...top, steps }];
}

const invertedSteps = (tr: Transaction): Step[] =>
	tr.steps.map((step, at) => step.invert(tr.docs[at] as DocumentNode)).toReversed();

function changedRange(tr: Transaction): { oldFrom: number; oldTo: number; newFrom: number; newTo: number } {
	let [oldFrom, oldTo, newFrom, newTo] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
	tr.mapping.maps.forEach((map, at) => {
		const rest = tr.mapping.slice(at + 1);
		const earlier = tr.mapping.slice(0, at).invert();
		map.forEach((from, to, nextFrom, nextTo) => {
			oldFrom = Math.min(oldFrom, earlier.map(from, -1));
			oldTo = Math.max(oldTo, earlier.map(to, 1));
			newFrom = Math.min(newFrom, rest.map(nextFrom, -1));
			newTo = Math.max(newTo, rest.map(nextTo, 1));
		});
	});
	return { oldFrom, oldTo, newFrom, newTo };
}

type Dispatch = (tr: Transaction) => void;

export const undo = (state: EditorState, dispatch?: Dispatch): boolean => travel('done', state, dispatch);
export const redo = (state: EditorState, dispatch?: Dispatch): boolean => travel('undone', state, dispatch);

export const depthOf = (state: EditorState): { undo: number; redo: number } => {
	const history = key.getState(state);
	return { undo: history?.done.length ?? 0, redo: history?.undone.length ?? 0 };
};

function travel(from: 'done' | 'undone', state: EditorState, dispatch: Dispatch | undefined): boolean {
	const history = key.getState(state);
	const group = history?.[from].at(-1);
	if (!history || !group) return false;
	if (!dispatch) return true;
	const to = from === 'done' ? 'undone' : 'done';
	const tr = state.tr;
	if (!applyAll(tr, group.steps)) {
		// It is of another text: none of the stack fits.
		dispatch(state.tr.setMeta(key, { done: [], undone: [], last: null, wasUndo: false } satisfies HistoryState));
		return true;
	}
	const back: Group = { steps: invertedSteps(tr), selection: state.selection.toJSON() };
	const next: HistoryState = {
		...history,
		[from]: history[from].slice(0, -1),
		[to]: [...history[to].slice(1 - mostGroups), back],
		last: null,
		wasUndo: from === 'done',
	};
	tr.setSelection(selectionFrom(tr.doc, group.selection));
	dispatch(tr.setMeta(key, next).scrollIntoView());
	return true;
}

function applyAll(tr: Transaction, steps: readonly Step[]): boolean {
	try {
		return steps.every((step) => tr.maybeStep(step).failed === null);
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function selectionFrom(doc: DocumentNode, json: unknown): Selection {
	try {
		return Selection.fromJSON(doc, json);
	} catch (error) {
		if (error instanceof RangeError) return Selection.atEnd(doc);
		throw error;
	}
}

const writtenGroups = new WeakMap<Group, unknown>();

function writtenGroup(group: Group): unknown {
	const known = writtenGroups.get(group);
	if (known) return known;
	const written = { steps: group.steps.map((step) => step.toJSON() as unknown), selection: group.selection };
	writtenGroups.set(group, written);
	return written;
}

/** Both stacks as JSON. */
export function historyOf(state: EditorState): UndoHistory {
	const history = key.getState(state);
	return { done: (history?.done ?? []).map(writtenGroup), undone: (history?.undone ?? []).map(writtenGroup) };
}

function groupsFrom(stored: unknown[] | undefined, schema: Schema): readonly Group[] {
	try {
		return (stored ?? []).map((written) => {
			const { steps, selection } = written as { steps: unknown[]; selection: unknown };
			return { steps: steps.map((step) => Step.fromJSON(schema, step)), selection };
		});
	} catch (error) {
		if (error instanceof RangeError || error instanceof TypeError) return [];
		throw error;
	}
}
