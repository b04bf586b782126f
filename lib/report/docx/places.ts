// What a report's tree holds before it is written: the places that a link may lead to, the pictures, the numbers of the exhibits.
import type { Block, ContentSection } from '../content';
import { blocksWithin } from '../content-blocks';
import { plainText } from './inlines';

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
