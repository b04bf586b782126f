// The text of a page block by block, as a reader sees it: shadow trees and slots in their places, hidden parts left out, spaces
// collapsed; and where chosen places of the page lie in it.
import type { TextPlace } from '../../domain/text-fragment';
import { shadowRootOf } from './shadow-root';

/** A place as a selection gives it: a text and a letter of it, or an element and one of its children. */
export type NodePlace = { node: Node; offset: number };

/** What of each text node lies between the two places. */
export type MarkedTexts = Map<Node, [from: number, to: number]>;

export type PageBlocks = { blocks: string[]; start: TextPlace | null; end: TextPlace | null; marked: MarkedTexts };

/** The blocks of a document, and where the stretch from `start` to `end` lies in them; null for a place in nothing that is seen. */
export function pageBlocks(document: Document, start: NodePlace, end: NodePlace): PageBlocks {
	const reader = new BlockReader(start, end);
	if (document.body) reader.walk(document.body);
	return reader.finish();
}

const spaces = /[ \t\n\r\f]+/g;
/** Boxes with no text of their own that a reader could have selected. */
const closed = new Set('img video audio canvas iframe object embed input textarea select svg math progress meter hr'.split(' '));
// Nodes of a frame are of another realm: `instanceof` does not know them.
const inline = /^(inline|contents|ruby|ruby-text|ruby-base)$/;

class BlockReader {
	readonly #blocks: string[] = [];
	readonly #marked: MarkedTexts = new Map();
	#text = '';
	#owesSpace = false;
	#startPlace: TextPlace | null = null;
	#endPlace: TextPlace | null = null;

	constructor(
		readonly start: NodePlace,
		readonly end: NodePlace,
	) {}

	walk(element: Element): void {
		const style = getComputedStyle(element);
		if (style.display === 'none') return this.#passOver(element);
		const isApart = !inline.test(style.display) || element.localName === 'br';
		if (isApart) this.#endBlock();
		if (closed.has(element.localName)) this.#passOver(element);
		else this.#walkChildren(element, style.visibility === 'visible', style.whiteSpaceCollapse.startsWith('preserve'));
		if (isApart) this.#endBlock();
	}

	finish(): PageBlocks {
		this.#endBlock();
		const placed = (place: TextPlace | null): TextPlace | null =>
			place && { block: place.block, offset: Math.min(place.offset, this.#blocks[place.block]?.length ?? 0) };
		return { blocks: this.#blocks, start: placed(this.#startPlace), end: placed(this.#endPlace), marked: this.#marked };
	}

	#walkChildren(element: Element, isSeen: boolean, keepsLines: boolean): void {
		const root = shadowRootOf(element);
		const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
		const children = root ? [...root.childNodes] : slotted.length > 0 ? slotted : [...element.childNodes];
		children.forEach((child, index) => {
			this.#reach(element, index);
			if (root) this.#reach(root, index);
			if (child.nodeType === Node.ELEMENT_NODE) this.walk(child as Element);
			else if (child.nodeType === Node.TEXT_NODE) this.#read(child, isSeen, keepsLines);
		});
		this.#reach(element, children.length, true);
		if (root) this.#reach(root, children.length, true);
	}

	/** A place beside a child: before child number `index`, or after the last. */
	#reach(parent: Node, index: number, isLast = false): void {
		const isHere = ({ node, offset }: NodePlace): boolean => node === parent && (offset === index || (isLast && offset > index));
		if (!this.#startPlace && isHere(this.start)) this.#startPlace = this.#here();
		if (!this.#endPlace && isHere(this.end)) this.#endPlace = this.#here();
	}

	/** What is not seen has no text, but a place in it is a place in the page. */
	#passOver(element: Element): void {
		if (!this.#startPlace && element.contains(this.start.node)) this.#startPlace = this.#here();
		if (!this.#endPlace && element.contains(this.end.node)) this.#endPlace = this.#here();
	}

	#read(node: Node, isSeen: boolean, keepsLines: boolean): void {
		const text = node.nodeValue ?? '';
		const from = node === this.start.node ? Math.min(this.start.offset, text.length) : null;
		const to = node === this.end.node ? Math.min(this.end.offset, text.length) : null;
		const wasInside = this.#startPlace !== null && this.#endPlace === null;
		const add = (part: string): void => (isSeen ? this.#add(part, keepsLines) : undefined);
		add(text.slice(0, from ?? to ?? text.length));
		if (from !== null) {
			this.#startPlace ??= this.#here();
			add(text.slice(from, to ?? text.length));
		}
		if (to !== null) {
			this.#endPlace ??= this.#here();
			add(text.slice(to));
		}
		const inside: [number, number] = [from ?? 0, to ?? text.length];
		const isInside = from !== null || wasInside;
		// A mark in a drawing or a formula would end it.
		const isHtml = node.parentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
		if (isInside && isSeen && isHtml && text.slice(...inside).trim()) this.#marked.set(node, inside);
	}

	#add(text: string, keepsLines: boolean): void {
		if (!keepsLines) return this.#addLine(text);
		text.split('\n').forEach((line, index) => {
			if (index > 0) this.#endBlock();
			this.#addLine(line);
		});
	}

	#addLine(text: string): void {
		const collapsed = text.replace(spaces, ' ');
		const words = collapsed.replace(/^ | $/g, '');
		if (collapsed.startsWith(' ')) this.#owesSpace = true;
		if (!words) return;
		if (this.#owesSpace && this.#text) this.#text += ' ';
		this.#text += words;
		this.#owesSpace = collapsed.endsWith(' ');
	}

	#here(): TextPlace {
		return { block: this.#blocks.length, offset: this.#text.length + (this.#owesSpace && this.#text ? 1 : 0) };
	}

	#endBlock(): void {
		if (this.#text) this.#blocks.push(this.#text);
		this.#text = '';
		this.#owesSpace = false;
	}
}
