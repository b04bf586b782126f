// Blocks of the report as Typst code: a function call of assets/report/report.typ for each.
import type { Block, Cell, Table } from '../content';
import { blockLines } from '../content-text';
import { hasWords } from './anchors';
import { type InlineContext, inlines, widestLetter, wordsOf } from './inlines';
import { type PictureContext, pictureOf } from './pictures';
import { gridOf, type PlacedCell } from './table';
import { literal } from './typst-text';

export type BlockContext = PictureContext & {
	/** The level at which the next heading is printed, without a gap. */
	levelOf: (level: number) => number;
	inTable?: boolean;
	/** How many lists and quotes we are in. */
	depth: number;
	/** It comes right after a heading. */
	underHeading?: boolean;
};

const paragraphs = {
	body: 'body-text',
	lead: 'lead',
	soft: 'soft-text',
	caption: 'caption-text',
	notice: 'notice',
	title: 'title-text',
} as const;

/** Typst lays nothing out that is nested more than 72 times, at four to a list. What is deeper is printed at this depth. */
const deepest = 8;

/** A Typst expression. */
export const blocks = (list: readonly Block[], context: BlockContext): string =>
	`{ ${list.map((block, at) => blockOf(block, { ...context, underHeading: at === 0 ? context.underHeading === true : list[at - 1]?.kind === 'heading' })).join('\n')} }`;

function blockOf(block: Block, context: BlockContext): string {
	const narrower = (by: number): BlockContext => ({
		...context,
		room: Math.max(20, context.room - by),
		depth: context.depth + 1,
	});
	switch (block.kind) {
		case 'paragraph':
			return hasWords(block.content) ? paragraphOf(block, context) : '';
		case 'heading':
			return headingOf(block, context);
		case 'list': {
			if (context.depth >= deepest) return block.items.map((item) => blocks(item, context)).join('\n');
			const items = block.items.map((item) => blocks(item, narrower(8))).join(', ');
			return block.ordered ? `enum(start: ${Math.max(0, Math.floor(block.start))}, ${items})` : `list(${items})`;
		}
		case 'quote':
			return context.depth >= deepest
				? blocks(block.blocks, context)
				: `quote(block: true, ${blocks(block.blocks, narrower(6))})`;
		case 'table':
			return context.depth >= deepest ? plainText(block, context) : tableOf(block, context);
		case 'picture':
			return pictureOf(block, context);
		case 'pair': {
			const half = { ...context, room: (context.room - 6) / 2, depth: context.depth + 1 };
			return `side-by-side(${blocks(block.left, half)}, ${blocks(block.right, half)})`;
		}
		case 'group': {
			const inner = block.role === 'proof' ? narrower(5) : context;
			const role = block.role === 'proof' ? 'proof' : block.role === 'reference' ? 'reference' : '';
			return anchored(block.anchor, `${role}(${blocks(block.blocks, inner)})`, context);
		}
		case 'exhibit': {
			const [first, ...rest] = block.blocks;
			// The heading is the place to go to: it moves to the next page with what follows.
			if (first?.kind !== 'heading') return anchored(block.anchor, blocks(block.blocks, context), context);
			return `${headingOf({ ...first, anchor: block.anchor }, context)}\n${blocks(rest, { ...context, underHeading: true })}`;
		}
	}
}

/** A line under a heading, that says what it is, is nothing to end a page with. */
function paragraphOf({ style, content }: Extract<Block, { kind: 'paragraph' }>, context: BlockContext): string {
	const held = style === 'soft' && context.underHeading ? 'held: true, ' : '';
	const room = context.room / (style === 'title' ? titleScale : style === 'lead' ? leadScale : 1);
	return `${paragraphs[style]}(${held}${inlines(content, { ...context, room })})`;
}

/** How much wider the letters of a title, of a heading and of a lead are than those of the text (report.typ). */
export const titleScale = 3;
export const headingScale = 2;
const leadScale = 1.25;

/** The words of a block, a paragraph to each line: what is left when it can't be laid out. */
export const plainText = (block: Block, context: InlineContext): string =>
	`{ ${blockLines(block)
		.map((line) => `soft-text(${wordsOf(line, context)})`)
		.join('\n')} }`;

