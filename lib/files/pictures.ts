// The pictures that stand for a file: a thumbnail for the list, and one page or frame at reading size. WebP, which every reader shows.

const thumbnail = { width: 320, height: 240 };

type Drawn = ImageBitmap | OffscreenCanvas;

/** The top of a picture at 4:3. */
export function thumbnailOf(picture: Drawn): Promise<Blob> {
	const height = Math.min(picture.height, (picture.width * thumbnail.height) / thumbnail.width);
	const canvas = new OffscreenCanvas(thumbnail.width, Math.max(1, Math.round((thumbnail.width * height) / picture.width)));
	const context = canvas.getContext('2d', { alpha: false });
	if (context) {
		// Where a picture is transparent, the page was white.
		context.fillStyle = 'white';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.imageSmoothingQuality = 'high';
		context.drawImage(picture, 0, 0, picture.width, height, 0, 0, canvas.width, canvas.height);
	}
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

export const webpOf = (canvas: OffscreenCanvas): Promise<Blob> => canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
