// From where things lie in a page to where they lie on its pictures: the visible screen, and the slices of a whole page.
import type { Rect } from '../domain/held-page';

/** `width` and `height` in px of the picture; `top`: how far down the page it begins, in px of the picture; null for what the screen showed. */
export type PictureSize = { width: number; height: number; top: number | null };

/** What of the rectangles of a page, or of its screen, shows on a picture, in px of the picture; `pageWidth`: how wide it was laid out. */
export function proposedRects(rects: readonly Rect[], { width, height, top }: PictureSize, pageWidth: number): Rect[] {
	const scale = width / pageWidth;
	return rects.flatMap((rect) => {
		const x = Math.max(0, rect.x * scale);
		const y = Math.max(0, rect.y * scale - (top ?? 0));
		const right = Math.min(width, (rect.x + rect.width) * scale);
		const bottom = Math.min(height, (rect.y + rect.height) * scale - (top ?? 0));
		return right > x && bottom > y ? [{ x, y, width: right - x, height: bottom - y }] : [];
	});
}
