// Pixels that exist only in the page: canvases and video frames. They are held at the instant of the snapshot, without asking for a
// context (that would change the canvas); reading them back from the graphics card and encoding them come afterwards, one by one.
import type { FrameResource } from '../../domain/snapshot';
import type { Freeze } from './freeze';

type Patch = NonNullable<Extract<FrameResource, { from: 'nowhere' }>['patch']>;
type Source = HTMLCanvasElement | HTMLVideoElement;
type Size = { width: number; height: number };

/**
 * The token of an element's pixels: its own or, where they are blank or forbidden, those of the screenshot of its box. Which of the
 * two is known later: `onForbidden` is called when they are not its own.
 */
export function pixelToken(
	freeze: Freeze,
	source: Source,
	kind: 'canvas' | 'video',
	offset: Offset,
	onForbidden: (token: string) => void = () => undefined,
): string {
	const token = freeze.reserve();
	const patch = patchOf(source, kind, offset);
	const size = naturalSize(source);
	const held = size.width < 1 || size.height < 1 || isProtected(source) ? null : hold(source);
	if (held) freeze.holdsPixels = true;
	freeze.later(async () => {
		const bytes = held && (await encode(held, source, size));
		if (bytes && !(await isBlank(bytes, size))) return freeze.fill(token, { from: 'page', kind, bytes });
		onForbidden(token);
		freeze.fill(token, { from: 'nowhere', kind, reason: 'unreadable', ...(patch ? { patch } : {}) });
	});
	return token;
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

/** The pixels as they are now: the browser copies them only if the page draws again, so that holding hundreds costs nothing. */
function hold(source: Source): Promise<ImageBitmap> {
	const held = createImageBitmap(source);
	// Looked at later only: until then a refusal is nobody's.
	held.catch(() => undefined);
	return held;
}

/** PNG, the quickest to make of the lossless formats; null when the pixels may not be read. */
async function encode(held: Promise<ImageBitmap>, source: Source, { width, height }: Size): Promise<Blob | null> {
	try {
		const canvas = new OffscreenCanvas(width, height);
		canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(await held);
		return await canvas.convertToBlob({ type: 'image/png' });
	} catch {
		return encodeCopy(source, { width, height });
	}
}

/** Firefox lets an extension read canvases that the page itself may not, but only straight from the element. */
async function encodeCopy(source: Source, { width, height }: Size): Promise<Blob | null> {
	try {
		const copy = new OffscreenCanvas(width, height);
		copy.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, width, height);
		return await copy.convertToBlob({ type: 'image/png' });
	} catch {
		return null;
	}
}

/** A film under keys is drawn black, without an error: only the screenshot may show it. */
const isProtected = (source: Source): boolean => 'mediaKeys' in source && source.mediaKeys !== null;

function naturalSize(source: Source): Size {
	if ('videoWidth' in source) return { width: source.videoWidth, height: source.videoHeight };
	return { width: source.width, height: source.height };
}

/** Pixels per byte above which a PNG may be blank: Chromium packs 44 when nothing was drawn, 13 when a chart was. */
const mayBeBlank = 20;

/** True when nothing was drawn (a WebGL canvas is emptied after each frame). Only a picture of next to no bytes is looked into. */
async function isBlank(png: Blob, { width, height }: Size): Promise<boolean> {
	if (png.size > 1000 + (width * height) / mayBeBlank) return false;
	const bitmap = await createImageBitmap(png);
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
	context?.drawImage(bitmap, 0, 0);
	const words = context && new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
	bitmap.close();
	return words?.every((word) => word === 0) ?? true;
}
