// Inner scroll positions, restored without a script: the first thing inside a scroller becomes its snap target, at the offset that puts
// the content back; a short animation then lets the reader scroll freely.
import { firstSeen } from './first-seen';
import { shadowRootOf } from './shadow-root';

/** `snaps`: the page has it snap to places of its own. */
export type RestoredScroll = { scrollerStyle: string; child: Element; childStyle: string; snaps: boolean };

/** What brings a scrolled element back to where it is; null when it is not scrolled, or holds no box that moves. */
export function scrollRestoring(scroller: Element): RestoredScroll | null {
	// Most elements hold nothing but text: asking for what is inside is quicker than asking where it lies.
	if (!scroller.firstElementChild && scroller.localName !== 'slot' && !shadowRootOf(scroller)) return null;
	const isRoot = scroller.localName === 'html';
	// In quirks mode the page's own position is told by its body, whose box does not scroll.
	const { scrollTop, scrollLeft } = (isRoot && scroller.ownerDocument.scrollingElement) || scroller;
	if (scrollTop === 0 && scrollLeft === 0) return null;
	const { ownerDocument } = scroller;
	if (!isRoot && scroller === ownerDocument.scrollingElement) return null;
	const child = (isRoot && firstSeen(ownerDocument)) || firstMoving(contentOf(scroller));
	if (!child) return null;
	const outer = scroller.getBoundingClientRect();
	const inner = child.getBoundingClientRect();
	// A window of another width may give a page other margins.
	const isUpright = isRoot && scrollLeft === 0;
	// How far the child's start is from the edge of what is seen: the snap's margin.
	const top = isRoot ? inner.top : inner.top - outer.top - scroller.clientTop;
	const start = isRoot ? 0 : outer.left + scroller.clientLeft;
	const across = startsAtRight(scroller) ? inner.right - start - scroller.clientWidth : inner.left - start;
	const left = isUpright ? 0 : across;
	return {
		scrollerStyle:
			// A page may end all animations: one that is never let go of would be held there for good.
			`scroll-snap-type:${isUpright ? 'y' : 'both'} mandatory;animation:glane-let-go 1s step-end forwards!important;scroll-padding:0;scroll-behavior:auto;overflow-anchor:none`,
		child,
		snaps: !/^(?:|none)$/.test(styleOf(scroller)?.scrollSnapType ?? ''),
		// Opposite margins move the snap area whole: shrunk to nothing, the browser would round it.
		childStyle: `${target}:${top.toFixed(2)}px ${(-left).toFixed(2)}px ${(-top).toFixed(2)}px ${left.toFixed(2)}px`,
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

const target = 'scroll-snap-align:start;scroll-margin';

/** Marks a scroller that snaps to places of the page's own: the first of them would be nearer than ours. */
export const snapsAttribute = 'data-glane-snaps';

/** The rules by which there is one place to snap to, and an end to the snapping. */
export const letGoRule = `@keyframes glane-let-go{to{scroll-snap-type:none}}[${snapsAttribute}] :not([style*="${target}"]){scroll-snap-align:none!important}`;
