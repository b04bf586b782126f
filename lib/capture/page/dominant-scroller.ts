// What really scrolls: the document, or in an app the box that fills most of the window.
import type { Box } from '../../domain/stitch';
import { composedElements } from './composed-elements';

export type Scroller = { element: Element; isDocument: boolean };

/** A box that takes less of the window than this is a part of the page, not the page. */
const leastShare = 0.4;
const scrolling = new Set(['auto', 'scroll', 'overlay']);

/** The scroller through which most of the content passes; the document when nothing scrolls. */
export function dominantScroller(document: Document): Scroller {
	const root = document.scrollingElement ?? document.documentElement;
	const area = root.clientWidth * root.clientHeight;
	let best: Scroller = { element: root, isDocument: true };
	let most = documentScrolls(document, root) ? root.scrollHeight - root.clientHeight : 0;
	for (const element of composedElements(document)) {
		// Sizes first: they cost nothing once the page is laid out, a computed style does.
		const hidden = element.scrollHeight - element.clientHeight;
		if (hidden <= 1 || element === root || element.clientHeight === 0 || isViewport(document, element)) continue;
		if (hidden <= most || !scrolling.has(styleOf(element)?.overflowY ?? '')) continue;
		const { width, height } = portOf({ element, isDocument: false });
		const share = (width * height) / area;
		if (share < leastShare || share * hidden <= most) continue;
		best = { element, isDocument: false };
		most = share * hidden;
	}
	return best;
}

/** The box in which the content moves, in CSS px of the window; only what of it is in the window. */
export function portOf({ element, isDocument }: Scroller): Box {
	const root = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
	if (isDocument) return { x: 0, y: 0, width: root.clientWidth, height: root.clientHeight };
	const outer = element.getBoundingClientRect();
	const left = Math.max(0, outer.left + element.clientLeft);
	const top = Math.max(0, outer.top + element.clientTop);
	const right = Math.min(root.clientWidth, outer.left + element.clientLeft + element.clientWidth);
	const bottom = Math.min(root.clientHeight, outer.top + element.clientTop + element.clientHeight);
	return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** A page whose root hides what overflows (behind a dialog, under an app's shell) cannot be scrolled by its reader. */
function documentScrolls(document: Document, root: Element): boolean {
	const own = styleOf(document.documentElement)?.overflowY ?? 'visible';
	const given = own === 'visible' && document.body ? (styleOf(document.body)?.overflowY ?? 'visible') : own;
	return given !== 'hidden' && given !== 'clip' && root.scrollHeight > root.clientHeight;
}

/** The body gives its overflow to the window when the root has none, and is then no box that scrolls. */
const isViewport = (document: Document, element: Element): boolean =>
	element === document.documentElement ||
	(element === document.body && styleOf(document.documentElement)?.overflowY === 'visible');

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
	element.ownerDocument.defaultView?.getComputedStyle(element);
