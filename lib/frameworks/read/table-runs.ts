// Tables that go on over several pages: which of them are one, what their headings repeat, and the rows that a page's end cut.
import type { PageLayout } from './page-layout';
import { startsWithCode } from './printed-code';
import type { PageTable, TableCell, TableRow } from './ruled-table';

export type RunRow = TableRow & { continues: boolean; repeatsHeading: boolean };
/** A table on one page, as part of the run `table`; columns count over the whole run. */
export type RunPart = { table: number; rows: RunRow[] };

/** How far the columns of a table may move from page to page. */
const wander = 8;

type Run = { edges: number[]; parts: PageTable[] };

/** For every table of the pages, its place in the run it belongs to. */
export function tableRuns(pages: PageLayout[]): Map<PageTable, RunPart> {
	const runs: Run[] = [];
	for (const { parts } of pages) {
		for (const [index, part] of parts.entries()) {
			if (part.kind !== 'table') continue;
			const last = runs.at(-1);
			// Only a page's first table goes on with what ended the page before.
			const edges = index === 0 && last && wasLast(pages, last) ? commonEdges(last.edges, part.table.edges) : null;
			if (edges && last) {
				last.edges = edges;
				last.parts.push(part.table);
			} else runs.push({ edges: part.table.edges, parts: [part.table] });
		}
	}
	return new Map(runs.flatMap((run, table) => partsOf(run, table)));
}

function wasLast(pages: PageLayout[], run: Run): boolean {
	const table = run.parts.at(-1);
	const page = pages.find(({ parts }) => parts.some((part) => part.kind === 'table' && part.table === table));
	const end = page?.parts.at(-1);
	return end?.kind === 'table' && end.table === table;
}

/** The finer of two sets of borders, when the coarser one has no border of its own. */
function commonEdges(some: number[], others: number[]): number[] | null {
	const [fine, coarse] = some.length >= others.length ? [some, others] : [others, some];
	// The right side of a table without rules depends on its text.
	const isSame = coarse.slice(0, -1).every((edge) => fine.some((other) => Math.abs(other - edge) <= wander));
	return isSame && coarse.length > 2 ? fine : null;
}

function partsOf({ edges, parts }: Run, table: number): [PageTable, RunPart][] {
	const heading = (parts[0]?.rows ?? []).map(textOf);
	let before: TableRow | null = null;
	let codes = 0;
	let count = 0;
	return parts.map((part, page) => {
		let isHeading = page > 0;
		const rows = part.rows.map((row, index): RunRow => {
			const cells = row.cells.map((cell) => onGrid(cell, part.edges, edges));
			isHeading &&= textOf(row) !== '' && textOf(row) === heading[index];
			if (isHeading) return { ...row, cells, continues: false, repeatsHeading: true };
			const isFirst = page > 0 && before !== null && (index === 0 || wasHeading(part.rows, heading, index));
			const next: TableRow = { ...row, cells };
			const continues = isFirst && before !== null && goesOn(before, next, codes > count / 2);
			count++;
			if (next.cells.some((cell) => startsWithCode(cell.lines[0]?.text ?? ''))) codes++;
			before = next;
			return { ...next, continues, repeatsHeading: false };
		});
		return [part, { table, rows }];
	});
}

const textOf = (row: TableRow): string =>
	row.cells
		.map((cell) => cell.lines.map((line) => line.text).join(' '))
		.join('\t')
		.trim();

const wasHeading = (rows: TableRow[], heading: string[], index: number): boolean =>
	rows.slice(0, index).every((row, rank) => textOf(row) !== '' && textOf(row) === heading[rank]);

function onGrid(cell: TableCell, own: number[], edges: number[]): TableCell {
	if (own.length === edges.length) return cell;
	const nearest = (edge: number): number =>
		edges.reduce((best, other, index) => (Math.abs(other - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best), 0);
	const column = nearest(own[cell.column] ?? 0);
	const isLast = cell.column + cell.span === own.length - 1;
	const end = isLast ? edges.length - 1 : nearest(own[cell.column + cell.span] ?? 0);
	return { ...cell, column, span: Math.max(1, end - column) };
}

/**
 * A page's first row goes on with the row before when none of its cells starts with a code, in a table whose rows have codes, and they
 * are cells that the row before has too; without codes, when a cell starts in the middle of a sentence.
 */
function goesOn(before: TableRow, row: TableRow, hasCodes: boolean): boolean {
	const filled = row.cells.filter((cell) => cell.lines.length > 0);
	if (filled.some((cell) => startsWithCode(cell.lines[0]?.text ?? ''))) return false;
	const above = (cell: TableCell) => before.cells.find((other) => other.column === cell.column && other.span === cell.span);
	if (!filled.every((cell) => above(cell) !== undefined)) return false;
	if (filled.some((cell) => /^[\p{Ll},;)]/u.test(cell.lines[0]?.text ?? ''))) return true;
	return hasCodes && filled.some((cell) => (above(cell)?.lines.length ?? 0) > 0);
}
