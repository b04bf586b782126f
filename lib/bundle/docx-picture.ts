// A screenshot as Word can show it: JPEG, because Word reads no WebP, and no wider than a printed page needs.
import type { DocxPicture } from '../report/docx/ink';
import { jpegOf, oneHeavyAtATime } from './printed-picture';

/** No browser draws more in one canvas. */
const tallest = 16_000;

/** Null when the browser can't read the picture: the report then does without. */
export const docxPicture = (screenshot: Blob, isLong: boolean, maxWidth: number): Promise<DocxPicture | null> =>
	oneHeavyAtATime(screenshot, isLong, async () => {
		try {
			const full = await createImageBitmap(screenshot);
			const scale = Math.min(1, maxWidth / full.width, tallest / full.height);
			const width = Math.max(1, Math.round(full.width * scale));
			const height = Math.max(1, Math.round(full.height * scale));
			const jpeg = await jpegOf(full, { top: 0, height: full.height }, { width, height }, 0.8);
			full.close();
			return jpeg && { type: 'jpg', bytes: new Uint8Array(await jpeg.arrayBuffer()), width, height };
		} catch {
			return null;
		}
	});
