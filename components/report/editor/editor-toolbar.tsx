// The tools of a section, above the sheet while one writes in it. One stop of the Tab key; arrows go from tool to tool.
import type { Editor } from '@tiptap/core';
import {
	Bold,
	Code,
	Heading1,
	Heading2,
	Heading3,
	ImagePlus,
	Italic,
	Link,
	List,
	ListOrdered,
	Paperclip,
	Quote,
	Redo2,
	Strikethrough,
	Superscript,
	Table,
	Table2,
	TextQuote,
	Underline,
	Undo2,
} from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../../text-context';
import { Icon, type IconNode } from '../../ui/icon';
import type { EditorFacts } from './editor-facts';
import type { TableServices } from './editor-services';
import type { EditorViewState } from './editor-view-state';
import { PieceTablePicker } from './piece-table-picker';
import { putPictures } from './put-pictures';
import { TableTools } from './table-tools';
import { redo, undo } from './undo-history';

export type EditorToolbarProps = {
	editor: Editor;
	view: EditorViewState;
	facts: EditorFacts | null;
	tables: TableServices;
	onLink: () => void;
};

type Tool = { name: ToolName; icon: IconNode; pressed?: boolean; disabled?: boolean; run: () => void };
type ToolName =
	| 'bold'
	| 'italic'
	| 'underline'
	| 'strike'
	| 'code'
	| 'heading1'
	| 'heading2'
	| 'heading3'
	| 'bulletList'
	| 'orderedList'
	| 'quote'
	| 'link'
	| 'footnote'
	| 'picture'
	| 'table'
	| 'pieceTable'
	| 'call'
	| 'cite'
	| 'undo'
	| 'redo';

export function EditorToolbar({ editor, view, facts, tables, onLink }: EditorToolbarProps) {
	const { t } = useText();
	const bar = useRef<HTMLDivElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const [stop, setStop] = useState(0);
	const [isPicking, setPicking] = useState(false);
	const groups = toolsOf({ editor, view, onLink, onPicture: () => input.current?.click(), onPieceTable: () => setPicking(true) });
	const move = (key: string): boolean => {
		const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button.tool') ?? [])];
		const at = buttons.indexOf(document.activeElement as HTMLElement);
		const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
		if (step === undefined || at === -1) return false;
		const next = (step + buttons.length) % buttons.length;
		setStop(next);
		buttons[next]?.focus();
		return true;
	};
	let rank = 0;
	return (
		<>
			<div class="editor-tools">
				<div
					ref={bar}
					class="editor-toolbar"
					role="toolbar"
					tabIndex={-1}
					aria-label={t('editor:tools.label')}
					onKeyDown={(event) => {
						if (event.key === 'Escape') editor.commands.focus();
						else if (!move(event.key)) return;
						event.preventDefault();
						event.stopPropagation();
					}}
				>
					{groups.map((tools, at) => (
						<div key={at} class="tool-group" role="presentation">
							{tools.map((tool) => {
								const here = rank++;
								return <ToolButton key={tool.name} tool={tool} isStop={here === stop} onStop={() => setStop(here)} />;
							})}
						</div>
					))}
				</div>
				{view.table ? <TableTools editor={editor} /> : null}
			</div>
			<input
				ref={input}
				type="file"
				class="add-files"
				accept="image/*"
				multiple
				tabIndex={-1}
				aria-label={t('editor:tools.picture')}
				onChange={(event) => {
					const files = [...(event.currentTarget.files ?? [])];
					event.currentTarget.value = '';
					if (facts && files.length > 0) void putPictures(editor, facts.now.pictures, files, null);
				}}
			/>
			{isPicking && facts ? (
				<PieceTablePicker editor={editor} facts={facts} tables={tables} onClose={() => setPicking(false)} />
			) : null}
		</>
	);
}

