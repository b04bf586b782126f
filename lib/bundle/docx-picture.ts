// A screenshot as Word can show it: JPEG, because Word reads no WebP, and no wider than a printed page needs.
import type { DocxPicture } from '../report/docx/ink';

/** Makes one picture after the other on one canvas: hundreds of canvases would wait in memory for the garbage collector. */
export function docxPictureMaker(): (screenshot: Blob, maxWidth: number) => Promise<DocxPicture | null> {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	return async (screenshot, maxWidth) => {
		const full = await decode(screenshot, maxWidth);
		if (!full || !context) return null;
		[canvas.width, canvas.height] = [full.width, full.height];
		// Where a screenshot is transparent, the page was white.
		context.fillStyle = 'white';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(full, 0, 0);
		full.close();
		const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
		return { type: 'jpg', bytes: new Uint8Array(await jpeg.arrayBuffer()), width: canvas.width, height: canvas.height };
	};
}

/** No browser draws more in one canvas. */
const tallest = 16_000;

/** Null when the browser can't read the picture: the report then does without. */
async function decode(screenshot: Blob, maxWidth: number): Promise<ImageBitmap | null> {
	try {
		const full = await createImageBitmap(screenshot);
		const scale = Math.min(1, maxWidth / full.width, tallest / full.height);
		if (scale === 1) return full;
		const smaller = await createImageBitmap(full, {
			resizeWidth: Math.max(1, Math.round(full.width * scale)),
			resizeHeight: Math.round(full.height * scale),
			resizeQuality: 'high',
		});
		full.close();
		return smaller;
	} catch {
		return null;
	}
}
