// A picture written anew, less wide, so that a bundle fits where it must be sent. Its height follows; its format stays.

/** Null where the picture is not wider than that, or is one that this browser cannot read or write. `width` in px. */
export async function narrower(picture: Blob, width: number): Promise<Blob | null> {
	const type = picture.type.split(';')[0] ?? '';
	if (!['image/webp', 'image/jpeg', 'image/png'].includes(type)) return null;
	try {
		const full = await createImageBitmap(picture);
		const height = Math.round((full.height * width) / full.width);
		if (full.width <= width || height < 1) {
			full.close();
			return null;
		}
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d');
		if (context) {
			context.imageSmoothingQuality = 'high';
			context.drawImage(full, 0, 0, width, height);
		}
		full.close();
		const blob = await canvas.convertToBlob({ type, quality: 0.8 });
		// A canvas holds its pixels until the next garbage collection; a hundred pages from top to end would not fit.
		canvas.width = canvas.height = 1;
		// A browser that cannot write the type writes a PNG in its place.
		return context && blob.type === type ? blob : null;
	} catch {
		return null;
	}
}
