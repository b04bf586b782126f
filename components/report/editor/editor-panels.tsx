// The panel of what is selected in a text: the words of a picture, of a footnote, the place in a source, the address of a link, a table
// that came from a piece. It stands below the text, and gives the cursor back when one is done.
import type { Editor } from '@tiptap/core';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { callWords } from './atom-words';
import type { EditorPieces } from './editor-piece';
import type { TableServices } from './editor-services';
import type { EditorViewState, Selected } from './editor-view-state';
import { LinkPanel } from './link-panel';
import { TableSourcePanel } from './table-source-panel';

export type EditorPanelsProps = {
	editor: Editor;
	view: EditorViewState;
	pieces: EditorPieces;
	tables: TableServices;
	isLinking: boolean;
	onLinked: () => void;
};

export function EditorPanels({ editor, view, pieces, tables, isLinking, onLinked }: EditorPanelsProps) {
	const { selected, table } = view;
	if (isLinking) return <LinkPanel editor={editor} href={view.link} onDone={onLinked} />;
	if (selected) return <SelectedPanel key={selected.pos} editor={editor} selected={selected} pieces={pieces} />;
	if (table?.source) return <TableSourcePanel editor={editor} source={table.source} pieces={pieces} tables={tables} />;
	return null;
}

type SelectedPanelProps = { editor: Editor; selected: Selected; pieces: EditorPieces };

function SelectedPanel({ editor, selected, pieces }: SelectedPanelProps) {
	const { t } = useText();
	const set = (attrs: { [name: string]: string }): void => {
		const { tr } = editor.state;
		for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(selected.pos, name, value);
		editor.view.dispatch(tr);
	};
	switch (selected.type) {
		case 'exhibitCall': {
			const { words, title } = callWords(t, pieces.get(selected.evidenceId));
			return (
				<Panel editor={editor} label={t('editor:panel.call')}>
					<p>
						<strong>{words}</strong> · {title}
					</p>
					<div class="row">
						<Button small onClick={() => turnInto(editor, selected.pos, 'sourceCitation', { evidenceId: selected.evidenceId })}>
							{t('editor:panel.toCitation')}
						</Button>
					</div>
				</Panel>
			);
		}
		case 'sourceCitation': {
			const piece = pieces.get(selected.evidenceId);
			return (
				<Panel editor={editor} label={t('editor:panel.citation')}>
					<p>{piece?.title ?? t('editor:call.goneTitle')}</p>
					<TextField
						label={t('editor:panel.locator')}
						hint={t('editor:panel.locatorHint')}
						value={selected.locator}
						onValue={(locator) => set({ locator })}
					/>
					<div class="row">
						<Button small onClick={() => turnInto(editor, selected.pos, 'exhibitCall', { evidenceId: selected.evidenceId })}>
							{t('editor:panel.toCall')}
						</Button>
					</div>
				</Panel>
			);
		}
		case 'footnote':
			return (
				<Panel editor={editor} label={t('editor:panel.footnote')} takesFocus={selected.text === ''}>
					<TextArea label={t('editor:panel.footnoteText')} value={selected.text} onValue={(text) => set({ text })} />
				</Panel>
			);
		case 'image':
			return (
				<Panel editor={editor} label={t('editor:panel.picture')} takesFocus={selected.alt === '' && selected.caption === ''}>
					<TextField label={t('editor:panel.caption')} value={selected.caption} onValue={(caption) => set({ caption })} />
					<TextField
						label={t('editor:panel.alt')}
						hint={t('editor:panel.altHint')}
						value={selected.alt}
						onValue={(alt) => set({ alt })}
					/>
				</Panel>
			);
	}
}

function turnInto(editor: Editor, pos: number, type: string, attrs: { [name: string]: string }): void {
	editor.chain().focus().setNodeSelection(pos).insertContent({ type, attrs }).setNodeSelection(pos).run();
}

type PanelProps = { editor: Editor; label: string; takesFocus?: boolean; children: ComponentChildren };

/** F6 or a click leads into it from the text; Escape leads back. */
export function Panel({ editor, label, takesFocus, children }: PanelProps) {
	const { t } = useText();
	const place = useRef<HTMLElement>(null);
	useEffect(() => {
		const first = (): void => place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
		if (takesFocus) first();
		const text = editor.view.dom;
		const press = (event: KeyboardEvent): void => {
			if (event.key !== 'F6' && event.key !== 'Enter') return;
			if (event.key === 'Enter' && editor.state.selection.empty) return;
			event.preventDefault();
			event.stopPropagation();
			first();
		};
		text.addEventListener('keydown', press, true);
		return () => text.removeEventListener('keydown', press, true);
	}, []);
	const leave = (): void => {
		editor.chain().focus().setTextSelection(editor.state.selection.to).run();
	};
	return (
		<section
			ref={place}
			class="editor-panel stack"
			aria-label={label}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return;
				event.preventDefault();
				event.stopPropagation();
				leave();
			}}
		>
			{children}
			<div class="row editor-panel-end">
				<Button small onClick={leave}>
					{t('editor:panel.done')}
				</Button>
			</div>
		</section>
	);
}
