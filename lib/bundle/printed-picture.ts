// Pixels of a picture as a JPEG, for the documents that are printed.

/** In bytes of the file. Decoded, a heavy picture may take a fifth of a gigabyte: one is in memory at a time. */
const light = 2_000_000;

/** Runs `make` at once, or, for a heavy picture, after those before it. `isLong`: from a page's top to its end. */
export const oneHeavyAtATime = <Made>(picture: Blob, isLong: boolean, make: () => Promise<Made>): Promise<Made> =>
	isLong || picture.size > light ? navigator.locks.request('heavy-picture', make) : make();

/** `from`: the part of the decoded picture that is drawn, white where it is transparent. Null where the browser gives no canvas. */
export async function jpegOf(
	full: ImageBitmap,
	from: { top: number; height: number },
	to: { width: number; height: number },
	quality: number,
): Promise<Blob | null> {
	const canvas = new OffscreenCanvas(to.width, to.height);
	// Not with the graphics card: reading from it stops the worker until all that it does is done.
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	if (!context) return null;
	context.fillStyle = 'white';
	context.fillRect(0, 0, to.width, to.height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(full, 0, from.top, full.width, from.height, 0, 0, to.width, to.height);
	const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
	// A canvas holds its pixels until the next garbage collection: hundreds would wait for it.
	canvas.width = canvas.height = 1;
	return jpeg;
}