function ToolButton({ tool, isStop, onStop }: { tool: Tool; isStop: boolean; onStop: () => void }) {
	const { t } = useText();
	const { name, icon, pressed, disabled, run } = tool;
	const label = t(`editor:tools.${name}`);
	const keys = shortcuts[name];
	return (
		<button
			type="button"
			class="tool"
			data-tool={name}
			title={keys ? `${label} (${t('editor:tools.control')}${keys})` : label}
			aria-label={label}
			aria-pressed={pressed}
			aria-disabled={disabled ? 'true' : undefined}
			aria-keyshortcuts={keys ? `Control+${keys}` : undefined}
			tabIndex={isStop ? 0 : -1}
			onPointerDown={(event) => event.preventDefault()}
			onFocus={onStop}
			onClick={() => {
				if (!disabled) run();
			}}
		>
			<Icon of={icon} />
		</button>
	);
}

const shortcuts: Partial<Record<ToolName, string>> = {
	bold: 'B',
	italic: 'I',
	underline: 'U',
	code: 'E',
	heading1: 'Alt+1',
	heading2: 'Alt+2',
	heading3: 'Alt+3',
	bulletList: 'Shift+8',
	orderedList: 'Shift+7',
	link: 'K',
	footnote: 'Alt+F',
	undo: 'Z',
	redo: 'Y',
};

type Making = { editor: Editor; view: EditorViewState; onLink: () => void; onPicture: () => void; onPieceTable: () => void };

function toolsOf({ editor, view, onLink, onPicture, onPieceTable }: Making): Tool[][] {
	const act = (): ReturnType<Editor['chain']> => editor.chain().focus();
	const type = (text: string) => (): void => {
		const { $from } = editor.state.selection;
		const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', ' ');
		act()
			.insertContent(before === '' || /[\s(«'’]/.test(before) ? text : ` ${text}`)
			.run();
	};
	const heading = (level: 1 | 2 | 3, icon: IconNode): Tool => ({
		name: `heading${level}`,
		icon,
		pressed: view.heading === level,
		run: () => act().toggleHeading(level).run(),
	});
	const { marks } = view;
	return [
		[
			{ name: 'call', icon: Paperclip, run: type('@') },
			{ name: 'cite', icon: TextQuote, run: type('[[') },
		],
		[heading(1, Heading1), heading(2, Heading2), heading(3, Heading3)],
		[
			{ name: 'bold', icon: Bold, pressed: marks.bold, run: () => act().toggleBold().run() },
			{ name: 'italic', icon: Italic, pressed: marks.italic, run: () => act().toggleItalic().run() },
			{ name: 'underline', icon: Underline, pressed: marks.underline, run: () => act().toggleUnderline().run() },
			{ name: 'strike', icon: Strikethrough, pressed: marks.strike, run: () => act().toggleStrike().run() },
			{ name: 'code', icon: Code, pressed: marks.code, run: () => act().toggleMark('code').run() },
			{ name: 'link', icon: Link, pressed: view.link !== null, run: onLink },
		],
		[
			{ name: 'bulletList', icon: List, pressed: view.list === 'bulletList', run: () => act().toggleBulletList().run() },
			{
				name: 'orderedList',
				icon: ListOrdered,
				pressed: view.list === 'orderedList',
				run: () => act().toggleOrderedList().run(),
			},
			{ name: 'quote', icon: Quote, pressed: view.quote, run: () => act().toggleBlockquote().run() },
		],
		[
			{
				name: 'footnote',
				icon: Superscript,
				run: () =>
					act()
						.insertContent({ type: 'footnote', attrs: { text: '' } })
						.run(),
			},
			{ name: 'picture', icon: ImagePlus, run: onPicture },
			{ name: 'table', icon: Table, run: () => act().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
			{ name: 'pieceTable', icon: Table2, run: onPieceTable },
		],
		[
			{ name: 'undo', icon: Undo2, disabled: !view.undo, run: () => void undo(editor.state, editor.view.dispatch) },
			{ name: 'redo', icon: Redo2, disabled: !view.redo, run: () => void redo(editor.state, editor.view.dispatch) },
		],
	];
}
