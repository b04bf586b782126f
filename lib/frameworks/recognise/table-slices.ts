// Tables into slices: one for each row, its cells under the role of their column. What goes on across a page is put together again.
import type { SourceBlock, SourceCell } from '../../domain/source-document';
import { readCode } from './code-grammar';
import { guessColumns, isHeadingRow, readHeading, type Columns, type Row } from './columns';
import { splitInlineList } from './inline-lists';
import { emptySlice, joined, longestText, type Passage, type Role, type Slice } from './slices';
import { isContinuation, openness } from './word-forms';

/** Reads rows one after another; keeps the columns of a table for the next ones that have no heading of their own. */
export class TableReader {
	#columns: Columns = new Map();
	#slice: Slice | null = null;
	#last = new Map<Role, { slice: Slice; at: number }>();
	readonly #rows: readonly Row[];

	constructor(blocks: readonly SourceBlock[]) {
		this.#rows = blocks.filter((block) => block.kind === 'row');
	}

	/** The slice of a row; null for a heading row, and for the rest of a row that has its slice. */
	read(printed: Row): Slice | null {
		// A place that a cell from above covers comes as an empty cell, or not at all: both say nothing.
		const row = { ...printed, cells: printed.cells.filter((cell) => cell.paragraphs.some(({ text }) => text.trim() !== '')) };
		if (isHeadingRow(row) || isHalfHeading(row, this.#columns)) {
			this.#columns = readHeading(row, this.#columns);
			return null;
		}
		if (this.#columns.size === 0) this.#columns = guessColumns(this.#rows);
		// A row cut by the end of a page is one row.
		const whole = row.continues ? this.#slice : null;
		const slice = whole ?? emptySlice('column', false);
		this.#slice = slice;
		const only = row.cells.length === 1 ? row.cells[0] : undefined;
		for (const cell of row.cells) {
			const passages = passagesOf(cell).map((passage) => (whole ? { ...passage, isCellStart: false } : passage));
			const first = passages[0];
			const code = first ? readCode(first.text) : null;
			// A cell that fills the row is a heading in the table: its own code says what it opens.
			const isHeading =
				code?.kind === 'block' || (only === cell && code !== null && code.kind !== 'number' && code.kind !== 'criterion');
			const role = isHeading && code && code.kind !== 'number' ? code.kind : this.#columns.get(cell.column);
			if (role) this.#place(slice, role, passages);
			else slice.other.push(...passages);
		}
		return whole ? null : slice;
	}

	/** Forgets what might go on: a heading outside the table has closed it. */
	close(): void {
		this.#last.clear();
		this.#slice = null;
	}

	#place(slice: Slice, role: Role, passages: Passage[]): void {
		let [first, ...rest] = passages;
		const last = this.#last.get(role);
		if (first && last && goesOn(last.slice[role][last.at], first)) {
			const before = last.slice[role][last.at];
			if (before) last.slice[role][last.at] = joined(before, first);
			first = undefined;
		}
		slice[role].push(...(first ? [first] : []), ...rest);
		if (slice[role].length > 0) this.#last.set(role, { slice, at: slice[role].length - 1 });
	}
}

/** A second heading row may name two columns only, the others being merged with the row above. */
function isHalfHeading(row: Row, known: Columns): boolean {
	return known.size > 0 && row.cells.length === 1 && isHeadingRow({ ...row, cells: [...row.cells, ...row.cells] });
}

function goesOn(before: Passage | undefined, passage: Passage): boolean {
	if (!before || passage.bullet !== null || before.text.length > longestText) return false;
	if (isContinuation(passage.text)) return readCode(passage.text) === null;
	return openness(before.text) === 3 && readCode(passage.text) === null;
}

function passagesOf(cell: SourceCell): Passage[] {
	const passages: Passage[] = [];
	for (const { text, lines, bullet, isBold } of cell.paragraphs.flatMap(splitInlineList)) {
		const passage = { text, lines, bullet, isBold, isCellStart: passages.length === 0 };
		const before = passages.at(-1);
		if (before && goesOn(before, passage)) passages[passages.length - 1] = joined(before, passage);
		else passages.push(passage);
	}
	return passages;
}
