// The blocks of the report's tree as a list: what a walker looks through before it prints.
import type { Block } from './content';

/** The blocks right under a block. */
export function childrenOf(block: Block): Block[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
		case 'picture':
			return [];
		case 'list':
			return block.items.flat();
		case 'table':
			return [...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks);
		case 'pair':
			return [...block.left, ...block.right];
		case 'quote':
		case 'group':
		case 'exhibit':
			return block.blocks;
	}
}

/** Every block, those inside lists, quotes, cells and groups too, in reading order. */
export const blocksWithin = (list: readonly Block[]): Block[] =>
	list.flatMap((block) => [block, ...blocksWithin(childrenOf(block))]);
