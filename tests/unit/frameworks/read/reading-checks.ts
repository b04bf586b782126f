// What the tests of the readers compare: a document as rows and paragraphs in a few words.
import type { SourceDocument, SourceParagraph } from '../../../../lib/domain/source-document';

const written = ({ bullet, text }: SourceParagraph): string => (bullet ? `${bullet} ${text}` : text);

/** `0: text | text` for each cell that is not empty, `0-1` where it spans columns; rows cut by a page's end are whole again. */
export function rowsOf(document: SourceDocument): string[][] {
	const rows: { cells: Map<string, string>; table: number }[] = [];
	for (const block of document.blocks) {
		if (block.kind !== 'row') continue;
		const cells = new Map(
			block.cells
				.filter((cell) => cell.paragraphs.length > 0)
				.map(({ column, span, paragraphs }) => [
					span > 1 ? `${column}-${column + span - 1}` : `${column}`,
					paragraphs.map(written).join(' | '),
				]),
		);
		const last = rows.at(-1);
		if (!block.continues || !last) rows.push({ cells, table: block.table });
		else for (const [key, text] of cells) last.cells.set(key, [last.cells.get(key), text].filter(Boolean).join(' '));
	}
	return rows.map(({ cells }) => [...cells].map(([key, text]) => `${key}: ${text}`));
}

export const proseOf = (document: SourceDocument): string[] =>
	document.blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs.map(written) : []));

export const droppedOf = (document: SourceDocument): string[] =>
	document.lines.filter((line) => line.dropped !== null).map((line) => `${line.dropped} ${line.text}`);

/** Every paragraph says which lines it comes from, each line stands in one place, and none that was set aside is used. */
export function strayLines(document: SourceDocument): number[] {
	const used = document.blocks
		.flatMap((block) => (block.kind === 'text' ? block.paragraphs : block.cells.flatMap((cell) => cell.paragraphs)))
		.flatMap((paragraph) => paragraph.lines);
	return used.filter(
		(id, index) => document.lines[id]?.id !== id || document.lines[id]?.dropped !== null || used.indexOf(id) !== index,
	);
}
