// Rectangles, in CSS px.
import type { Rect } from './held-page';

/** The part that two rectangles share; null when there is none. */
export function shared(a: Rect, b: Rect): Rect | null {
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	const width = Math.min(a.x + a.width, b.x + b.width) - x;
	const height = Math.min(a.y + a.height, b.y + b.height) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export const moved = ({ x, y, width, height }: Rect, by: { x: number; y: number }): Rect => ({
	x: x + by.x,
	y: y + by.y,
	width,
	height,
});

export const area = ({ width, height }: Rect): number => width * height;

/** True when `inner` lies within `outer`, give or take `slack` px. */
export const holds = (outer: Rect, inner: Rect, slack = 0): boolean =>
	inner.x >= outer.x - slack &&
	inner.y >= outer.y - slack &&
	inner.x + inner.width <= outer.x + outer.width + slack &&
	inner.y + inner.height <= outer.y + outer.height + slack;

export const hasPoint = ({ x, y, width, height }: Rect, at: { x: number; y: number }): boolean =>
	at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;

/** The rectangle between two corners, whichever they are. */
export const between = (a: { x: number; y: number }, b: { x: number; y: number }): Rect => ({
	x: Math.min(a.x, b.x),
	y: Math.min(a.y, b.y),
	width: Math.abs(a.x - b.x),
	height: Math.abs(a.y - b.y),
});
