// Inner scroll positions, restored without a script: the first thing inside a scroller becomes its snap target, at the offset that puts
// the content back; a short animation then lets the reader scroll freely.
import { shadowRootOf } from './shadow-root';

export type RestoredScroll = { scrollerStyle: string; child: Element; childStyle: string };

/** What brings a scrolled element back to where it is; null when it is not scrolled, or holds no box that moves. */
export function scrollRestoring(scroller: Element): RestoredScroll | null {
	// Most elements hold nothing but text: asking for what is inside is quicker than asking where it lies.
	if (!scroller.firstElementChild && scroller.localName !== 'slot' && !shadowRootOf(scroller)) return null;
	const { scrollTop, scrollLeft } = scroller;
	if (scrollTop === 0 && scrollLeft === 0) return null;
	const child = firstMoving(contentOf(scroller));
	if (!child) return null;
	const outer = scroller.getBoundingClientRect();
	const inner = child.getBoundingClientRect();
	const isRoot = scroller === scroller.ownerDocument.documentElement;
	// How far the child's start is from the edge of what is seen: the snap's margin.
	const top = isRoot ? inner.top : inner.top - outer.top - scroller.clientTop;
	const start = isRoot ? 0 : outer.left + scroller.clientLeft;
	const left = startsAtRight(scroller) ? inner.right - start - scroller.clientWidth : inner.left - start;
	return {
		scrollerStyle:
			'scroll-snap-type:both mandatory;animation:glane-let-go 1s step-end forwards;scroll-behavior:auto;overflow-anchor:none',
		child,
		// Opposite margins move the snap area whole: shrunk to nothing, the browser would round it.
		childStyle: `scroll-snap-align:start;scroll-margin:${top.toFixed(2)}px ${(-left).toFixed(2)}px ${(-top).toFixed(2)}px ${left.toFixed(2)}px`,
	};
}

/** In right-to-left text, and in columns from the right, what snaps is the right edge. */
function startsAtRight(scroller: Element): boolean {
	const style = styleOf(scroller);
	const mode = style?.writingMode ?? '';
	return mode.startsWith('horizontal') || mode === '' ? style?.direction === 'rtl' : mode.endsWith('-rl');
}

/** What an element's box holds: its shadow tree rather than its children, and for a slot what was put there. */
function contentOf(element: Element): Element[] {
	if (element.localName === 'slot') {
		const assigned = (element as HTMLSlotElement).assignedElements();
		if (assigned.length > 0) return assigned;
	}
	return [...(shadowRootOf(element) ?? element).children];
}

/** Looks through elements that have no box of their own (slots, `display: contents`). */
function firstMoving(content: readonly Element[]): Element | null {
	for (const element of content) {
		if (styleOf(element)?.display === 'contents') {
			const inside = firstMoving(contentOf(element));
			if (inside) return inside;
		} else if (movesWithContent(element)) return element;
	}
	return null;
}

/** A sticky or fixed child stays where it is when its parent scrolls: nothing can snap to it. */
function movesWithContent(element: Element): boolean {
	if (element.getClientRects().length === 0) return false;
	const position = styleOf(element)?.position;
	return position === 'static' || position === 'relative';
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
	element.ownerDocument.defaultView?.getComputedStyle(element);

/** The rule that ends the snapping. */
export const letGoRule = '@keyframes glane-let-go{to{scroll-snap-type:none}}';
