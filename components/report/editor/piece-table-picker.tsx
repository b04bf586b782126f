// "Tableau d'une preuve": a piece, one of its tables, and it stands in the text with the piece it is of.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findPieces } from '../../../lib/domain/find-pieces';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import type { EditorFacts } from './editor-facts';
import type { EditorPiece } from './editor-piece';
import type { PieceTable, TableServices } from './editor-services';
import { isCut, shownRows, tableNode } from './piece-table-nodes';

export type PieceTablePickerProps = { editor: Editor; facts: EditorFacts; tables: TableServices; onClose: () => void };

const mostPieces = 8;

export function PieceTablePicker({ editor, facts, tables, onClose }: PieceTablePickerProps) {
	const { t } = useText();
	const [query, setQuery] = useState('');
	const [piece, setPiece] = useState<EditorPiece | null>(null);
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.focus(), []);
	const { pieces, closeTo } = facts.now;
	const here = [...pieces.values()].filter(({ state }) => state === 'here');
	const choose = (found: EditorPiece): void => {
		// The button goes away with the list: the focus must not go with it.
		input.current?.focus();
		setPiece(found);
	};
	const close = (): void => {
		onClose();
		editor.commands.focus();
	};
	const insert = (table: number, read: PieceTable): void => {
		if (!piece) return;
		const at = new Date().toISOString();
		onClose();
		const ends = editor.state.selection.$to.after(1) >= editor.state.doc.content.size;
		const below = ends ? [{ type: 'paragraph' }] : [];
		editor
			.chain()
			.focus()
			.insertContent([tableNode(read, { evidenceId: piece.id, table, at }), ...below])
			.run();
	};
	return (
		<section
			class="editor-panel stack"
			aria-label={t('editor:pieceTable.label')}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				close();
			}}
		>
			<TextField
				label={t('editor:pieceTable.search')}
				type="search"
				inputRef={input}
				value={query}
				onValue={(words) => {
					setQuery(words);
					setPiece(null);
				}}
			/>
			{piece ? (
				<TablesOf piece={piece} tables={tables} onInsert={insert} />
			) : (
				<ul class="piece-table-list">
					{findPieces(here, query, closeTo)
						.slice(0, mostPieces)
						.map((found) => (
							<li key={found.id}>
								<Button small onClick={() => choose(found)}>
									{found.title || t('editor:call.untitled')}
								</Button>
							</li>
						))}
				</ul>
			)}
			<div class="row">
				<Button small onClick={close}>
					{t('common:cancel')}
				</Button>
			</div>
		</section>
	);
}

type TablesOfProps = { piece: EditorPiece; tables: TableServices; onInsert: (index: number, table: PieceTable) => void };

function TablesOf({ piece, tables, onInsert }: TablesOfProps) {
	const { t } = useText();
	const [found, setFound] = useState<PieceTable[] | null>(null);
	useEffect(() => {
		let gone = false;
		setFound(null);
		void tables.tablesOf(piece.id).then((read) => {
			if (!gone) setFound(read);
		});
		return () => {
			gone = true;
		};
	}, [piece.id]);
	if (found === null) return <p class="soft">{t('common:loading')}</p>;
	if (found.length === 0) return <p role="status">{t('editor:pieceTable.none')}</p>;
	return (
		<ol class="piece-table-list">
			{found.map((table, at) => (
				<li key={at} class="stack stack-tight">
					<p>
						<strong>{table.title || t('editor:pieceTable.nth', { number: at + 1 })}</strong>{' '}
						<span class="soft">{t('editor:pieceTable.rows', { count: table.rows.length })}</span>
					</p>
					<p class="soft small piece-table-preview">
						{shownRows(table)
							.slice(0, 2)
							.map((row) => row.join(' · '))
							.join(' / ')}
					</p>
					{isCut(table) ? <p class="small">{t('editor:pieceTable.cut')}</p> : null}
					<div class="row">
						<Button small onClick={() => onInsert(at, table)}>
							{t('editor:pieceTable.insert')}
						</Button>
					</div>
				</li>
			))}
		</ol>
	);
}
