// A screenshot as Word can show it: JPEG, because Word reads no WebP, and no wider than a printed page needs.
import type { DocxPicture } from '../report/docx/exhibits';

/** Makes one picture after the other on one canvas: hundreds of canvases would wait in memory for the garbage collector. */
export function docxPictureMaker(): (screenshot: Blob, maxWidth: number) => Promise<DocxPicture | null> {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false });
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

/** Null when the browser can't read the picture: the report then does without. */
async function decode(screenshot: Blob, maxWidth: number): Promise<ImageBitmap | null> {
	try {
		const full = await createImageBitmap(screenshot);
		if (full.width <= maxWidth) return full;
		const smaller = await createImageBitmap(full, {
			resizeWidth: maxWidth,
			resizeHeight: Math.round((full.height * maxWidth) / full.width),
			resizeQuality: 'high',
		});
		full.close();
		return smaller;
	} catch {
		return null;
	}
}
