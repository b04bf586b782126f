// What an editor does beyond its schema: the list of pieces, the key of links, pastes and drops.
import { Extension, type Extensions } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorFacts } from './editor-facts';
import { draggedPiece } from './editor-services';
import { type PieceChoice, PieceSuggestion } from './piece-suggestion';
import { cleanPasted, isOwnCopy } from './paste/clean-pasted';
import { type PastedPictures, picturesOf, storePictures } from './paste/pasted-pictures';
import { proseExtensions } from './prose-extensions';

export type EditorEvents = {
	facts: EditorFacts;
	onTransaction: (isDocChanged: boolean) => void;
	onFocus: () => void;
	onBlur: () => void;
	onChoice: (choice: PieceChoice | null) => void;
	/** Ctrl+K. */
	onLink: () => void;
	/** Pictures that were dropped at a place, or pasted at the cursor. */
	onPictures: (files: File[], at: number | null) => void;
	/** A dragged piece was dropped at a place. */
	onPiece: (evidenceId: string, at: number) => void;
	/** So many pictures did not come with what was pasted. */
	onLostPictures: (count: number) => void;
};

export const editingExtensions = (events: EditorEvents): Extensions => [
	...proseExtensions(events.facts),
	PieceSuggestion.configure({ facts: events.facts, onChoice: events.onChoice }),
	Extension.create({
		name: 'comingIn',
		addProseMirrorPlugins: () => [
			keymap({
				'Mod-k': () => {
					events.onLink();
					return true;
				},
			}),
			comingIn(events),
		],
	}),
];

const picturesAmong = (data: DataTransfer | null): File[] =>
	[...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

/** Whatever comes by the clipboard or a drop: pieces, pictures, texts of other programs. */
function comingIn(events: EditorEvents): Plugin {
	const known: PastedPictures = new Map();
	return new Plugin({
		props: {
			transformPastedHTML: (html) => {
				if (isOwnCopy(html)) return html;
				const clean = cleanPasted(html, known);
				if (clean.lostPictures > 0) events.onLostPictures(clean.lostPictures);
				return clean.html;
			},
			handleDrop: (view, event) => {
				const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
				const piece = event.dataTransfer?.getData(draggedPiece);
				const files = picturesAmong(event.dataTransfer);
				if (piece && at !== null) events.onPiece(piece, at);
				else if (files.length > 0) events.onPictures(files, at);
				else return false;
				event.preventDefault();
				return true;
			},
			handleDOMEvents: {
				// Before the text is read: its pictures must be there by then.
				paste: (view, event) => {
					if (!takesPaste(view, event, events, known)) return false;
					event.preventDefault();
					return true;
				},
				dragover: (_view, event) => {
					if (event.dataTransfer?.types.includes(draggedPiece)) event.preventDefault();
					return false;
				},
			},
		},
	});
}

/** True when what is pasted is put in by us, now or once its pictures are stored. */
function takesPaste(view: EditorView, event: ClipboardEvent, events: EditorEvents, known: PastedPictures): boolean {
	const html = event.clipboardData?.getData('text/html') ?? '';
	const files = picturesAmong(event.clipboardData);
	// A spreadsheet hands over a picture of its cells too: the words are better.
	if (files.length > 0 && !/<(table|p|li|h[1-6])[\s>]/i.test(html)) {
		events.onPictures(files, null);
		return true;
	}
	const pictures = isOwnCopy(html) ? [] : picturesOf(html).filter((address) => !known.has(address));
	if (pictures.length === 0) return false;
	void storePictures(pictures, events.facts.now.pictures, known).then(() => pasteInto(view, html));
	return true;
}

function pasteInto(view: EditorView, html: string): void {
	if (!view.isDestroyed) view.pasteHTML(html);
}
