// A table of a piece, as rows of words.

/** Every row is as long as the longest; the first `headerRows` name the columns. `title`: '' when nothing names it. */
export type PieceTable = { title: string; rows: string[][]; headerRows: number };

/** A table of what a sheet or a file of lines holds, without its empty rows and columns; none when nothing is left. */
export function fromRows(title: string, given: readonly (readonly string[])[]): PieceTable[] {
	const rows = given.map((row) => row.map(tidy)).filter((row) => row.some(Boolean));
	const width = Math.max(0, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, column) => column).filter((column) => rows.some((row) => row[column]));
	if (rows.length === 0 || columns.length === 0) return [];
	const kept = rows.map((row) => columns.map((column) => row[column] ?? ''));
	return [{ title, rows: kept, headerRows: namesColumns(kept) ? 1 : 0 }];
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first row has a name in each column, and none is a number. */
function namesColumns([first, ...rest]: readonly string[][]): boolean {
	return rest.length > 0 && first !== undefined && first.filter(Boolean).every((cell) => /\p{L}/u.test(cell));
}
