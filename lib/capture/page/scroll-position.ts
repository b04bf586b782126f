// Inner scroll positions, restored without a script: the first child of a scroller becomes its snap target, at the offset that puts
// the content back; a short animation then lets the reader scroll freely.

export type RestoredScroll = { scrollerStyle: string; child: Element; childStyle: string };

/** What brings a scrolled element back to where it is; null when it is not scrolled, or has no child with a box. */
export function scrollRestoring(scroller: Element): RestoredScroll | null {
	const { scrollTop, scrollLeft } = scroller;
	if (scrollTop === 0 && scrollLeft === 0) return null;
	const child = [...scroller.children].find(movesWithContent);
	if (!child) return null;
	const outer = scroller.getBoundingClientRect();
	const inner = child.getBoundingClientRect();
	const isRoot = scroller === scroller.ownerDocument.documentElement;
	// How far the child's start is from the edge of what is seen: the snap's margin.
	const top = isRoot ? inner.top : inner.top - outer.top - scroller.clientTop;
	const left = isRoot ? inner.left : inner.left - outer.left - scroller.clientLeft;
	return {
		scrollerStyle:
			'scroll-snap-type:both mandatory;animation:glane-let-go 1s step-end forwards;scroll-behavior:auto;overflow-anchor:none',
		child,
		// Opposite margins move the snap area whole: shrunk to nothing, the browser would round it.
		childStyle: `scroll-snap-align:start;scroll-margin:${top.toFixed(2)}px ${(-left).toFixed(2)}px ${(-top).toFixed(2)}px ${left.toFixed(2)}px`,
	};
}

/** A sticky or fixed child stays where it is when its parent scrolls: nothing can snap to it. */
function movesWithContent(element: Element): boolean {
	if (element.getClientRects().length === 0) return false;
	const position = element.ownerDocument.defaultView?.getComputedStyle(element).position;
	return position === 'static' || position === 'relative';
}

/** The rule that ends the snapping. */
export const letGoRule = '@keyframes glane-let-go{to{scroll-snap-type:none}}';
