// Tables of the DOCX: a grid without holes whatever the rows bring, header rows that repeat on every page, short rows that do not break.
import type { Block, Cell, Table, Tone } from '../content';
import { blockLines } from '../content-text';
import { captionPiece } from './captions';
import type { Ink } from './ink';
import type { Piece } from './pages';
import { paragraphPiece, type Place } from './paragraph';
import { field, inkSoft, line, straw } from './roles';
import { escaped, tag } from './xml';

/** Writes the blocks of a cell; given by the walker, which tables are a part of. */
export type WriteBlocks = (blocks: readonly Block[], place: Place) => Piece[];

const toneColors: Record<Tone, string> = { proved: field, partial: inkSoft, empty: inkSoft, gap: straw, exempt: inkSoft };

/** A row with more words than this may go over a page's end. */
const shortRow = 600;
const cellMargin = 60;
/** Word's own limit. */
const mostColumns = 63;

export function tablePieces(table: Table, ink: Ink, place: Place, write: WriteBlocks): Piece[] {
	const rows = grid([...table.head, ...table.rows]);
	const columns = Math.max(table.widths.length, ...rows.map((row) => row.reduce((sum, { columns: own }) => sum + own, 0)), 1);
	const width = place.width - place.indent;
	const widths = columnWidths(table.widths, columns, width);
	const heights: number[] = [];
	const xml = rows.map((row, at) => {
		const isHead = at < table.head.length;
		const written = rowXml(fill(row, columns), { widths, isHead }, ink, write);
		heights.push(written.height);
		return written.xml;
	});
	const caption = table.shown && table.caption ? [captionPiece([{ kind: 'text', text: table.caption }], ink, place, true)] : [];
	if (rows.length === 0) return caption;
	return [...caption, { xml: `<w:tbl>${properties(table, widths, place.indent, ink)}${xml.join('')}</w:tbl>`, heights }, spacer];
}

/** The words after a table would otherwise stick to it, and two tables become one. Low: the end of a page has room for it. */
const spacer: Piece = {
	xml: '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>',
	heights: [160],
	isSpacer: true,
};

/** Two columns without rules. */
export function pairPieces(left: readonly Block[], right: readonly Block[], ink: Ink, place: Place, write: WriteBlocks): Piece[] {
	const table: Table = {
		kind: 'table',
		caption: '',
		shown: false,
		head: [],
		rows: [[{ blocks: [...left] }, { blocks: [...right] }]],
		widths: [1, 1],
		style: 'facts',
	};
	return tablePieces(table, ink, place, write);
}

type GridCell = { cell: Cell | null; columns: number; merge: 'none' | 'start' | 'goes-on' };

/** Cells in their columns: those that go on from a row above take their place there. */
function grid(rows: readonly (readonly Cell[])[]): GridCell[][] {
	let open: { left: number; columns: number }[] = [];
	return rows.map((row, at) => {
		const written: GridCell[] = [];
		const next: { left: number; columns: number }[] = [];
		let column = 0;
		const goOn = (): void => {
			for (let over = open[column]; over && over.left > 0; over = open[column]) {
				written.push({ cell: null, columns: over.columns, merge: 'goes-on' });
				next[column] = { left: over.left - 1, columns: over.columns };
				column += over.columns;
			}
		};
		for (const cell of row) {
			goOn();
			if (column >= mostColumns) break;
			let columns = Math.max(1, Math.min(cell.columns ?? 1, mostColumns - column));
			// No cell lies over one that comes from above.
			for (let step = 1; step < columns; step++) if ((open[column + step]?.left ?? 0) > 0) columns = step;
			const height = Math.min(cell.rows ?? 1, rows.length - at);
			written.push({ cell, columns, merge: height > 1 ? 'start' : 'none' });
			if (height > 1) next[column] = { left: height - 1, columns };
			column += columns;
		}
		goOn();
		// Cells from above that begin beyond the last cell of this row.
		for (let later = column; later < open.length; later++) {
			const over = open[later];
			if (!over || over.left === 0) continue;
			if (later > column) written.push({ cell: null, columns: later - column, merge: 'none' });
			written.push({ cell: null, columns: over.columns, merge: 'goes-on' });
			next[later] = { left: over.left - 1, columns: over.columns };
			column = later + over.columns;
			later = column - 1;
		}
		open = next;
		return written;
	});
}

