// The tables of a kept page. It is parsed as a document that runs nothing and fetches nothing. What only looks like a table because it was
// laid out with one is passed by.
import { fromRows, tidy, type PieceTable } from './piece-table';

const mostTables = 200;
const mostRows = 5000;
const mostSpan = 100;

/** In the order of the page; those made of ARIA roles too, as dashboards make them. Needs a page's DOM. */
export function htmlTables(html: string): PieceTable[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return rootsOf(body)
		.flatMap((root) => [...root.querySelectorAll('table, [role="table"], [role="grid"], [role="treegrid"]')])
		.filter((table) => table.parentElement?.closest('table, [role="grid"], [role="table"]') == null)
		.slice(0, mostTables)
		.flatMap(tableFrom);
}

/** The page, and the shadow trees that its copy holds as templates. */
function rootsOf(root: ParentNode): ParentNode[] {
	const inner = [...root.querySelectorAll('template')].map(({ content }) => content);
	return [root, ...inner.flatMap(rootsOf)];
}

function tableFrom(table: Element): PieceTable[] {
	const rows = [...table.querySelectorAll('tr, [role="row"]')]
		.filter((row) => row.closest('table, [role="table"], [role="grid"], [role="treegrid"]') === table)
		.slice(0, mostRows);
	const grid = gridOf(rows);
	const [found] = fromRows(titleOf(table), grid);
	const isLayout = !found || found.rows.length < 2 || (found.rows[0]?.length ?? 0) < 2 || table.querySelector('table') !== null;
	if (isLayout) return [];
	const headers = rows.findIndex((row) => row.querySelector('td, [role="cell"], [role="gridcell"]') !== null);
	return [{ ...found, headerRows: Math.min(Math.max(0, headers === -1 ? 1 : headers), found.rows.length - 1, 3) }];
}

/** Cells in their columns; one that spans stands in the first of its places. */
function gridOf(rows: readonly Element[]): string[][] {
	const grid: string[][] = rows.map(() => []);
	const taken = new Set<string>();
	rows.forEach((row, at) => {
		let column = 0;
		for (const cell of row.querySelectorAll(
			'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]',
		)) {
			if (cell.closest('tr, [role="row"]') !== row) continue;
			while (taken.has(`${at} ${column}`)) column++;
			const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
			const line = grid[at];
			if (line) line[column] = wordsOf(cell);
			for (let down = 0; down < high; down++)
				for (let right = 0; right < wide; right++) taken.add(`${at + down} ${column + right}`);
			column += wide;
		}
	});
	return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

const spanOf = (cell: Element, name: string): number =>
	Math.min(mostSpan, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

function wordsOf(cell: Element): string {
	const words: string[] = [];
	const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const parent = walker.currentNode.parentElement;
		if (parent?.closest('style, script, [hidden]') == null) words.push(walker.currentNode.nodeValue ?? '');
	}
	return tidy(words.join(' '));
}

/** Its caption or its name; else the heading it stands under. */
function titleOf(table: Element): string {
	const own = tidy(table.querySelector('caption')?.textContent ?? table.getAttribute('aria-label') ?? '');
	if (own) return own;
	for (let at: Element | null = table; at; at = at.parentElement) {
		for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
			const heading = before.matches('h1, h2, h3, h4, h5, h6') ? before : [...before.querySelectorAll('h1, h2, h3, h4')].at(-1);
			if (heading) return tidy(heading.textContent ?? '').slice(0, 120);
		}
	}
	return '';
}
