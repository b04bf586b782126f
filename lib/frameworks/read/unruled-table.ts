// What stands on a page outside ruled tables: tables that only the spacing shows, and running text.
import type { Rule } from './pdf-rules';
import { startsWithCode } from './printed-code';
import { joinPieces, type PrintedLine } from './printed-line';
import type { PageTable, TableCell, TableRow } from './ruled-table';
import { type BrokenLine, columnsOf, columnStarts, runsAcross } from './text-columns';

export type Prose = { top: number; lines: PrintedLine[] };

/**
 * Tables and stretches of prose among lines that go from top to bottom. `across` are ruled lines, which part rows. `known` are the
 * columns of the page before: the end of a table may be too short to show them again.
 */
export function unruledTables(
	lines: BrokenLine[],
	across: Rule[],
	known: number[],
): { tables: PageTable[]; prose: Prose[]; starts: number[] } {
	const own = columnStarts(lines);
	const starts = own.length > 1 ? own : fits(lines, known) ? known : [];
	if (starts.length < 2) return { tables: [], prose: proseOf(lines), starts: [] };
	const tables: PageTable[] = [];
	const prose: Prose[] = [];
	for (const { isTable, lines: part } of partsOf(lines, starts)) {
		if (isTable) tables.push(tableOf(part, starts, across));
		else prose.push(...proseOf(part));
	}
	return { tables, prose, starts };
}

const fits = (lines: BrokenLine[], starts: number[]): boolean =>
	lines.some((line) => line.length > 1) &&
	lines.every((line) => line.length === 1 || line.every((piece) => starts.some((start) => Math.abs(start - piece.left) <= 12)));

const proseOf = (lines: BrokenLine[]): Prose[] =>
	lines.length === 0 ? [] : [{ top: lines[0]?.[0]?.top ?? 0, lines: lines.map(joinPieces) }];

/** A table goes from its first line in several columns to the last line that keeps to one of them. */
function partsOf(lines: BrokenLine[], starts: number[]): { isTable: boolean; lines: BrokenLine[] }[] {
	const keeps = (line: BrokenLine): boolean =>
		!line.some((piece) => starts.slice(1).some((start) => runsAcross(piece, start))) ||
		(line.length > 1 && line.every((piece) => starts.some((start) => Math.abs(start - piece.left) <= 4)));
	const isBroken = (line: BrokenLine): boolean =>
		new Set(line.map((piece) => columnsOf(piece, starts).column)).size > 1 && keeps(line);
	let first = lines.findIndex(isBroken);
	let last = lines.findLastIndex(isBroken);
	const isNear = (above: BrokenLine | undefined, below: BrokenLine | undefined): boolean => {
		const [a, b] = [above?.[0], below?.[0]];
		return a !== undefined && b !== undefined && b.top - a.bottom < 1.3 * b.size;
	};
	while (first > 0 && keeps(lines[first - 1] ?? []) && isNear(lines[first - 1], lines[first])) first--;
	while (last < lines.length - 1 && keeps(lines[last + 1] ?? []) && isNear(lines[last], lines[last + 1])) last++;
	return [
		{ isTable: false, lines: lines.slice(0, first) },
		{ isTable: true, lines: lines.slice(first, last + 1) },
		{ isTable: false, lines: lines.slice(last + 1) },
	].filter((part) => part.lines.length > 0);
}

function tableOf(lines: BrokenLine[], starts: number[], across: Rule[]): PageTable {
	const rows = rowStarts(lines, starts, across).flatMap((from, index, all) => rowsOf(lines.slice(from, all[index + 1]), starts));
	const right = Math.max(...lines.flat().map((piece) => piece.right));
	return { top: rows[0]?.top ?? 0, bottom: rows.at(-1)?.bottom ?? 0, isRuled: false, edges: [...starts, right], rows };
}

/** One row; two for a heading that names several columns above the names of each. */
function rowsOf(lines: BrokenLine[], starts: number[]): TableRow[] {
	const placed = lines.map((line) => cellsOfLine(line, starts));
	const wide = placed.flat().filter((cell) => cell.span > 1);
	const isBelow = (cell: TableCell): boolean =>
		cell.span === 1 && wide.some((other) => cell.column >= other.column && cell.column < other.column + other.span);
	return [placed.flat().filter((cell) => !isBelow(cell)), placed.flat().filter(isBelow)]
		.filter((cells) => cells.length > 0)
		.map((cells) => ({
			top: Math.min(...cells.flatMap((cell) => cell.lines.map((line) => line.top))),
			bottom: Math.max(...cells.flatMap((cell) => cell.lines.map((line) => line.bottom))),
			cells: gathered(cells),
		}));
}