function fill(row: readonly GridCell[], columns: number): GridCell[] {
	const taken = row.reduce((sum, cell) => sum + cell.columns, 0);
	return taken < columns ? [...row, { cell: null, columns: columns - taken, merge: 'none' }] : [...row];
}

function columnWidths(shares: readonly number[], columns: number, width: number): number[] {
	const all = Array.from({ length: columns }, (_, at) => Math.max(shares[at] ?? 1, 0.1));
	const sum = all.reduce((total, share) => total + share, 0);
	return all.map((share) => Math.max(1, Math.floor((width * share) / sum)));
}

type RowPlace = { widths: readonly number[]; isHead: boolean };

function rowXml(
	row: readonly GridCell[],
	{ widths, isHead }: RowPlace,
	ink: Ink,
	write: WriteBlocks,
): { xml: string; height: number } {
	let [column, height, words] = [0, 0, 0];
	const cells = row.map(({ cell, columns, merge }) => {
		const width = widths.slice(column, column + columns).reduce((sum, own) => sum + own, 0);
		column += columns;
		const place: Place = {
			width: Math.max(width - 2 * cellMargin, 200),
			indent: 0,
			role: 'cell',
			listLevel: 0,
			align: cell?.align,
			bold: isHead || cell?.header,
			color: cell?.tone ? toneColors[cell.tone] : isHead ? inkSoft : undefined,
			keepNext: isHead || undefined,
		};
		if (cell?.anchor) ink.pending.push(cell.anchor);
		const pieces = cell ? write(cell.blocks, place) : [];
		// A cell ends with a paragraph.
		const empty = pieces.length === 0 || pieces.at(-1)?.xml.startsWith('<w:tbl>');
		if (empty) pieces.push(paragraphPiece(ink, place, { role: 'cell', xml: '', text: '' }));
		words += cell ? cell.blocks.flatMap(blockLines).join(' ').length : 0;
		const own = pieces.flatMap(({ heights }) => heights).reduce((sum, one) => sum + one, 0);
		if (merge === 'none') height = Math.max(height, own);
		const properties =
			tag('tcW', { w: width, type: 'dxa' }) +
			(columns > 1 ? tag('gridSpan', { val: columns }) : '') +
			(merge === 'none' ? '' : merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
		return `<w:tc><w:tcPr>${properties}</w:tcPr>${pieces.map(({ xml }) => xml).join('')}</w:tc>`;
	});
	const rules = `${words < shortRow ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}`;
	return { xml: `<w:tr>${rules ? `<w:trPr>${rules}</w:trPr>` : ''}${cells.join('')}</w:tr>`, height: height + 60 };
}

function properties(table: Table, widths: readonly number[], indent: number, ink: Ink): string {
	const { grid: gridStyle } = ink.options.styles;
	const hairline = `w:val="single" w:sz="4" w:space="0" w:color="${line}"`;
	const none = 'w:val="nil"';
	const rules = table.style === 'facts' && table.head.length === 0 ? none : hairline;
	const sides = table.style === 'prose' ? hairline : none;
	const borders =
		gridStyle && table.style !== 'facts'
			? ''
			: `<w:tblBorders><w:top ${rules}/><w:left ${sides}/><w:bottom ${rules}/><w:right ${sides}/><w:insideH ${rules}/>` +
				`<w:insideV ${sides}/></w:tblBorders>`;
	return (
		'<w:tblPr>' +
		(gridStyle && table.style !== 'facts' ? tag('tblStyle', { val: gridStyle }) : '') +
		tag('tblW', { w: widths.reduce((sum, own) => sum + own, 0), type: 'dxa' }) +
		(indent > 0 ? tag('tblInd', { w: indent, type: 'dxa' }) : '') +
		borders +
		'<w:tblLayout w:type="fixed"/>' +
		`<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="${cellMargin}" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>` +
		`<w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar>` +
		tag('tblLook', { val: table.head.length > 0 ? '0620' : '0600' }) +
		(table.caption ? `<w:tblCaption w:val="${escaped(table.caption)}"/>` : '') +
		`</w:tblPr><w:tblGrid>${widths.map((w) => tag('gridCol', { w })).join('')}</w:tblGrid>`
	);
}
