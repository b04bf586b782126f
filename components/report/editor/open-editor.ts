// Opens TipTap on an element for one text, without any framework's binding, and closes it again.
import { Editor, Extension } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { Selection } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import type { Prose } from '../../../lib/domain/prose';
import { cleanProse } from '../../../lib/domain/clean-prose';
import { editingExtensions, type EditorEvents } from './editing-extensions';
import type { UndoHistory } from './editor-services';
import { asOneAct, redo, undo, undoHistory } from './undo-history';

/** px around the cursor that stay in sight. */
const room = 56;

type Opening = { element: HTMLElement; label: string; language: string; prose: Prose; undo: UndoHistory | null };

/** The document of a text; an empty text is one empty paragraph to write in. */
export const documentOf = (prose: Prose): object => {
	const clean = cleanProse(prose);
	return clean.content.length > 0 ? clean : { type: 'doc', content: [{ type: 'paragraph' }] };
};

/** How the element that is written in presents itself; spelling is the browser's, in the language of the report. */
export const propsOf = (label: string, language: string): EditorProps => ({
	// Whoever writes sees a line or two of what comes below.
	scrollThreshold: room,
	scrollMargin: room,
	attributes: {
		class: 'prose-text',
		role: 'textbox',
		'aria-multiline': 'true',
		'aria-label': label,
		lang: language,
		spellcheck: 'true',
	},
});

export function openEditor({ element, label, language, prose, undo: stored }: Opening, events: EditorEvents): Editor {
	const history = Extension.create({
		name: 'lastingUndo',
		addProseMirrorPlugins() {
			return [undoHistory(stored, this.editor.schema), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo })];
		},
	});
	return new Editor({
		element,
		injectCSS: false,
		enablePasteRules: false,
		extensions: [...editingExtensions(events), history],
		content: documentOf(prose),
		editorProps: propsOf(label, language),
		onTransaction: ({ transaction }) => events.onTransaction(transaction.docChanged),
		onFocus: events.onFocus,
		onBlur: events.onBlur,
	});
}

/** Puts the cursor where one can write, as near to a place as there is. */
export function select(editor: Editor, at: number): void {
	const { state, view } = editor;
	const place = state.doc.resolve(Math.min(Math.max(0, at), state.doc.content.size));
	view.dispatch(state.tr.setSelection(Selection.near(place)));
}

/** Another text takes the place of this one: from another tab, the history, a template. It is undone as one act. */
export function replaceText(editor: Editor, prose: Prose): void {
	const { state, view } = editor;
	const doc = state.schema.nodeFromJSON(documentOf(prose));
	const start = state.doc.content.findDiffStart(doc.content);
	const end = state.doc.content.findDiffEnd(doc.content);
	if (start === null || !end) return;
	// What both have before and after stays, and with it the cursor there.
	const overlap = start - Math.min(end.a, end.b);
	const [to, nextTo] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
	view.dispatch(asOneAct(state.tr.replace(start, to, doc.slice(start, nextTo))));
}