function headingOf({ level, content, anchor }: Extract<Block, { kind: 'heading' }>, context: BlockContext): string {
	if (!hasWords(content)) return '';
	const place = context.anchors.take(anchor);
	const heading = `heading(level: ${context.levelOf(level)}, outlined: false, bookmarked: true, ${inlines(content, { ...context, room: context.room / headingScale })})`;
	return place ? `at(${literal(place)}, ${heading})` : heading;
}

function anchored(anchor: string | null, code: string, { anchors }: BlockContext): string {
	const place = anchors.take(anchor);
	return place ? `place-at(${literal(place)}, ${code})` : code;
}

function tableOf(table: Table, context: BlockContext): string {
	const { columns, head, body, headRows } = gridOf(table);
	if (head.length + body.length === 0) return '';
	const shares = Array.from({ length: columns }, (_, at) => Math.max(0.1, table.widths[at] ?? 1));
	const sum = shares.reduce((total, share) => total + share, 0);
	const roomOf = ({ x, columns: width }: PlacedCell): number =>
		(context.room * shares.slice(x, x + width).reduce((total, one) => total + one, 0)) / sum - 3.5;
	const heldRows = rowsToHold([...head, ...body], roomOf);
	const cell = (placed: PlacedCell): string => {
		const isHead = placed.y < headRows;
		return cellOf(placed, isHead, {
			...context,
			// A header is printed on every page: no place can be in it.
			...(isHead ? { anchors: { ...context.anchors, take: () => null } } : {}),
			room: roomOf(placed),
			isHeld: heldRows.has(placed.y),
			depth: context.depth + 2,
			// A table within a table has no foot of its own.
			notesInText: isHead || context.inTable === true || context.notesInText === true,
			inTable: true,
		});
	};
	const header = headRows > 0 ? `table.header(${head.map(cell).join(', ')}), ` : '';
	const widths = `(${shares.map((share) => `${share}fr`).join(', ')},)`;
	const cells = `${header}${body.map(cell).join(', ')}`;
	const code =
		table.style === 'facts' && headRows === 0
			? `facts(${widths}, ${cells})`
			: `ruled(${widths}, ${headRows}, dense: ${table.style === 'matrix'}, ${cells})`;
	return table.shown && table.caption ? `titled(${wordsOf(table.caption, context)}, ${code})` : code;
}

function cellOf({ cell, x, y, columns, rows }: PlacedCell, isHead: boolean, context: BlockContext & { isHeld: boolean }): string {
	const content = blocks(cell.blocks, context);
	const anchor = context.anchors.take(cell.anchor);
	const options = [
		`x: ${x}`,
		`y: ${y}`,
		columns > 1 ? `colspan: ${columns}` : '',
		rows > 1 ? `rowspan: ${rows}` : '',
		cell.tone ? `tone: "${cell.tone}"` : '',
		isHead || cell.header ? 'strong: true' : '',
		cell.align === 'end' ? 'end: true' : '',
		// A row of a few lines stays on its page.
		context.isHeld && lettersOf(cell) < 800 ? 'breakable: false' : '',
	];
	return `cell(${options.filter(Boolean).join(', ')}, ${anchor ? `place-at(${literal(anchor)}, ${content})` : content})`;
}

/** Rows that might be parted. One of paragraphs of three lines at most never is, and to say so costs Typst a sixth of a report's time. */
function rowsToHold(cells: readonly PlacedCell[], roomOf: (cell: PlacedCell) => number): Set<number> {
	const mayPart = (placed: PlacedCell): boolean =>
		placed.rows > 1 || placed.cell.blocks.length > 1 || lettersOf(placed.cell) > (2 * roomOf(placed)) / widestLetter;
	return new Set(cells.filter(mayPart).flatMap(({ y, rows }) => Array.from({ length: rows }, (_, down) => y + down)));
}

const lettersOf = (cell: Cell): number =>
	cell.blocks.some((block) => block.kind !== 'paragraph') ? Infinity : cell.blocks.flatMap(blockLines).join(' ').length;
