// What a report's tree holds before it is written: the places that a link may lead to, the pictures, the numbers of the exhibits.
import type { Block, ContentSection } from '../content';
import { plainText } from './inlines';

/** Every block, those inside lists, quotes, cells and groups too, in reading order. */
export const blocksWithin = (blocks: readonly Block[]): Block[] =>
	blocks.flatMap((block) => [block, ...blocksWithin(inside(block))]);

function inside(block: Block): Block[] {
	switch (block.kind) {
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
		case 'paragraph':
		case 'heading':
		case 'picture':
			return [];
	}
}

/** Hashes of the pictures, each once; `isLong` where it is shown whole somewhere. */
export function picturesOf(blocks: readonly Block[]): Map<string, { isLong: boolean }> {
	const found = new Map<string, { isLong: boolean }>();
	for (const block of blocksWithin(blocks)) {
		if (block.kind !== 'picture') continue;
		found.set(block.sha256, { isLong: block.isLong || (found.get(block.sha256)?.isLong ?? false) });
	}
	return found;
}

/** "7 bis", by the anchor of its exhibit. */
export function exhibitLabels(sections: readonly ContentSection[]): Map<string, string> {
	const labels = new Map<string, string>();
	for (const block of sections.flatMap((section) => blocksWithin(section.blocks))) {
		if (block.kind !== 'exhibit') continue;
		const [first] = block.blocks;
		const label = first?.kind === 'heading' ? /^\S+\s(\d.{0,20}?)\s[—–-]\s/u.exec(plainText(first.content))?.[1] : undefined;
		if (label) labels.set(block.anchor, label);
	}
	return labels;
}
