// A table that came from a piece: which, when; "Actualiser" reads it again, from the newest version of that page, and shows what changes
// before anything does.
import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { useState } from 'preact/hooks';
import { timeZone } from '../../../lib/domain/clock';
import { placeOfTable } from '../../../lib/domain/same-table';
import { isUnchanged, textChanges, type TextStep } from '../../../lib/domain/text-changes';
import { formatInstant } from '../../../lib/i18n/format';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';
import { TextSteps } from '../../versions/text-steps';
import type { EditorPieces } from './editor-piece';
import type { PieceTable, TableServices } from './editor-services';
import type { TableSource } from './editor-view-state';
import { select } from './open-editor';
import { linesOf, rowsIn, shownRows, tableNode } from './piece-table-nodes';
import { asOneAct } from './undo-history';

export type TableSourcePanelProps = { editor: Editor; source: TableSource; pieces: EditorPieces; tables: TableServices };

type Read = { table: PieceTable; place: number; evidenceId: string; steps: TextStep[] } | 'reading' | 'gone' | null;

export function TableSourcePanel({ editor, source, pieces, tables }: TableSourcePanelProps) {
	const { t, language } = useText();
	const [read, setRead] = useState<Read>(null);
	const title = pieces.get(source.evidenceId)?.title || t('editor:call.untitled');
	const reread = async (): Promise<void> => {
		setRead('reading');
		const newest = await tables.newestOf(source.evidenceId);
		const found = await tables.tablesOf(newest);
		const current = tableAround(editor);
		const rows = current ? rowsIn(current.node) : [];
		const place = placeOfTable(found.map(shownRows), rows, source.table);
		const table = place === null ? undefined : found[place];
		if (!table || place === null) return setRead('gone');
		setRead({ table, place, evidenceId: newest, steps: textChanges(linesOf(rows), linesOf(shownRows(table))) });
	};
	const replace = ({ table, place, evidenceId }: Extract<Read, { table: PieceTable }>): void => {
		const current = tableAround(editor);
		if (!current) return;
		const { state, view } = editor;
		const next = state.schema.nodeFromJSON(tableNode(table, { table: place, evidenceId, at: new Date().toISOString() }));
		view.dispatch(asOneAct(state.tr.replaceWith(current.pos, current.pos + current.node.nodeSize, next)));
		setRead(null);
		select(editor, current.pos + 4);
		editor.commands.focus();
	};
	return (
		<section class="editor-panel stack" aria-label={t('editor:tableSource.label')}>
			<p>{t('editor:tableSource.from', { title, when: formatInstant(source.at, language, timeZone()) })}</p>
			{read === 'gone' ? <p role="status">{t('editor:tableSource.gone')}</p> : null}
			{read !== null && typeof read === 'object' ? (
				isUnchanged(read.steps) ? (
					<p role="status">{t('editor:tableSource.same')}</p>
				) : (
					<>
						<TextSteps steps={read.steps} language={language} />
						<div class="row">
							<Button small variant="primary" onClick={() => replace(read)}>
								{t('editor:tableSource.replace')}
							</Button>
							<Button small onClick={() => setRead(null)}>
								{t('editor:tableSource.keep')}
							</Button>
						</div>
					</>
				)
			) : null}
			{read === null || typeof read === 'string' || isUnchanged(read.steps) ? (
				<div class="row">
					<Button small busy={read === 'reading'} onClick={() => void reread()}>
						{t('editor:tableSource.refresh')}
					</Button>
				</div>
			) : null}
		</section>
	);
}

function tableAround(editor: Editor): { node: DocumentNode; pos: number } | null {
	const { $from } = editor.state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		if (node.type.name === 'table') return { node, pos: $from.before(depth) };
	}
	return null;
}
