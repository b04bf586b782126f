// Inner scroll positions, restored without a script: the first child of a scroller becomes its snap target, at the offset that puts
// the content back; a short animation then lets the reader scroll freely.

export type RestoredScroll = { scrollerStyle: string; child: Element; childStyle: string };

/** What brings a scrolled element back to where it is; null when it is not scrolled, or has no child with a box. */
export function scrollRestoring(scroller: Element): RestoredScroll | null {
	const { scrollTop, scrollLeft } = scroller;
	if (scrollTop === 0 && scrollLeft === 0) return null;
	const child = [...scroller.children].find((element) => element.getClientRects().length > 0);
	if (!child) return null;
	const outer = scroller.getBoundingClientRect();
	const inner = child.getBoundingClientRect();
	const isRoot = scroller === scroller.ownerDocument.documentElement;
	// How far the child's start is from the edge of what is seen: the snap's margin.
	const top = isRoot ? inner.top : inner.top - outer.top - scroller.clientTop;
	const left = isRoot ? inner.left : inner.left - outer.left - scroller.clientLeft;
	return {
		scrollerStyle: 'scroll-snap-type:both mandatory;animation:glane-let-go 1s step-end forwards;scroll-behavior:auto',
		child,
		childStyle: `scroll-snap-align:start;scroll-margin:${Math.round(top)}px 0 0 ${Math.round(left)}px`,
	};
}

/** The rule that ends the snapping. */
export const letGoRule = '@keyframes glane-let-go{to{scroll-snap-type:none}}';
