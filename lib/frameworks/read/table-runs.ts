// Tables that go on over several pages: which of them are one, what their headings repeat, and the rows that a page's end cut.
import { afterCut } from './cut-rows';
import type { PageLayout } from './page-layout';
import type { PrintedLine } from './printed-line';
import type { PageTable, TableCell, TableRow } from './ruled-table';

/** `more`: what pages further on hold of the cell. */
export type RunCell = TableCell & { more: { page: number; lines: PrintedLine[] }[] };
export type RunRow = { cells: RunCell[]; continues: boolean; repeatsHeading: boolean };
/** A table on one page, as part of the run `table`; columns count over the whole run. */
export type RunPart = { table: number; isRuled: boolean; edges: number[]; rows: RunRow[] };

/** How far the columns of a table may move from page to page. */
const wander = 8;

type Run = { edges: number[]; parts: { page: number; table: PageTable }[] };

/** For every table of the pages, its place in the run it belongs to. */
export function tableRuns(pages: PageLayout[]): Map<PageTable, RunPart> {
	const runs: Run[] = [];
	for (const { page, parts } of pages) {
		for (const [index, part] of parts.entries()) {
			if (part.kind !== 'table') continue;
			const last = runs.at(-1);
			// Only a page's first table goes on with what ended the page before.
			const edges = index === 0 && last && wasLast(pages, last) ? commonEdges(last.edges, part.table.edges) : null;
			if (edges && last) {
				last.edges = edges;
				last.parts.push({ page, table: part.table });
			} else runs.push({ edges: part.table.edges, parts: [{ page, table: part.table }] });
		}
	}
	return new Map(runs.flatMap((run, table) => partsOf(run, table)));
}

function wasLast(pages: PageLayout[], run: Run): boolean {
	const last = run.parts.at(-1);
	const end = pages.find(({ page }) => page === last?.page)?.parts.at(-1);
	return end?.kind === 'table' && end.table === last?.table;
}

/** The finer of two sets of borders, when the coarser one has no border of its own. */
function commonEdges(some: number[], others: number[]): number[] | null {
	const [fine, coarse] = some.length >= others.length ? [some, others] : [others, some];
	// The right side of a table without rules depends on its text.
	const isSame = coarse.slice(0, -1).every((edge) => fine.some((other) => Math.abs(other - edge) <= wander));
	return isSame && coarse.length > 2 ? fine : null;
}

function partsOf({ edges, parts }: Run, table: number): [PageTable, RunPart][] {
	const heading = (parts[0]?.table.rows ?? []).map(textOf);
	const before: RunRow[] = [];
	return parts.map(({ page, table: part }, index) => {
		const repeated = index === 0 ? 0 : part.rows.findIndex((row, rank) => textOf(row) === '' || textOf(row) !== heading[rank]);
		const rows = part.rows.map((row, rank): RunRow => {
			const cells = row.cells.map((cell) => ({ ...onGrid(cell, part.edges, edges), more: [] }));
			if (repeated < 0 || rank < repeated) return { cells, continues: false, repeatsHeading: true };
			const isFirst = index > 0 && rank === repeated;
			const next = isFirst ? afterCut(before, cells, page) : { cells, continues: false };
			before.push({ ...next, repeatsHeading: false });
			return { ...next, repeatsHeading: false };
		});
		return [part, { table, isRuled: part.isRuled, edges, rows }];
	});
}

const textOf = (row: TableRow): string =>
	row.cells
		.map((cell) => cell.lines.map((line) => line.text).join(' '))
		.join('\t')
		.trim();

function onGrid(cell: TableCell, own: number[], edges: number[]): TableCell {
	if (own.length === edges.length) return cell;
	const nearest = (edge: number): number =>
		edges.reduce((best, other, index) => (Math.abs(other - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best), 0);
	const column = nearest(own[cell.column] ?? 0);
	const isLast = cell.column + cell.span === own.length - 1;
	const end = isLast ? edges.length - 1 : nearest(own[cell.column + cell.span] ?? 0);
	return { ...cell, column, span: Math.max(1, end - column) };
}
