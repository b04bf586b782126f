// A link must lead somewhere: what points to a place that this report does not print (a hidden section, a part of another dossier) is
// plain text.
import type { Block, Cell, ContentSection, Inline } from '../content';
import { words } from '../content';

export function withLiveLinks(sections: readonly ContentSection[]): ContentSection[] {
	const anchors = new Set(sections.flatMap((section) => [section.anchor, ...section.blocks.flatMap(anchorsOf)]));
	return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => relinked(block, anchors)) }));
}

/** Every place in a block that a link may lead to. */
export function anchorsOf(block: Block): string[] {
	switch (block.kind) {
		case 'paragraph':
			return [];
		case 'heading':
		case 'picture':
			return block.anchor === null ? [] : [block.anchor];
		case 'list':
			return block.items.flat().flatMap(anchorsOf);
		case 'table':
			return [...block.head, ...block.rows]
				.flat()
				.flatMap((cell) => [...(cell.anchor ? [cell.anchor] : []), ...cell.blocks.flatMap(anchorsOf)]);
		case 'pair':
			return [...block.left, ...block.right].flatMap(anchorsOf);
		case 'quote':
			return block.blocks.flatMap(anchorsOf);
		case 'group':
		case 'exhibit':
			return [...(block.anchor === null ? [] : [block.anchor]), ...block.blocks.flatMap(anchorsOf)];
	}
}

function relinked(block: Block, anchors: ReadonlySet<string>): Block {
	const all = (blocks: readonly Block[]): Block[] => blocks.map((each) => relinked(each, anchors));
	const inlines = (content: readonly Inline[]): Inline[] => content.map((inline) => liveInline(inline, anchors));
	const cells = (row: readonly Cell[]): Cell[] =>
		row.map(({ anchor, ...cell }) => ({ ...cell, blocks: all(cell.blocks), ...(anchor ? { anchor } : {}) }));
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return { ...block, content: inlines(block.content) };
		case 'list':
			return { ...block, items: block.items.map(all) };
		case 'table':
			return { ...block, head: block.head.map(cells), rows: block.rows.map(cells) };
		case 'picture':
			return { ...block, caption: inlines(block.caption) };
		case 'pair':
			return { ...block, left: all(block.left), right: all(block.right) };
		case 'quote':
		case 'group':
		case 'exhibit':
			return { ...block, blocks: all(block.blocks) };
	}
}

function liveInline(inline: Inline, anchors: ReadonlySet<string>): Inline {
	switch (inline.kind) {
		case 'call':
		case 'citation':
		case 'jump':
			return anchors.has(inline.anchor) ? inline : words(inline.text);
		case 'footnote':
			return { ...inline, content: inline.content.map((each) => liveInline(each, anchors)) };
		case 'text':
		case 'break':
			return inline;
	}
}
