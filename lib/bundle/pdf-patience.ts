// How long Typst may take over a report before it is held to be stuck.
import type { Block } from '../report/content';
import { blockLines } from '../report/content-text';
import { childrenOf } from '../report/content-blocks';

/** Preparing a picture, or starting, without a word, in ms: a worker that says nothing is replaced by another, which is given longer. */
export const silences = [45_000, 120_000] as const;

/** 215 pages take 14 s on two idle cores, 40 dense ones 3 s, and 18 s on a very busy machine, which must not be held to be stuck. */
const base = 30_000;
const perPage = 3000;
const lettersOnPage = 2000;
const cellsOnPage = 35;

/** In ms, for the blocks that are laid out in full. */
export const patienceFor = (blocks: readonly Block[]): number =>
	base + perPage * blocks.reduce((pages, block) => pages + pagesOf(block), 0);

function pagesOf(block: Block): number {
	return blockLines(block).join(' ').length / lettersOnPage + cellsAndPictures(block);
}

function cellsAndPictures(block: Block): number {
	const own =
		block.kind === 'table'
			? [...block.head, ...block.rows].flat().length / cellsOnPage
			: block.kind === 'picture'
				? block.isLong
					? 4
					: 1
				: 0;
	return childrenOf(block).reduce((sum, child) => sum + cellsAndPictures(child), own);
}
