// The copy of the page as something to point at: its own elements answer, found by their numbers. It runs nothing, and is only read.
import { boxName } from '../../lib/capture/page/box-name';
import { numberAttribute, type Rect } from '../../lib/domain/held-page';
import { area } from '../../lib/domain/rect';
import type { Scene, Spot, WordSpot } from '../../lib/domain/scene';
import { isInline, isPart, type Point } from '../../lib/domain/seen-boxes';
import { pathAttribute } from './copy-page';

/** `size`: of the window it is seen through, in CSS px. */
export function copyScene(root: Document, size: { width: number; height: number }): Scene {
	const most = size.width * size.height * 0.7;
	const spotOrNull = (element: Element | null): Spot | null => element && spotOf(element);
	const offered = (at: Point): Spot | null => {
		const inner = elementAt(root, at);
		for (let around = inner; around && areaOf(around) <= most; around = numberedAround(around))
			if (isPart(boxName(around))) return spotOf(around);
		let block = inner;
		while (block && isInline(boxName(block))) block = numberedAround(block) ?? block;
		return spotOrNull(block);
	};
	const elementOf = (spot: Spot | null): Element | null => spot && find(root, spot.frame, spot.n);
	return {
		offered,
		innermost: (at) => spotOrNull(elementAt(root, at)),
		first: () => offered({ x: size.width / 2, y: size.height / 2 }),
		find: (frame, n) => spotOrNull(find(root, frame, n)),
		wider(spot) {
			const element = elementOf(spot);
			return element && spotOrNull(largerAround(element));
		},
		narrower(spot, towards) {
			const element = elementOf(spot);
			return element && spotOrNull(narrower(element, elementOf(towards)));
		},
		beside(spot, step) {
			for (let element = elementOf(spot); element; element = numberedAround(element)) {
				const around = numberedAround(element);
				const children = around ? numberedIn(around) : [];
				const next = children[children.indexOf(element) + step];
				if (next) return spotOf(next);
				if (around && isLarger(around, element)) return null;
			}
			return null;
		},
		word: (at) => wordAt(root, at),
	};
}

const isNumbered = (element: Element): boolean => element.hasAttribute(numberAttribute);
const numberOf = (element: Element): number => Number(element.getAttribute(numberAttribute));
const frameOf = (element: Element): string => element.ownerDocument.defaultView?.frameElement?.getAttribute(pathAttribute) ?? '';
const areaOf = (element: Element): number => area(element.getBoundingClientRect());
const isLarger = (a: Element, b: Element): boolean => areaOf(a) > areaOf(b) * 1.02 + 16;

/** Where the windows of the frames around an element lie in the outermost one. */
function offsetOf(element: Element): Point {
	const frame = element.ownerDocument.defaultView?.frameElement;
	if (!frame?.hasAttribute(pathAttribute)) return { x: 0, y: 0 };
	const { left, top } = frame.getBoundingClientRect();
	const outer = offsetOf(frame);
	return { x: outer.x + left + frame.clientLeft, y: outer.y + top + frame.clientTop };
}

function moved({ x, y, width, height }: Rect, by: Point): Rect {
	return { x: x + by.x, y: y + by.y, width, height };
}

function spotOf(element: Element): Spot {
	const rect = element.getBoundingClientRect();
	const words = (element.textContent ?? '').slice(0, 400).trim().split(/\s+/).slice(0, 12).join(' ');
	return {
		frame: frameOf(element),
		n: numberOf(element),
		name: boxName(element),
		rect: moved(rect, offsetOf(element)),
		size: { width: Math.round(rect.width), height: Math.round(rect.height) },
		words,
	};
}

/** The numbered element around, out of shadow trees and frames. */
function numberedAround(element: Element): Element | null {
	const parent = element.parentNode;
	const isRoot = parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
	const around = isRoot
		? (parent as ShadowRoot).host
		: (element.parentElement ?? element.ownerDocument.defaultView?.frameElement ?? null);
	return !around || isNumbered(around) ? around : numberedAround(around);
}

function largerAround(element: Element): Element | null {
	for (let around = numberedAround(element); around; around = numberedAround(around))
		if (isLarger(around, element)) return around;
	return null;
}

function numberedIn(element: Element): Element[] {
	const inside = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? element;
	return [...inside.children].flatMap((child) => (!isNumbered(child) ? numberedIn(child) : areaOf(child) > 0 ? [child] : []));
}

function narrower(element: Element, towards: Element | null): Element | null {
	let last: Element | null = null;
	for (let inner = towards; inner && inner !== element; inner = numberedAround(inner)) last = inner;
	const isInside = last !== null && numberedAround(last) === element;
	const [first = null] = isInside ? [last] : numberedIn(element);
	return first && !isLarger(element, first) ? narrower(first, towards) : first;
}

function elementAt(root: Document, { x, y }: Point): Element | null {
	let met = root.elementFromPoint(x, y);
	for (
		let inner = met?.shadowRoot?.elementFromPoint(x, y);
		inner && inner !== met;
		inner = met?.shadowRoot?.elementFromPoint(x, y)
	)
		met = inner;
	const child = met?.hasAttribute(pathAttribute) ? (met as HTMLIFrameElement).contentDocument : null;
	if (met && child) {
		const { left, top } = met.getBoundingClientRect();
		return elementAt(child, { x: x - left - met.clientLeft, y: y - top - met.clientTop }) ?? met;
	}
	return met && (isNumbered(met) ? met : numberedAround(met));
}

function find(root: Document | ShadowRoot, frame: string, n: number): Element | null {
	const isHere =
		root.nodeType !== Node.DOCUMENT_NODE ||
		frame === ((root as Document).defaultView?.frameElement?.getAttribute(pathAttribute) ?? '');
	const found = isHere ? root.querySelector(`[${numberAttribute}="${n}"]`) : null;
	if (found) return found;
	for (const element of root.querySelectorAll('*')) {
		const inside =
			element.shadowRoot ?? (element.hasAttribute(pathAttribute) ? (element as HTMLIFrameElement).contentDocument : null);
		const inner = inside && find(inside, frame, n);
		if (inner) return inner;
	}
	return null;
}

/** The word under a point, outside shadow trees. */
function wordAt(root: Document, at: Point): WordSpot | null {
	const element = elementAt(root, at);
	if (!element) return null;
	const document = element.ownerDocument;
	const offset = offsetOf(element);
	const caret = document.caretPositionFromPoint?.(at.x - offset.x, at.y - offset.y);
	const text = caret?.offsetNode;
	const parent = text?.parentElement;
	if (!caret || text?.nodeType !== Node.TEXT_NODE || !parent || !isNumbered(parent)) return null;
	const value = text.nodeValue ?? '';
	const match = [...value.matchAll(/\S+/g)].find(
		({ index, 0: word }) => index <= caret.offset && caret.offset <= index + word.length,
	);
	if (!match) return null;
	const range = document.createRange();
	range.setStart(text, match.index);
	range.setEnd(text, match.index + match[0].length);
	const rect = moved(range.getBoundingClientRect(), offset);
	const isUnder = at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height;
	const node = [...parent.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).indexOf(text as ChildNode);
	const [start, end] = [match.index, match.index + match[0].length];
	return isUnder ? { frame: frameOf(parent), n: numberOf(parent), node, start, end, text: match[0], rect, line: [] } : null;
}
