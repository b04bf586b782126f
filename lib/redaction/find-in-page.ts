// Where texts and elements lie in an archive laid out in a frame of ours: what is proposed to be covered on its pictures.
import { numberAttribute, type Rect } from '../domain/held-page';
import { moved } from '../domain/rect';
import { TextFinder, type Span } from './text-finder';

/** An element that can be chosen; `rect` in CSS px from the top left of the document, `words`: what it says of itself. */
export type FoundElement = { n: number; tag: string; rect: Rect; words: string };

/** Every numbered element of an archive and its frames that has a box. */
export function elementsOf(document: Document): FoundElement[] {
	return treesOf(document).flatMap(({ root, at }) =>
		[...root.querySelectorAll(`[${numberAttribute}]`)]
			.map((element) => found(element, at))
			.filter(({ rect }) => rect.width > 0 && rect.height > 0),
	);
}

/** What lies at a place of the document, through frames and shadow trees; null where only the page itself does. */
export function elementAt(document: Document, x: number, y: number): FoundElement | null {
	let root: Document | ShadowRoot = document;
	const at = { x: document.defaultView?.scrollX ?? 0, y: document.defaultView?.scrollY ?? 0 };
	let best: FoundElement | null = null;
	for (let depth = 0; depth < deepest; depth++) {
		const element: Element | null = root.elementFromPoint(x - at.x, y - at.y);
		const numbered = element?.closest(`[${numberAttribute}]`);
		if (!element || !numbered || /^(?:html|body)$/.test(numbered.localName)) return best;
		best = found(numbered, at);
		const inner: Document | null = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
		if (inner) {
			const { left, top } = element.getBoundingClientRect();
			at.x += left + element.clientLeft;
			at.y += top + element.clientTop;
		}
		const next: Document | ShadowRoot | null = inner ?? element.shadowRoot;
		if (!next || next === root) return best;
		root = next;
	}
	return best;
}

/** Frames and trees within one another: deeper than any page. */
const deepest = 30;

function found(element: Element, at: { x: number; y: number }): FoundElement {
	const { x, y, width, height } = element.getBoundingClientRect();
	const words = element.getAttribute('alt') ?? element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
	return {
		n: Number(element.getAttribute(numberAttribute)),
		tag: element.localName,
		rect: { x: x + at.x, y: y + at.y, width, height },
		words,
	};
}

type Tree = { root: Document | ShadowRoot; at: { x: number; y: number } };

/** The document, its shadow trees and those of its frames, each with where it lies in the document. */
function treesOf(document: Document): Tree[] {
	const trees: Tree[] = [];
	const visit = (root: Document | ShadowRoot, at: Tree['at']): void => {
		trees.push({ root, at });
		for (const element of root.querySelectorAll('*')) {
			if (element.shadowRoot) visit(element.shadowRoot, at);
			const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
			if (!inner) continue;
			const { left, top } = element.getBoundingClientRect();
			visit(inner, { x: at.x + left + element.clientLeft, y: at.y + top + element.clientTop });
		}
	};
	const view = document.defaultView;
	visit(document, { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 });
	return trees;
}

/** What shows of these texts and elements, in CSS px from the top left of the document. */
export function rectsInPage(document: Document, texts: readonly string[], elements: { has: (n: number) => boolean }): Rect[] {
	const finder = new TextFinder(texts);
	const rects: Rect[] = [];
	for (const { root, at } of treesOf(document)) {
		const put = ({ x, y, width, height }: DOMRect): void => {
			if (width > 0 && height > 0) rects.push({ x: x + at.x, y: y + at.y, width, height });
		};
		for (const element of root.querySelectorAll(`[${numberAttribute}]`))
			if (elements.has(Number(element.getAttribute(numberAttribute)))) put(element.getBoundingClientRect());
		if (finder.isEmpty) continue;
		for (const element of root.querySelectorAll('*')) if (isShownIn(element, finder)) put(element.getBoundingClientRect());
		if (root.nodeType !== Node.DOCUMENT_NODE) continue;
		const words = new Words(root as Document);
		for (const span of finder.find(words.text))
			for (const range of words.rangesOf(span)) for (const rect of range.getClientRects()) put(rect);
	}
	return rects;
}

/** The same in CSS px from the top left of what the frame shows of it. */
export const rectsOnScreen: typeof rectsInPage = (document, texts, elements) =>
	rectsInPage(document, texts, elements).map((rect) =>
		moved(rect, { x: -(document.defaultView?.scrollX ?? 0), y: -(document.defaultView?.scrollY ?? 0) }),
	);

/** Words that are seen and are no text of the page: in a field, in place of a picture, before and after an element. */
function isShownIn(element: Element, finder: TextFinder): boolean {
	if (/^(?:input|img)$/.test(element.localName))
		return ['value', 'placeholder', 'alt'].some((name) => finder.has(element.getAttribute(name) ?? ''));
	if (/^(?:textarea|select)$/.test(element.localName))
		return finder.has(element.textContent ?? '') || finder.has(element.getAttribute('placeholder') ?? '');
	const view = element.ownerDocument.defaultView;
	return ['::before', '::after'].some((part) => finder.has(view?.getComputedStyle(element, part).content ?? ''));
}

/** The words of a document as one string, in the order in which they are seen: through shadow trees and their slots. */
class Words {
	readonly text: string;
	readonly #parts: string[] = [];
	readonly #nodes: { node: Text; at: number }[] = [];
	#length = 0;

	constructor(document: Document) {
		if (document.body) this.#visit(document.body);
		this.text = this.#parts.join('');
	}

	#visit(node: Node): void {
		if (node.nodeType === Node.TEXT_NODE) {
			this.#nodes.push({ node: node as Text, at: this.#length });
			this.#add(node.nodeValue ?? '');
		}
		if (node.nodeType !== Node.ELEMENT_NODE) return;
		const element = node as Element;
		if (/^(?:style|script|textarea|select|template)$/.test(element.localName)) return;
		const isBlock = !(element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '').startsWith('inline');
		if (isBlock) this.#add('\n');
		const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
		for (const child of assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes) this.#visit(child);
		if (isBlock) this.#add('\n');
	}

	#add(text: string): void {
		this.#parts.push(text);
		this.#length += text.length;
	}

	rangesOf({ start, end }: Span): Range[] {
		return this.#nodes.flatMap(({ node, at }) => {
			const from = Math.max(0, start - at);
			const to = Math.min(node.data.length, end - at);
			if (to <= from) return [];
			const range = node.ownerDocument.createRange();
			range.setStart(node, from);
			range.setEnd(node, to);
			return [range];
		});
	}
}
