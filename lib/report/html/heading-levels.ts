// The level of each heading inside a section: one below what holds it, whatever gaps the writer left between levels, so that those who
// go from heading to heading never fall through a hole.
import type { Block } from '../content';
import type { HeadingLevel } from './walk-context';

/** Levels by heading block, for the blocks of a section whose own heading has the level `base`. */
export function headingLevels(blocks: readonly Block[], base: number): Map<Block, HeadingLevel> {
	const levels = new Map<Block, HeadingLevel>();
	const open: number[] = [];
	for (const heading of headingsIn(blocks)) {
		while ((open.at(-1) ?? 0) >= heading.level) open.pop();
		open.push(heading.level);
		levels.set(heading, Math.min(6, base + open.length) as HeadingLevel);
	}
	return levels;
}

type Heading = Extract<Block, { kind: 'heading' }>;

function headingsIn(blocks: readonly Block[]): Heading[] {
	return blocks.flatMap((block): Heading[] => {
		switch (block.kind) {
			case 'heading':
				return [block];
			case 'quote':
			case 'group':
			case 'exhibit':
				return headingsIn(block.blocks);
			case 'list':
				return block.items.flatMap(headingsIn);
			case 'pair':
				return headingsIn([...block.left, ...block.right]);
			case 'table':
				return [...block.head, ...block.rows].flat().flatMap((cell) => headingsIn(cell.blocks));
			case 'paragraph':
			case 'picture':
				return [];
		}
	});
}
