// The tables of a word processor's document, out of what its reader makes of it.
import type { SourceDocument } from '../../domain/source-document';
import { fromRows, type PieceTable } from './piece-table';

export function documentTables({ blocks }: SourceDocument): PieceTable[] {
	const rows = blocks.filter((block) => block.kind === 'row');
	return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((table) =>
		fromRows(
			'',
			table.map(({ cells }) => {
				const row: string[] = [];
				for (const { column, paragraphs } of cells) row[column] = paragraphs.map(({ text }) => text).join(' ');
				return Array.from(row, (cell) => cell ?? '');
			}),
		),
	);
}
