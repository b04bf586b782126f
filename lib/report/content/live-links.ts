// A link must lead somewhere. What points to a node that no section of this report is about leads to its line in the coverage matrix;
// what points to nothing that is printed (a hidden section, a part of another dossier) is plain text.
import type { Block, Cell, ContentSection, Inline } from '../content';
import { words } from '../content';
import { matrixAnchor } from './view';

export function withLiveLinks(sections: readonly ContentSection[]): ContentSection[] {
	const anchors = new Set(sections.flatMap((section) => [section.anchor, ...section.blocks.flatMap(anchorsOf)]));
	return sections.map((section) => {
		// The matrix itself would lead to the very line one stands on.
		const find = (anchor: string): string | null => placeOf(anchor, anchors, section.kind === 'coverage');
		return { ...section, blocks: section.blocks.map((block) => relinked(block, find)) };
	});
}

type Find = (anchor: string) => string | null;

function placeOf(anchor: string, anchors: ReadonlySet<string>, isMatrix: boolean): string | null {
	if (anchors.has(anchor)) return anchor;
	const node = /^n-(.+)$/.exec(anchor)?.[1];
	return node !== undefined && !isMatrix && anchors.has(matrixAnchor(node)) ? matrixAnchor(node) : null;
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

function relinked(block: Block, find: Find): Block {
	const all = (blocks: readonly Block[]): Block[] => blocks.map((each) => relinked(each, find));
	const inlines = (content: readonly Inline[]): Inline[] => content.map((inline) => liveInline(inline, find));
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

function liveInline(inline: Inline, find: Find): Inline {
	switch (inline.kind) {
		case 'call':
		case 'citation':
		case 'jump': {
			const anchor = find(inline.anchor);
			return anchor === null ? words(inline.text) : { ...inline, anchor };
		}
		case 'footnote':
			return { ...inline, content: inline.content.map((each) => liveInline(each, find)) };
		case 'text':
		case 'break':
			return inline;
	}
}
