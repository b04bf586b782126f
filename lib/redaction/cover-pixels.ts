// Covers rectangles of a picture for good: what is under them is not written.
import type { Rect } from '../domain/held-page';
import { blockColour } from './element-block';

/** Around what is covered, in px of the rectangles: letters reach out of their boxes. */
const margin = 3;

/**
 * The same picture with the rectangles filled; `width` is that of the picture in the px that the rectangles are measured in. A picture is
 * written anew even when nothing is covered: whatever its file told beside its pixels is gone. PNG unless `type` says otherwise.
 */
export async function coverPixels(picture: Blob, rects: readonly Rect[], width: number, type = 'image/png'): Promise<Blob> {
	const full = await createImageBitmap(picture);
	const scale = full.width / width;
	const canvas = new OffscreenCanvas(full.width, full.height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('A canvas has no context.');
	context.drawImage(full, 0, 0);
	full.close();
	context.fillStyle = blockColour;
	for (const { x, y, width: w, height: h } of rects) {
		const left = Math.floor((x - margin) * scale);
		const top = Math.floor((y - margin) * scale);
		context.fillRect(left, top, Math.ceil((x + w + margin) * scale) - left, Math.ceil((y + h + margin) * scale) - top);
	}
	return canvas.convertToBlob({ type, quality: 0.92 });
}

export const meet = (a: Rect, b: Rect): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** True when nearly all of a rectangle lies in another. */
export function liesIn(inner: Rect, outer: Rect): boolean {
	const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x);
	const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y);
	return width > 0 && height > 0 && width * height >= 0.9 * inner.width * inner.height;
}

/** True for two words of one line, one after the other. */
export const isBeside = (a: Rect, b: Rect): boolean =>
	Math.abs(a.y - b.y) < a.height / 2 && b.x >= a.x && b.x - a.x - a.width < 2 * a.height;

export function union(a: Rect, b: Rect): Rect {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
