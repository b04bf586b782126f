// What stays in its place while the page scrolls (headers, bars, chat buttons) is left out of the screens where it would be repeated.
// An animation that stands still does it: the tree, the styles and the focus of the page stay as they are.
import type { Box } from '../../domain/stitch';
import { composedElements, holds } from './composed-elements';
import { portOf, type Scroller } from './dominant-scroller';

/** `isFirst`, `isLast`: which screen of the walk this is. */
export type Place = { isFirst: boolean; isLast: boolean };

/** Points of the box, as parts of its sides, at which something may lie over an inner scroller. */
const probes = [0.06, 0.28, 0.5, 0.72, 0.94];

export class Pinned {
	readonly #scroller: Scroller;
	/** Where each was in the content when it was first seen: what moves with the content stays there. */
	readonly #places = new WeakMap<Element, number>();
	readonly #hidden = new Map<Element, Animation>();

	constructor(scroller: Scroller) {
		this.#scroller = scroller;
	}

	/** Hides what the picture has already, or will have at its end, and shows the rest again. */
	hideRepeated(place: Place): void {
		const port = portOf(this.#scroller);
		const repeated = new Set([...this.#candidates(port)].filter((element) => this.#isRepeated(element, port, place)));
		for (const [element, animation] of this.#hidden)
			if (!repeated.has(element)) {
				animation.cancel();
				this.#hidden.delete(element);
			}
		for (const element of repeated) if (!this.#hidden.has(element)) this.#hidden.set(element, held(element));
	}

	/** Shows everything again. */
	release(): void {
		for (const animation of this.#hidden.values()) animation.cancel();
		this.#hidden.clear();
	}

	*#candidates(port: Box): Generator<Element> {
		const { element: scroller, isDocument } = this.#scroller;
		for (const element of composedElements(scroller.ownerDocument)) {
			const style = styleOf(element);
			if (style?.position !== 'fixed' && style?.position !== 'sticky') continue;
			// A background of the whole page is no part of what moves over it.
			if (Number(style.zIndex) < 0 || holds(element, scroller) || !overlaps(element.getBoundingClientRect(), port)) continue;
			yield element;
		}
		if (!isDocument) yield* this.#above(port);
	}

	/** What an app lays over its scroller without saying that it is fixed. */
	*#above(port: Box): Generator<Element> {
		const { element: scroller } = this.#scroller;
		for (const x of probes)
			for (const y of probes) {
				const hit = scroller.ownerDocument.elementFromPoint(port.x + port.width * x, port.y + port.height * y);
				if (!hit || holds(scroller, hit)) continue;
				let over = hit;
				while (over.parentElement && !holds(over.parentElement, scroller)) over = over.parentElement;
				if (!holds(over, scroller)) yield over;
			}
	}

	#isRepeated(element: Element, port: Box, { isFirst, isLast }: Place): boolean {
		const rect = element.getBoundingClientRect();
		// What hangs at the lower edge would cover the content of each screen but the last, where it is shown once.
		if (hangsBelow(element, rect, port)) return !isLast;
		const at = rect.top + this.#scroller.element.scrollTop;
		const first = this.#places.get(element);
		if (first === undefined) {
			this.#places.set(element, at);
			// Seen for the first time on a later screen: it moves with the page unless it is stuck at the edge.
			return !isFirst && isStuckAbove(element, rect, port);
		}
		return !isFirst && Math.abs(at - first) > 1;
	}
}

function isStuckAbove(element: Element, rect: DOMRect, port: Box): boolean {
	const style = styleOf(element);
	if (style?.position === 'fixed') return true;
	const top = Number.parseFloat(style?.top ?? '');
	return Number.isFinite(top) && Math.abs(rect.top - (port.y + top)) <= 1;
}

function hangsBelow(element: Element, rect: DOMRect, port: Box): boolean {
	const style = styleOf(element);
	const floor = port.y + port.height;
	if (style?.position === 'sticky') {
		const bottom = Number.parseFloat(style.bottom);
		return Number.isFinite(bottom) && Math.abs(rect.bottom - (floor - bottom)) <= 1;
	}
	return style?.position === 'fixed' && rect.top > port.y + port.height / 2 && rect.bottom > floor - port.height / 4;
}

const overlaps = (rect: DOMRect, { x, y, width, height }: Box): boolean =>
	rect.width > 0 && rect.height > 0 && rect.right > x && rect.left < x + width && rect.bottom > y && rect.top < y + height;

/**
 * Opacity, so that nothing loses the focus and no child can show itself; paused, so that it never counts as finished: a finished one would
 * end the page's own finished animations of the same property for good.
 */
function held(element: Element): Animation {
	const none = { opacity: 0, clipPath: 'inset(50%)' };
	const animation = element.animate([none, none], { duration: 1000 });
	animation.pause();
	return animation;
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
	element.ownerDocument.defaultView?.getComputedStyle(element);
