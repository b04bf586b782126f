// "@" and "[[" open the list of pieces at the cursor. The keys stay with the editor; what is shown is handed to whoever draws it.
import { type Editor, Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { findPieces } from '../../../lib/domain/find-pieces';
import type { EditorFacts } from './editor-facts';
import type { EditorPiece } from './editor-piece';

/** How a piece enters the text. */
export type PieceUse = 'call' | 'cite';

export type PieceChoice = {
	use: PieceUse;
	query: string;
	items: readonly EditorPiece[];
	active: number;
	/** Where the list belongs: the cursor's box on the screen. */
	box: DOMRect | null;
	choose: (id: string, use: PieceUse) => void;
	point: (active: number) => void;
};

type Options = { facts: EditorFacts; onChoice: (choice: PieceChoice | null) => void };

const mostShown = 8;
const before = [' ', '(', '[', '«', '“', '"', '’', "'", '\u00a0', '\u202f', '-', '–', '—', ',', ';', ':', '/'];

export const PieceSuggestion = Extension.create<Options>({
	name: 'pieceSuggestion',
	// Before the keys of lists and tables.
	priority: 1000,
	addProseMirrorPlugins() {
		return [suggestion(this.editor, this.options, '@', 'call'), suggestion(this.editor, this.options, '[[', 'cite')];
	},
});

type Picked = { id: string; use: PieceUse };

function suggestion(editor: Editor, { facts, onChoice }: Options, char: string, use: PieceUse) {
	const pluginKey = new PluginKey(`pieces ${char}`);
	return Suggestion<EditorPiece, Picked>({
		editor,
		pluginKey,
		char,
		allowSpaces: true,
		allowedPrefixes: before,
		shouldShow: ({ query }) => !/^\s/.test(query) && query.length <= 60,
		items: ({ query }) => offeredPieces(facts, query),
		command: ({ editor: where, range, props }) => insertPiece(where, range, props),
		render: () => {
			let [props, active] = [null as SuggestionProps<EditorPiece, Picked> | null, 0];
			const show = (): void => {
				if (!props) return;
				const { items, query, command, clientRect } = props;
				onChoice({
					use,
					query,
					items,
					active,
					box: clientRect?.() ?? null,
					choose: (id, chosen) => command({ id, use: chosen }),
					point: (at) => {
						active = at;
						show();
					},
				});
			};
			const update = (next: SuggestionProps<EditorPiece, Picked>): void => {
				if (next.query !== props?.query) active = 0;
				props = next;
				show();
			};
			return {
				onStart: update,
				onUpdate: update,
				onExit: () => {
					[props, active] = [null, 0];
					onChoice(null);
				},
				onKeyDown: ({ view, event }) => {
					const items = props?.items ?? [];
					if (event.key === 'Escape') return true;
					if (items.length === 0 || event.isComposing) return false;
					if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
						active = (active + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length;
						show();
						return true;
					}
					const item = items[active];
					if (event.key !== 'Enter' || event.shiftKey || !item) return false;
					props?.command({ id: item.id, use: event.ctrlKey || event.metaKey ? otherUse(use) : use });
					exitSuggestion(view, pluginKey);
					return true;
				},
			};
		},
	});
}

export const otherUse = (use: PieceUse): PieceUse => (use === 'call' ? 'cite' : 'call');

/** Those that may be shown to a jury, the close ones first. */
export function offeredPieces(facts: EditorFacts, query: string): EditorPiece[] {
	const { pieces, closeTo } = facts.now;
	const here = [...pieces.values()].filter(({ state }) => state === 'here');
	return findPieces(here, query, closeTo).slice(0, mostShown);
}

/** In the place of a range, as one act. A space follows, so that one writes on. */
export function insertPiece(editor: Editor, range: Range, { id, use }: Picked): void {
	const atom =
		use === 'call'
			? { type: 'exhibitCall', attrs: { evidenceId: id } }
			: { type: 'sourceCitation', attrs: { evidenceId: id, locator: '' } };
	const next = editor.state.doc.textBetween(range.to, Math.min(range.to + 1, editor.state.doc.content.size), ' ', ' ');
	const needsSpace = next === '' || /[\p{L}\p{N}]/u.test(next);
	editor
		.chain()
		.focus()
		.insertContentAt(range, needsSpace ? [atom, { type: 'text', text: ' ' }] : [atom])
		.run();
}
