// The tables that ruled lines draw on a page: their grid, the cells that stand open to one another, and the text of each.
import { near, type Rule, type Rules } from './pdf-rules';
import type { PrintedText } from './pdf-page';
import { linesOf, type PrintedLine } from './printed-line';

/** `span` columns from `column`; lines of a cell over several rows are in its first row, the rows below hold it empty, with `isBelow`. */
export type TableCell = { column: number; span: number; lines: PrintedLine[]; isBelow: boolean };
export type TableRow = { top: number; bottom: number; cells: TableCell[] };
/** `edges` are the x of the column borders, from the left side to the right one. */
export type PageTable = { top: number; bottom: number; isRuled: boolean; edges: number[]; rows: TableRow[] };

/** Tables from top to bottom, and the texts that stand in none. */
export function ruledTables(texts: PrintedText[], rules: Rules): { tables: PageTable[]; rest: PrintedText[] } {
	const tables: PageTable[] = [];
	let rest = texts;
	for (const frame of frames(rules)) {
		const grid = gridOf(frame);
		// A drawing, not a table.
		if (grid.edges.length < 3 || grid.edges.length * grid.levels.length > 4000) continue;
		const inside = rest.filter((text) => isWithin(text, grid));
		if (inside.length === 0) continue;
		rest = rest.filter((text) => !isWithin(text, grid));
		tables.push({
			top: grid.levels[0] ?? 0,
			bottom: grid.levels.at(-1) ?? 0,
			isRuled: true,
			edges: grid.edges,
			rows: rowsOf(grid, inside),
		});
	}
	return { tables: tables.toSorted((a, b) => a.top - b.top), rest };
}

type Frame = Rules & { top: number; bottom: number };
type Grid = { edges: number[]; levels: number[]; rules: Rules };

const middle = (text: PrintedText) => ({ x: (text.left + text.right) / 2, y: (text.top + text.bottom) / 2 });

function isWithin(text: PrintedText, { edges, levels }: Grid): boolean {
	const { x, y } = middle(text);
	return x > (edges[0] ?? 0) && x < (edges.at(-1) ?? 0) && y > (levels[0] ?? 0) && y < (levels.at(-1) ?? 0);
}

/** Lines down the page that overlap in height, or that lines across join, belong to one table. */
function frames({ across, down }: Rules): Frame[] {
	const found: Frame[] = [];
	for (const rule of down.filter(({ from, to }) => to - from > 8).toSorted((a, b) => a.from - b.from)) {
		const frame = found.find((other) => rule.from < other.bottom + near);
		if (!frame) found.push({ top: rule.from, bottom: rule.to, across: [], down: [rule] });
		else {
			frame.down.push(rule);
			frame.bottom = Math.max(frame.bottom, rule.to);
		}
	}
	for (const rule of across) {
		const frame = found.find(({ top, bottom }) => rule.at > top - near && rule.at < bottom + near);
		// What touches fewer than two lines down is an underlined word.
		if (frame && frame.down.filter((other) => touches(rule, other)).length >= 2) frame.across.push(rule);
	}
	return found;
}

const touches = (across: Rule, down: Rule): boolean =>
	down.at > across.from - near && down.at < across.to + near && across.at > down.from - near && across.at < down.to + near;

function gridOf({ across, down, top, bottom }: Frame): Grid {
	const ends = across.flatMap((rule) => [rule.from, rule.to]);
	return {
		edges: distinct([...down.map((rule) => rule.at), ...ends.filter((x) => isOutside(x, down))]),
		levels: distinct([top, ...across.map((rule) => rule.at), bottom]),
		rules: { across, down },
	};
}

/** Tables may be open at the sides: their lines across then say how wide they are. */
const isOutside = (x: number, down: Rule[]): boolean =>
	down.every((rule) => rule.at > x + 10) || down.every((rule) => rule.at < x - 10);

function distinct(places: number[]): number[] {
	const found: number[] = [];
	for (const place of places.toSorted((a, b) => a - b)) if (place - (found.at(-1) ?? -Infinity) > near + 1) found.push(place);
	return found;
}

function rowsOf(grid: Grid, texts: PrintedText[]): TableRow[] {
	const { edges, levels } = grid;
	const cells = openCells(grid);
	const textsOf = new Map<string, PrintedText[]>();
	for (const text of texts) {
		const { x, y } = middle(text);
		const [column, row] = [edges.findLastIndex((edge) => edge <= x), levels.findLastIndex((level) => level <= y)];
		const cell = cells.find((one) => isIn(one, column, row));
		const key = cell ? `${cell.column} ${cell.row}` : '';
		textsOf.set(key, [...(textsOf.get(key) ?? []), text]);
	}
	return levels.slice(0, -1).map((top, row) => ({
		top,
		bottom: levels[row + 1] ?? top,
		cells: cells
			.filter((cell) => row >= cell.row && row < cell.row + cell.rows)
			.map((cell) => ({
				column: cell.column,
				span: cell.span,
				lines: row === cell.row ? linesOf(textsOf.get(`${cell.column} ${cell.row}`) ?? []) : [],
				isBelow: row > cell.row,
			}))
			.toSorted((a, b) => a.column - b.column),
	}));
}

type OpenCell = { column: number; row: number; span: number; rows: number };

const isIn = (cell: OpenCell, column: number, row: number): boolean =>
	column >= cell.column && column < cell.column + cell.span && row >= cell.row && row < cell.row + cell.rows;

/** Takes each place of the grid not taken yet, and widens it to the right, then down, as far as no line stands between. */
function openCells({ edges, levels, rules }: Grid): OpenCell[] {
	const [columns, rows] = [edges.length - 1, levels.length - 1];
	const at = (places: number[], index: number): number => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
	const isRuled = (list: Rule[], place: number, across: number): boolean =>
		list.some((rule) => Math.abs(rule.at - place) <= near + 1 && rule.from <= across && rule.to >= across);
	const hasWall = (column: number, row: number): boolean => isRuled(rules.down, edges[column] ?? 0, at(levels, row));
	const hasFloor = (column: number, row: number): boolean => isRuled(rules.across, levels[row] ?? 0, at(edges, column));
	const found: OpenCell[] = [];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			if (found.some((cell) => isIn(cell, column, row))) continue;
			const cell = { column, row, span: 1, rows: 1 };
			const isTaken = (index: number): boolean => found.some((other) => isIn(other, index, row));
			while (column + cell.span < columns && !hasWall(column + cell.span, row) && !isTaken(column + cell.span)) cell.span++;
			const isOpen = (below: number): boolean =>
				Array.from({ length: cell.span }, (_, index) => column + index).every(
					(place, index) => !hasFloor(place, below) && (index === 0 || !hasWall(place, below)),
				);
			while (row + cell.rows < rows && isOpen(row + cell.rows)) cell.rows++;
			found.push(cell);
		}
	}
	return found;
}
