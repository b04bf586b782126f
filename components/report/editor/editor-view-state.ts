// What the toolbar and the panels show of an editor: small enough to be compared at every keystroke.
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { depthOf } from './undo-history';

export type Selected =
	| { type: 'sourceCitation'; pos: number; evidenceId: string; locator: string }
	| { type: 'exhibitCall'; pos: number; evidenceId: string }
	| { type: 'footnote'; pos: number; text: string }
	| { type: 'image'; pos: number; alt: string; caption: string };

export type TableSource = { evidenceId: string; table: number; at: string };

export type EditorViewState = {
	marks: { bold: boolean; italic: boolean; underline: boolean; strike: boolean; code: boolean };
	/** The address of the link the cursor is in; null outside links. */
	link: string | null;
	/** 0: a paragraph. */
	heading: 0 | 1 | 2 | 3;
	list: 'bulletList' | 'orderedList' | null;
	quote: boolean;
	table: { source: TableSource | null } | null;
	selected: Selected | null;
	undo: boolean;
	redo: boolean;
};

export function viewStateOf(editor: Editor): EditorViewState {
	const is = (name: string): boolean => editor.isActive(name);
	const { undo, redo } = depthOf(editor.state);
	return {
		marks: { bold: is('bold'), italic: is('italic'), underline: is('underline'), strike: is('strike'), code: is('code') },
		link: is('link') ? String(editor.getAttributes('link')['href'] ?? '') : null,
		...blocksAround(editor),
		selected: selectedIn(editor),
		undo: undo > 0,
		redo: redo > 0,
	};
}

function blocksAround(editor: Editor): Pick<EditorViewState, 'heading' | 'list' | 'quote' | 'table'> {
	const { $from } = editor.state.selection;
	const around: Pick<EditorViewState, 'heading' | 'list' | 'quote' | 'table'> = {
		heading: 0,
		list: null,
		quote: false,
		table: null,
	};
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		const { name } = node.type;
		if (name === 'heading') around.heading = node.attrs['level'] as 1 | 2 | 3;
		else if ((name === 'bulletList' || name === 'orderedList') && around.list === null) around.list = name;
		else if (name === 'blockquote') around.quote = true;
		else if (name === 'table' && around.table === null) around.table = { source: node.attrs['source'] as TableSource | null };
	}
	return around;
}

function selectedIn(editor: Editor): Selected | null {
	const { selection } = editor.state;
	if (!(selection instanceof NodeSelection)) return null;
	const type = selection.node.type.name;
	if (type !== 'sourceCitation' && type !== 'exhibitCall' && type !== 'footnote' && type !== 'image') return null;
	return { type, pos: selection.from, ...selection.node.attrs } as Selected;
}
