// The words of the report's tree, in reading order: what each rendering must say, and what the size of a section is counted from.
import type { Block, Cell, Inline, ReportContent } from './content';

/** A line to each paragraph, heading, cell, caption and footnote; numbers of sections stand before their titles. */
export function linesOf(content: ReportContent): string[] {
	return content.sections.flatMap((section) => [
		[section.number, section.title].filter(Boolean).join(' '),
		...section.blocks.flatMap(blockLines),
	]);
}

/** The lines of one block; footnotes come after the paragraph that calls them. */
export function blockLines(block: Block): string[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return inlineLines(block.content);
		case 'list':
			return block.items.flatMap((item) => item.flatMap(blockLines));
		case 'table':
			return [...(block.shown ? [block.caption] : []), ...[...block.head, ...block.rows].flat().flatMap(cellLines)];
		case 'picture':
			return inlineLines(block.caption);
		case 'pair':
			return [...block.left, ...block.right].flatMap(blockLines);
		case 'quote':
		case 'group':
		case 'exhibit':
			return block.blocks.flatMap(blockLines);
	}
}

const cellLines = (cell: Cell): string[] => cell.blocks.flatMap(blockLines);

function inlineLines(content: readonly Inline[]): string[] {
	const notes = content.flatMap((inline) => (inline.kind === 'footnote' ? inlineLines(inline.content) : []));
	return [inlineText(content), ...notes].filter((line) => line.trim() !== '');
}

/** The words of a run of inlines, without its footnotes. */
export const inlineText = (content: readonly Inline[]): string =>
	content.map((inline) => (inline.kind === 'break' ? '\n' : inline.kind === 'footnote' ? '' : inline.text)).join('');
