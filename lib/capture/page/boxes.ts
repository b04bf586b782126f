// Where each element and word of a frozen document is seen: read from the live page in the instant of the freeze, without touching it.
import type { ElementBox, FrameBoxes, Rect, WordBox } from '../../domain/held-page';
import { moved, shared } from '../../domain/rect';
import { boxName } from './box-name';
import { drawnAround } from './composed-elements';
import type { Freeze } from './freeze';
import { ownProperties } from './own-properties';

/** As many words as three dense screens have; a bound for pages made to exhaust it. */
const mostWords = 20_000;

/** Of every document that was written, the elements that show within the viewport of the frozen frame; `at` is told from that viewport. */
export function readBoxes(freeze: Freeze, window: Window): FrameBoxes[] {
	const screen = { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
	let words = mostWords;
	return freeze.documents.map(({ document, path, at }) => {
		const view = document.defaultView ?? window;
		const own = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
		const seen = shared(own, moved(screen, { x: -at.x, y: -at.y }));
		const boxes = seen ? new BoxReader(freeze.numbers ?? new Map(), document, seen).read(words) : [];
		for (const box of boxes) words -= box.words.length;
		return { path, at, boxes };
	});
}

class BoxReader {
	readonly #boxes = new Map<Element, ElementBox>();
	/** What an element lets its content show of itself. */
	readonly #clips = new Map<Element, Rect | null>();

	constructor(
		readonly numbers: ReadonlyMap<Element, number>,
		readonly document: Document,
		readonly seen: Rect,
	) {}

	read(mostWords: number): ElementBox[] {
		let room = mostWords;
		for (const [element, n] of this.numbers) {
			if (element.ownerDocument !== this.document) continue;
			const box = this.#box(element, n, room);
			if (box) this.#boxes.set(element, box);
			room -= box?.words.length ?? 0;
		}
		return [...this.#boxes.values()];
	}

	#box(live: Element, n: number, mostWords: number): ElementBox | null {
		const element = ownProperties(live);
		const style = getComputedStyle(live);
		const around = style.position === 'fixed' ? this.seen : this.#clipAround(live);
		this.#clips.set(live, around && clipOf(element, style, around));
		if (!around || !isShown(element)) return null;
		const words = this.#words(element, around, mostWords);
		const whole = style.display === 'contents' ? unionOf(words) : rectOf(element.getBoundingClientRect());
		const rect = whole && shared(whole, around);
		if (!rect) return null;
		const isUnder = isCovered(live, rect);
		return { n, parent: this.#parent(live), name: boxName(element), rect: rounded(rect), words, ...(isUnder ? { isUnder } : {}) };
	}

	#isWritten(element: Element): boolean {
		return this.numbers.has(element) || /^(style|link)$/.test(element.localName);
	}

	#clipAround(element: Element): Rect | null {
		const parent = drawnAround(element);
		if (!parent) return this.seen;
		return this.#clips.has(parent) ? (this.#clips.get(parent) ?? null) : this.#clipAround(parent);
	}

	#parent(element: Element): number {
		for (let parent = drawnAround(element); parent; parent = drawnAround(parent)) {
			const box = this.#boxes.get(parent);
			if (box) return box.n;
		}
		return -1;
	}

	#words(element: Element, around: Rect, most: number): WordBox[] {
		const field = fieldText(element);
		const place = field && shared(rectOf(element.getBoundingClientRect()), around);
		if (field && place) return [{ node: -1, start: 0, end: field.length, text: field, rect: rounded(place) }];
		const words: WordBox[] = [];
		// In the HTML, texts that nothing written parts are one.
		let [node, base, isApart] = [-1, 0, true];
		for (let child = element.firstChild; child; child = child.nextSibling) {
			if (child.nodeType === Node.ELEMENT_NODE && this.#isWritten(child as Element)) isApart = true;
			const text = child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '') : '';
			if (text === '') continue;
			if (isApart) [node, base, isApart] = [node + 1, 0, false];
			if (words.length < most) words.push(...wordsOf(child, text, around, node, base));
			base += text.length;
		}
		return words.slice(0, most);
	}
}

function wordsOf(node: Node, text: string, around: Rect, index: number, base: number): WordBox[] {
	const range = text.trim() === '' ? undefined : node.ownerDocument?.createRange();
	range?.selectNode(node);
	if (!range || !shared(rectOf(range.getBoundingClientRect()), around)) return [];
	return [...text.matchAll(/\S+/g)].flatMap((match) => {
		const [start, end] = [match.index, match.index + match[0].length];
		range.setStart(node, start);
		range.setEnd(node, end);
		const rect = shared(rectOf(range.getBoundingClientRect()), around);
		return rect ? [{ node: index, start: base + start, end: base + end, text: match[0], rect: rounded(rect) }] : [];
	});
}

function isShown(element: Element): boolean {
	const how = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
	// An element without a box of its own may still have words.
	return element.checkVisibility(how) || getComputedStyle(element).display === 'contents';
}

function clipOf(element: Element, style: CSSStyleDeclaration, around: Rect): Rect | null {
	if (style.overflowX === 'visible' || /^(html|body)$/.test(element.localName)) return around;
	if (/^(inline|contents)$/.test(style.display)) return around;
	const { left, top } = element.getBoundingClientRect();
	return shared(
		{ x: left + element.clientLeft, y: top + element.clientTop, width: element.clientWidth, height: element.clientHeight },
		around,
	);
}

/** What a field shows of what was typed or chosen there. */
function fieldText(element: Element): string {
	if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
	if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
	if (element.localName !== 'input') return '';
	const { type, value } = element as HTMLInputElement;
	return /^(checkbox|radio|password|hidden|file|image|range|color)$/.test(type) ? '' : value;
}

/** True when something else is met at its middle and at four points around. */
function isCovered(element: Element, { x, y, width, height }: Rect): boolean {
	const root = element.getRootNode() as Document | ShadowRoot;
	for (const [across, down] of [
		[0.5, 0.5],
		[0.2, 0.2],
		[0.8, 0.2],
		[0.2, 0.8],
		[0.8, 0.8],
	] as const) {
		const met = root.elementFromPoint(x + width * across, y + height * down);
		if (!met || isAround(met, element) || isAround(element, met)) return false;
	}
	return true;
}

function isAround(outer: Element, inner: Element): boolean {
	for (let element: Element | null = inner; element; element = drawnAround(element)) if (element === outer) return true;
	return false;
}

const rectOf = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });

function unionOf(words: readonly WordBox[]): Rect | null {
	if (words.length === 0) return null;
	const x = Math.min(...words.map(({ rect }) => rect.x));
	const y = Math.min(...words.map(({ rect }) => rect.y));
	const right = Math.max(...words.map(({ rect }) => rect.x + rect.width));
	const bottom = Math.max(...words.map(({ rect }) => rect.y + rect.height));
	return { x, y, width: right - x, height: bottom - y };
}

const rounded = ({ x, y, width, height }: Rect): Rect => ({
	x: round(x),
	y: round(y),
	width: round(width),
	height: round(height),
});
const round = (length: number): number => Math.round(length * 10) / 10;
