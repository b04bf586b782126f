// Freezes one frame: everything the reader sees is read in one go, then pixels are encoded and symbols fetched.
import type { FrameSnapshot, Viewport } from '../../domain/snapshot';
import { Freeze } from './freeze';
import { framePath } from './frame-path';
import { readPageFacts } from './page-facts';
import { readiness } from './readiness';
import { serializeDocument } from './serialize';
import { readSprites, type Sprites } from './sprites';

/** The longest that encoding pixels may hold back the snapshot, in milliseconds. */
const encodingBound = 5000;
/** Chromium and Firefox list 250 resources by default: a full list may lack some. */
const fullList = 250;

/** What is read is read before this returns; the promise waits for pixels and symbols, whose encoding begins when `told`. */
export async function takeSnapshot(
	window: Window,
	freeze: Freeze = new Freeze(),
	told: Promise<void> = Promise.resolve(),
): Promise<FrameSnapshot> {
	const sprites: Sprites = new Map();
	const path = framePath(window);
	const html = serializeDocument(freeze, sprites, window.document, path, { x: 0, y: 0 });
	const loading = stillLoading(window);
	const facts = readPageFacts(window.document);
	const viewport = viewportOf(window);
	const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
	const [symbols] = await Promise.all([readSprites(sprites), told.then(() => bounded(freeze.settle()))]);
	return {
		path,
		url: window.location.href,
		nonce: freeze.nonce,
		html: new Blob([freeze.rewritten(html), symbols], { type: 'text/html' }),
		// Copied: an encoding that ends too late must not change what was handed over.
		resources: freeze.resources.map((resource) =>
			resource.from === 'frame' && resource.html !== undefined
				? { ...resource, html: freeze.rewritten(resource.html) }
				: resource,
		),
		facts,
		viewport,
		isCut: freeze.isCut,
		loaded: loaded.length < fullList ? loaded : null,
		loading,
	};
}

function viewportOf({
	innerWidth: width,
	innerHeight: height,
	devicePixelRatio: scale,
	scrollX: x,
	scrollY: y,
}: Window): Viewport {
	return { width, height, scale, ...(x === 0 && y === 0 ? {} : { x, y }) };
}

/** A page that hides its document's own methods must not keep itself from being frozen. */
function stillLoading(window: Window): number {
	try {
		return readiness(window).parts;
	} catch {
		return 0;
	}
}

const bounded = (work: Promise<void>): Promise<void> =>
	Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, encodingBound))]);
