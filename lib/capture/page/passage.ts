// The passage that the reader had selected at the instant of the snapshot: its exact words, those around it, and a link that leads to it.
import type { Passage } from '../../domain/snapshot';
import { fragmentLink, textTerms, wordsAround } from '../../domain/text-fragment';
import { pageBlocks, type MarkedTexts } from './page-blocks';
import { findSelected } from './selected';

/** Words kept on either side. */
const around = 30;
/** Letters of a passage: whoever selects a whole book has its text besides. */
const longest = 100_000;

export type FoundPassage = {
	passage: Passage;
	/** The texts that the archive marks, and the field for a passage in a field. */
	marked: MarkedTexts;
	field: Element | null;
};

/** null when nothing is selected, or nothing that is seen. Reads; the selection and the page stay as they are. */
export function readPassage(document: Document): FoundPassage | null {
	const selected = findSelected(document);
	if (!selected) return null;
	const address = addressOf(selected.document);
	if (selected.in === 'field') {
		const { field, from, to } = selected;
		const blocks = [field.value.replaceAll('\n', ' ')];
		const words = wordsAround(blocks, { start: { block: 0, offset: from }, end: { block: 0, offset: to } }, around);
		const passage = { quote: field.value.slice(from, to).slice(0, longest), ...words, link: fragmentLink(address, null) };
		return { passage, marked: new Map(), field };
	}
	const { blocks, start, end, marked } = pageBlocks(selected.document, selected.start, selected.end);
	if (!start || !end) return null;
	const quote = blocks
		.slice(start.block, end.block + 1)
		.map((text, i) => text.slice(i === 0 ? start.offset : 0, start.block + i === end.block ? end.offset : text.length))
		.map((text) => text.trim())
		.filter(Boolean)
		.join('\n');
	if (!quote) return null;
	const terms = isLinkable(selected.document.location?.href ?? '') ? textTerms(blocks, { start, end }) : null;
	const passage = {
		quote: quote.slice(0, longest),
		...wordsAround(blocks, { start, end }, around),
		link: fragmentLink(address, terms),
	};
	return { passage, marked, field: null };
}

/** A frame's own address where it has one: a link into the page would not find what stands in a frame. */
function addressOf(document: Document): string {
	const own = document.location?.href ?? '';
	return isLinkable(own) ? own : (topAddress(document) ?? own);
}

const isLinkable = (address: string): boolean => /^(https?|file):/.test(address);

function topAddress(document: Document): string | null {
	try {
		return document.defaultView?.top?.location.href ?? null;
	} catch {
		return null;
	}
}
