// A table of the report as Typst's: every cell at a place worked out here, because Typst refuses a table whose spans do not fit.
import type { Cell, Table } from '../content';

export type PlacedCell = { cell: Cell; x: number; y: number; columns: number; rows: number };
export type Grid = { columns: number; head: PlacedCell[]; body: PlacedCell[]; headRows: number };

/** Puts each cell where a browser would; a span that reaches down ends with the header, or with the table. */
export function gridOf({ head, rows, widths }: Table): Grid {
	const [above, below] = [placed(head, 0), placed(rows, head.length)];
	return {
		columns: Math.max(1, widths.length, ...[...above, ...below].map(({ x, columns }) => x + columns)),
		head: above,
		body: below,
		headRows: head.length,
	};
}

const span = (value: number | undefined): number => Math.max(1, Math.floor(value ?? 1));

function placed(rows: readonly Cell[][], top: number): PlacedCell[] {
	const taken = rows.map(() => new Set<number>());
	return rows.flatMap((row, y) => {
		let x = 0;
		return row.map((cell): PlacedCell => {
			while (taken[y]?.has(x)) x += 1;
			let columns = 1;
			while (columns < span(cell.columns) && !taken[y]?.has(x + columns)) columns += 1;
			const height = Math.min(span(cell.rows), rows.length - y);
			for (let down = 0; down < height; down += 1)
				for (let right = 0; right < columns; right += 1) taken[y + down]?.add(x + right);
			return { cell, x, y: top + y, columns, rows: height };
		});
	});
}
