// Pixels that exist only in the page: canvases and video frames. They are copied at the instant of the snapshot, without asking
// for a context (that would change the canvas), and encoded afterwards.
import type { FrameResource } from '../../domain/snapshot';
import type { Freeze } from './freeze';

type Patch = NonNullable<Extract<FrameResource, { from: 'nowhere' }>['patch']>;
type Source = HTMLCanvasElement | HTMLVideoElement | HTMLImageElement;

/** The token of an element's pixels, its own or, where they are blank or forbidden, those of the screenshot of its box. */
export function pixelToken(
	freeze: Freeze,
	source: Source,
	kind: 'canvas' | 'video',
	offset: Offset,
): { token: string; isOwn: boolean } {
	const token = freeze.reserve();
	const patch = patchOf(source, kind, offset);
	const nothing = () => freeze.fill(token, { from: 'nowhere', kind, reason: 'unreadable', ...(patch ? { patch } : {}) });
	const copy = copyPixels(source);
	if (!copy || isBlank(copy)) {
		nothing();
		return { token, isOwn: false };
	}
	freeze.later(
		copy.convertToBlob({ type: 'image/png' }).then((bytes) => freeze.fill(token, { from: 'page', kind, bytes }), nothing),
	);
	return { token, isOwn: true };
}

/** Where a document's viewport lies in that of the frame being frozen. */
export type Offset = { x: number; y: number };

/** The part of the screenshot that shows an element, or null when none of it is in view. */
export function patchOf(element: Element, kind: Patch['kind'], offset: Offset): Patch | null {
	const box = element.getBoundingClientRect();
	const view = element.ownerDocument.defaultView ?? window;
	const x = box.left + offset.x;
	const y = box.top + offset.y;
	if (box.width < 1 || box.height < 1 || x + box.width <= 0 || y + box.height <= 0) return null;
	if (offset.x === 0 && offset.y === 0 && (x >= view.innerWidth || y >= view.innerHeight)) return null;
	return { kind, rect: { x, y, width: box.width, height: box.height } };
}

function copyPixels(source: Source): OffscreenCanvas | null {
	const { width, height } = naturalSize(source);
	if (width < 1 || height < 1) return null;
	try {
		const copy = new OffscreenCanvas(width, height);
		// Kept in main memory: reading it back from the graphics card, once to look and once to encode, costs far more.
		copy.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, width, height);
		return copy;
	} catch {
		return null;
	}
}

function naturalSize(source: Source): { width: number; height: number } {
	if ('videoWidth' in source) return { width: source.videoWidth, height: source.videoHeight };
	if ('naturalWidth' in source) return { width: source.naturalWidth, height: source.naturalHeight };
	return { width: source.width, height: source.height };
}

/** True when nothing was drawn (a WebGL canvas is emptied after each frame) or when the pixels may not be read. */
function isBlank(copy: OffscreenCanvas): boolean {
	const small = new OffscreenCanvas(16, 16).getContext('2d', { willReadFrequently: true });
	if (!small) return true;
	try {
		small.drawImage(copy, 0, 0, 16, 16);
		return small.getImageData(0, 0, 16, 16).data.every((value) => value === 0);
	} catch {
		return true;
	}
}
