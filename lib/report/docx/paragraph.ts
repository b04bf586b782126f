// A paragraph of a Word document, with the height it takes.
import type { Ink } from './ink';
import { lineHeights } from './measure';
import type { Piece } from './pages';
import { looks, type Role } from './roles';
import { tag } from './xml';

/** Where a block is written: width and indent in twentieths of a point. */
export type Place = {
	width: number;
	indent: number;
	/** What a paragraph without emphasis of its own is there. */
	role: Role;
	/** How deep in lists. */
	listLevel: number;
	align?: 'start' | 'end' | 'center' | undefined;
	/** Colour of the words of a cell, and whether it is a header. */
	color?: string | undefined;
	bold?: boolean | undefined;
	keepNext?: boolean | undefined;
};

export type ParagraphOptions = {
	role: Role;
	/** Runs. */
	xml: string;
	/** The words, to be measured. */
	text: string;
	list?: { numId: number; level: number } | 'none' | undefined;
	breakBefore?: boolean | undefined;
	keepNext?: boolean | undefined;
	/** What stands in it besides the words: pictures, footnotes. */
	extraHeight?: number;
	/** Instead of that of the place: of a list, the place of its words. */
	indent?: { left: number; hanging: number };
};

/** Takes the bookmarks that wait for it. */
export function paragraphPiece(ink: Ink, place: Place, options: ParagraphOptions): Piece {
	const { role, xml, text, list } = options;
	const look = looks[role];
	const keepNext = options.keepNext ?? place.keepNext ?? look.keepNext ?? false;
	const left = options.indent?.left ?? (place.indent > 0 ? place.indent + (look.left ?? 0) : 0);
	const breakBefore = options.breakBefore || ink.breakNext;
	const align = place.align === 'end' ? 'right' : place.align === 'center' ? 'center' : undefined;
	const properties = [
		role === 'body' && ink.options.styles.body === 'Normal' ? '' : tag('pStyle', { val: ink.options.styles[role] }),
		// A school's heading may not hold on to what follows it.
		keepNext && (!look.keepNext || !ink.options.numbered) ? '<w:keepNext/>' : '',
		breakBefore ? '<w:pageBreakBefore/>' : '',
		list === 'none'
			? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
			: list
				? `<w:numPr>${tag('ilvl', { val: list.level })}${tag('numId', { val: list.numId })}</w:numPr>`
				: '',
		left > 0
			? tag('ind', { left, hanging: options.indent?.hanging ?? look.hanging })
			: list === 'none'
				? '<w:ind w:left="0" w:firstLine="0"/>'
				: '',
		align ? tag('jc', { val: align }) : '',
	].join('');
	ink.breakNext = false;
	const marks = ink.takePending();
	const inner = marks.length > 0 ? ink.marked(marks, '') + xml : xml;
	const heights = lineHeights(text, role, place.width - left);
	const last = heights.length - 1;
	heights[last] = (heights[last] ?? 0) + (options.extraHeight ?? 0);
	return {
		xml: `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`,
		heights,
		...(keepNext ? { keepNext } : {}),
		...(breakBefore ? { breakBefore: true } : {}),
	};
}