/** Pieces of a line that stand in one column are one. */
function cellsOfLine(line: BrokenLine, starts: number[]): TableCell[] {
	const columns = Map.groupBy(line, (piece) => columnsOf(piece, starts).column);
	return [...columns].map(([column, pieces]) => ({
		column,
		span: Math.max(...pieces.map((piece) => columnsOf(piece, starts).span)),
		lines: [joinPieces(pieces)],
		isBelow: false,
	}));
}

const gathered = (cells: TableCell[]): TableCell[] =>
	[...Map.groupBy(cells, ({ column }) => column)]
		.map(([column, parts]) => ({
			column,
			span: Math.max(...parts.map((part) => part.span)),
			lines: parts.flatMap((part) => part.lines),
			isBelow: false,
		}))
		.toSorted((a, b) => a.column - b.column);

/** Ranks of the lines that rows start with: below a ruled line, else below a blank band, else where a code starts. */
function rowStarts(lines: BrokenLine[], starts: number[], across: Rule[]): number[] {
	const isWide = (line: BrokenLine): boolean => line.length === 1 && line.some((piece) => columnsOf(piece, starts).span > 1);
	const always = (index: number): boolean => isWide(lines[index] ?? []) || isWide(lines[index - 1] ?? []);
	const ranks = lines.map((_, index) => index).slice(1);
	const ruled = ranks.filter((index) => isRuledAbove(lines, index, across));
	const gapped = ranks.filter((index) => startsRow(lines, index, starts));
	const coded = ranks.filter((index) => startsCodedRow(lines, index, starts));
	const chosen = ruled.length > 1 ? ruled : gapped.length > 0 ? gapped : coded;
	return [0, ...new Set([...chosen, ...ranks.filter(always)])].toSorted((a, b) => a - b);
}

function isRuledAbove(lines: BrokenLine[], index: number, across: Rule[]): boolean {
	const [above, below] = [lines[index - 1]?.[0], lines[index]?.[0]];
	if (!above || !below) return false;
	return across.some((rule) => rule.to - rule.from > 100 && rule.at > above.bottom - 2 && rule.at < below.top + 2);
}

function startsRow(lines: BrokenLine[], index: number, starts: number[]): boolean {
	const line = lines[index] ?? [];
	const top = Math.min(...line.map((piece) => piece.top));
	const above = Math.max(...lines.slice(Math.max(0, index - 4), index).flatMap((other) => other.map((piece) => piece.bottom)));
	const size = line[0]?.size ?? 10;
	if (top - above < usualGap(lines, starts) + 0.3 * size) return false;
	return line.length > 1 || startsWithCode(line[0]?.text ?? '');
}

/** The blank between a line and the next one of its column, where paragraphs go on. */
function usualGap(lines: BrokenLine[], starts: number[]): number {
	const gaps = starts
		.flatMap((_, column) => {
			const pieces = lines.flat().filter((piece) => columnsOf(piece, starts).column === column);
			return pieces.map((piece, index) => piece.top - (pieces[index - 1]?.bottom ?? piece.top)).slice(1);
		})
		.toSorted((a, b) => a - b);
	return Math.max(0, gaps[Math.floor(gaps.length / 3)] ?? 0);
}

/** Rows without any blank between them: the leftmost column with several codes starts one with each, and another column with it. */
function startsCodedRow(lines: BrokenLine[], index: number, starts: number[]): boolean {
	const coded = starts
		.map((_, column) => column)
		.find((column) => lines.flat().filter((piece) => isCodeIn(piece, column, starts)).length > 1);
	const line = lines[index] ?? [];
	return coded !== undefined && line.length > 1 && line.some((piece) => isCodeIn(piece, coded, starts));
}

const isCodeIn = (piece: PrintedLine, column: number, starts: number[]): boolean =>
	columnsOf(piece, starts).column === column && startsWithCode(piece.text);
