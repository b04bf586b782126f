// The places of a report that something leads to. Typst refuses a link to nowhere and a name given twice, so both are settled beforehand.
import type { Block, Inline, ReportContent } from '../content';

export type Anchors = {
	/** The name to print at a place, the first time it is asked for; null afterwards, and for what nothing leads to. */
	take: (anchor: string | null | undefined) => string | null;
	/** Whether a link may lead there. */
	has: (anchor: string) => boolean;
};

export function anchorsOf(content: ReportContent): Anchors {
	const places = new Set<string>();
	for (const section of content.sections) {
		places.add(section.anchor);
		for (const block of section.blocks) addPlaces(block, places);
	}
	places.delete('');
	const left = new Set(places);
	return {
		take: (anchor) => (anchor && left.delete(anchor) ? anchor : null),
		has: (anchor) => places.has(anchor),
	};
}

function addPlaces(block: Block, places: Set<string>): void {
	if ('anchor' in block && block.anchor) places.add(block.anchor);
	if (block.kind === 'table') for (const cell of [...block.head, ...block.rows].flat()) if (cell.anchor) places.add(cell.anchor);
	for (const child of childrenOf(block)) addPlaces(child, places);
}

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

/** Whether a run of inlines prints anything. */
export const hasWords = (content: readonly Inline[]): boolean =>
	content.some((inline) => inline.kind === 'footnote' || inline.kind === 'break' || inline.text !== '');
