// A screenshot as Word can show it: JPEG, because Word reads no WebP, and no wider than a printed page needs.
import type { DocxPicture } from '../report/docx/exhibits';

/** Null when the browser can't read the picture: the report then does without. */
export async function docxPicture(screenshot: Blob, maxWidth: number): Promise<DocxPicture | null> {
	try {
		const full = await createImageBitmap(screenshot);
		const scale = Math.min(1, maxWidth / full.width);
		const canvas = new OffscreenCanvas(Math.round(full.width * scale), Math.round(full.height * scale));
		const context = canvas.getContext('2d', { alpha: false });
		if (!context) return null;
		context.imageSmoothingQuality = 'high';
		// Where a screenshot is transparent, the page was white.
		context.fillStyle = 'white';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(full, 0, 0, canvas.width, canvas.height);
		full.close();
		const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
		return { type: 'jpg', bytes: new Uint8Array(await jpeg.arrayBuffer()), width: canvas.width, height: canvas.height };
	} catch {
		return null;
	}
}
