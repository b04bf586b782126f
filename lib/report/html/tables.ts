// Tables as HTML: caption, header cells with their scope, a share of the width to each column, the state of a cell by its class.
import { blockLines } from '../content-text';
import type { Cell, Table } from '../content';
import { inlinesMarkup } from './inlines';
import { type Markup, markup } from './markup';
import type { PrintBlocks, Walk } from './walk-context';

export function tableMarkup(table: Table, walk: Walk, print: PrintBlocks): Markup {
	const labels = columnLabels(table);
	const caption = markup`<caption${table.shown ? null : markup` class="visually-hidden"`}>${table.caption}</caption>`;
	const made = markup`<table class="${table.style}">${table.caption ? caption : null}
${columns(table.widths)}${table.head.length > 0 ? markup`<thead>${table.head.map((row) => markup`<tr>${row.map((cell) => headCell(cell, walk, print))}</tr>`)}</thead>` : null}
<tbody>${table.rows.map((row) => rowMarkup(row, labels, walk, print))}</tbody></table>`;
	// What the candidate drew may be wider than a telephone: it is then pushed sideways, by the keyboard too.
	if (table.style !== 'prose') return made;
	return markup`<div class="wide" tabindex="0" role="group" aria-label="${table.caption || walk.wording.t('viewer:table')}">${made}</div>`;
}

function rowMarkup(row: readonly Cell[], labels: readonly string[], walk: Walk, print: PrintBlocks): Markup {
	const tone = row.find((cell) => cell.tone)?.tone;
	// A cell that leads the whole width is the title of the rows below it.
	const isTitle = row.length === 1 && (row[0]?.columns ?? 1) > 1;
	return markup`<tr${tone && markup` data-tone="${tone}"`}${isTitle && markup` class="group"`}>${row.map((cell, at) => bodyCell(cell, labels[at], walk, print))}</tr>`;
}

function bodyCell(cell: Cell, label: string | undefined, walk: Walk, print: PrintBlocks): Markup {
	const attributes = markup`${spans(cell)}${cell.anchor && markup` id="${cell.anchor}"`}${look(cell)}`;
	if (cell.header)
		return markup`<th scope="${(cell.columns ?? 1) > 1 ? 'rowgroup' : 'row'}"${attributes}>${content(cell, walk, print)}</th>`;
	return markup`<td${attributes}${label && markup` data-label="${label}"`}>${content(cell, walk, print)}</td>`;
}

const headCell = (cell: Cell, walk: Walk, print: PrintBlocks): Markup =>
	markup`<th scope="${(cell.columns ?? 1) > 1 ? 'colgroup' : 'col'}"${spans(cell)}${cell.anchor && markup` id="${cell.anchor}"`}${look(cell)}>${content(cell, walk, print)}</th>`;

/** A cell of one plain paragraph is its words alone. */
function content({ blocks }: Cell, walk: Walk, print: PrintBlocks): Markup {
	const [only, ...others] = blocks;
	return only?.kind === 'paragraph' && only.style === 'body' && others.length === 0
		? inlinesMarkup(only.content, walk)
		: print(blocks, walk);
}

const spans = ({ columns = 1, rows = 1 }: Cell): Markup =>
	markup`${columns > 1 && markup` colspan="${columns}"`}${rows > 1 && markup` rowspan="${rows}"`}`;

function look({ align, tone }: Cell): Markup | null {
	const classes = [align === 'end' ? 'end' : '', tone ? `tone tone-${tone}` : ''].filter(Boolean).join(' ');
	return classes ? markup` class="${classes}"` : null;
}

/** Widths as classes of five per cent: the policy of these documents allows no style on an element. */
function columns(widths: readonly number[]): Markup | null {
	const whole = widths.reduce((sum, width) => sum + width, 0);
	if (whole <= 0) return null;
	return markup`<colgroup>${widths.map((width) => markup`<col class="w${Math.max(1, Math.round((width / whole) * 20)) * 5}">`)}</colgroup>`;
}

/** What a narrow screen prints before each cell, where one row of heads says it. */
function columnLabels({ head, style }: Table): string[] {
	const [row, ...others] = head;
	if (!row || others.length > 0 || style !== 'matrix' || row.some((cell) => (cell.columns ?? 1) > 1)) return [];
	return row.map((cell) => cell.blocks.flatMap(blockLines).join(' '));
}
