// A table of the candidate's, made whole: whatever spans were pasted, every row fills the same columns and no cell reaches over an edge,
// so that no rendering has to guess.
import type { ProseBlock, ProseRow } from '../../domain/prose';
import { type Block, type Cell, paragraph } from '../content';

type Grid = { head: Cell[][]; rows: Cell[][] };

/** Null where there is no cell at all. Rows that open the table and hold headers alone are its head, as long as a row is left. */
export function gridOf(rows: readonly ProseRow[], blocksOf: (blocks: readonly ProseBlock[]) => Block[]): Grid | null {
	const filled = rows.filter(({ content }) => content.length > 0);
	if (filled.length === 0) return null;
	const isHead = ({ content }: ProseRow): boolean => content.every(({ type }) => type === 'tableHeader');
	let heads = 0;
	while (heads < filled.length - 1 && filled[heads] && isHead(filled[heads] as ProseRow)) heads++;
	const head = placed(filled.slice(0, heads), blocksOf);
	const body = placed(filled.slice(heads), blocksOf);
	const columns = Math.max(head.columns, body.columns);
	return { head: padded(head, columns), rows: padded(body, columns) };
}

type Placed = { rows: Cell[][]; filled: number[]; columns: number };

/** Cells with the spans they can really have; `filled`: how many columns of each row hold a cell, or the reach of one above. */
function placed(rows: readonly ProseRow[], blocksOf: (blocks: readonly ProseBlock[]) => Block[]): Placed {
	// How many more rows the cells above reach into, column by column.
	let reach: number[] = [];
	const filled: number[] = [];
	let columns = 0;
	const cells = rows.map(({ content }, at) => {
		const left = rows.length - at;
		let column = 0;
		const next = [...reach];
		const row = content.map(({ type, attrs, content: inside }): Cell => {
			while ((reach[column] ?? 0) > 0) column++;
			let wide = 1;
			while (wide < (attrs?.colspan ?? 1) && (reach[column + wide] ?? 0) === 0) wide++;
			const tall = Math.min(attrs?.rowspan ?? 1, left);
			for (let each = column; each < column + wide; each++) next[each] = tall;
			column += wide;
			const blocks = blocksOf(inside);
			return {
				blocks: blocks.length > 0 ? blocks : [paragraph('')],
				...(wide > 1 ? { columns: wide } : {}),
				...(tall > 1 ? { rows: tall } : {}),
				...(type === 'tableHeader' ? { header: true } : {}),
			};
		});
		columns = Math.max(columns, next.length);
		filled.push(next.filter((rest) => rest > 0).length);
		reach = Array.from(next, (rest) => Math.max(0, rest - 1));
		return row;
	});
	return { rows: cells, filled, columns };
}

/** Rows with holes get empty cells: what places them takes the first free column, so that they fall where the holes are. */
const padded = ({ rows, filled }: Placed, columns: number): Cell[][] =>
	rows.map((row, at) => [
		...row,
		...Array.from({ length: columns - (filled[at] ?? columns) }, (): Cell => ({ blocks: [paragraph('')] })),
	]);
