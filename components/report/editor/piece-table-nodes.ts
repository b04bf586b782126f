// A table of a piece as the editor's JSON, and back to rows of words to be compared.
import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { PieceTable } from './editor-services';
import type { TableSource } from './editor-view-state';

/** More than these in a report is a spreadsheet, which is an exhibit. */
const mostRows = 60;
const mostColumns = 12;

export const isCut = ({ rows }: PieceTable): boolean => rows.length > mostRows || widthOf(rows) > mostColumns;

const widthOf = (rows: readonly string[][]): number => Math.max(1, ...rows.map((row) => row.length));

export function tableNode(table: PieceTable, source: TableSource): JSONContent {
	const rows = shownRows(table);
	return {
		type: 'table',
		attrs: { source },
		content: rows.map((row, at) => ({
			type: 'tableRow',
			content: row.map((words) => ({
				type: at < table.headerRows ? 'tableHeader' : 'tableCell',
				content: [{ type: 'paragraph', ...(words ? { content: [{ type: 'text', text: words }] } : {}) }],
			})),
		})),
	};
}

/** As they enter a report: every row as long as the longest. */
export function shownRows({ rows }: PieceTable): string[][] {
	const width = Math.min(mostColumns, widthOf(rows));
	const shown = rows.slice(0, mostRows).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
	return shown.length > 0 ? shown : [['']];
}

/** The words of a table in a text, cell by cell. */
export function rowsIn(table: DocumentNode): string[][] {
	const rows: string[][] = [];
	table.forEach((row) => {
		const cells: string[] = [];
		row.forEach((cell) => cells.push(cell.textBetween(0, cell.content.size, ' ', ' ').trim()));
		rows.push(cells);
	});
	return rows;
}

/** A line a row, so that rows are compared as sentences are. */
export const linesOf = (rows: readonly string[][]): string => rows.map((row) => row.join(' | ')).join('\n');
