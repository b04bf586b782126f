// The row at the top of a page, of a table that began before: whether the page's end cut the row above, and which of its cells.
import { startsWithCode } from './printed-code';
import type { RunCell, RunRow } from './table-runs';

const isFilled = (cell: RunCell): boolean => cell.lines.length > 0;
const startsCoded = (cell: RunCell): boolean => startsWithCode(cell.lines[0]?.text ?? '');
const startsInSentence = (cell: RunCell): boolean => /^[\p{Ll},;)]/u.test(cell.lines[0]?.text ?? '');

/**
 * `before` are the rows of the table so far, `cells` the first row of `page`. What goes on with a merged cell of an earlier row is
 * given to that cell, out of `cells`; `continues` says that the rest goes on with the last row.
 */
export function afterCut(before: RunRow[], cells: RunCell[], page: number): { cells: RunCell[]; continues: boolean } {
	const last = before.at(-1);
	if (!last) return { cells, continues: false };
	const owned = cells.filter(isFilled).map((cell) => ({ cell, owner: ownerOf(before, cell) }));
	const isCut = owned.some(({ cell, owner }) => owner?.row === last && startsInSentence(cell));
	for (const { cell, owner } of owned) {
		if (!owner || owner.row === last || !(startsInSentence(cell) || (isCut && !startsCoded(cell)))) continue;
		owner.cell.more.push({ page, lines: cell.lines });
		cell.lines = [];
	}
	const rest = owned.filter(({ cell }) => isFilled(cell));
	if (isCut || rest.length === 0) return { cells, continues: isCut };
	// Between two sentences: in a table whose rows have codes, a row without any is no new one.
	const coded = before.filter((row) => row.cells.some(startsCoded)).length;
	const continues =
		coded > before.length / 2 &&
		rest.every(({ cell, owner }) => owner !== null && !startsCoded(cell)) &&
		rest.some(({ owner }) => owner?.row === last);
	return { cells, continues };
}

/** The cell above that a cell may go on with: in the last row, or in the row where the merged cell that ends there starts. */
function ownerOf(before: RunRow[], { column, span }: RunCell): { row: RunRow; cell: RunCell } | null {
	for (const row of before.toReversed()) {
		const cell = row.cells.find((other) => other.column === column && other.span === span);
		if (!cell) return null;
		if (!cell.isBelow) return isFilled(cell) ? { row, cell } : null;
	}
	return null;
}
