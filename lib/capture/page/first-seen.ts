// What stands at the top of what is seen and moves with the page: it tells where a page was scrolled to in a window of any width.
import { drawnAround } from './composed-elements';
import { shadowRootOf } from './shadow-root';

const html = 'http://www.w3.org/1999/xhtml';
/** Points of the viewport, as parts of its sides: few, for each of them costs the page half a millisecond when it is large. */
const points = [
	[0.5, 0.02],
	[0.3, 0.12],
	[0.6, 0.2],
	[0.4, 0.3],
	[0.5, 0.45],
] as const;

/** The element whose upper edge is nearest to that of the viewport, among those found at some points; null where none can be told. */
export function firstSeen(document: Document): Element | null {
	const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
	let first: Element | null = null;
	let nearest = Number.POSITIVE_INFINITY;
	for (const [across, down] of points) {
		const element = movingWithPage(deepestAt(document, innerWidth * across, innerHeight * down));
		const away = element ? Math.abs(element.getBoundingClientRect().top) : nearest;
		if (away >= nearest) continue;
		first = element;
		nearest = away;
	}
	return first;
}

function deepestAt(document: Document, x: number, y: number): Element | null {
	let met = document.elementFromPoint(x, y);
	for (let root = met && shadowRootOf(met); root; root = met && shadowRootOf(met)) {
		const inner = root.elementFromPoint(x, y);
		if (!inner || inner === met) return met;
		met = inner;
	}
	return met;
}

/** The element, or what holds it and has a box that scrolls with the page; null where that stays in its place. */
function movingWithPage(met: Element | null): Element | null {
	let moving: Element | null = null;
	for (let element = met; element && !/^(?:html|body)$/.test(element.localName); element = drawnAround(element)) {
		const style = element.ownerDocument.defaultView?.getComputedStyle(element);
		if (style?.position === 'fixed' || style?.position === 'sticky') return null;
		// What an inner scroller holds snaps to that scroller alone.
		const isScroller = /auto|scroll|hidden/.test(style?.overflow ?? '');
		const isBox = element.namespaceURI === html && !/^(?:inline|contents)$/.test(style?.display ?? '');
		if (isBox && (isScroller || !moving)) moving = element;
	}
	return moving;
}
