// A picture as the PDF holds it: decoded by the browser and encoded again, so that nothing of the file but its pixels reaches Typst or the
// reader; no wider than A4 needs; a long one cut into pieces of a page.
import { pictureSize } from '../files/picture-size';
import { longRatio, type PictureTrouble } from '../report/typst/pictures';
import { jpegOf, oneHeavyAtATime } from './printed-picture';

export type PdfPicture = { pieces: { jpeg: Blob; height: number }[]; width: number } | { trouble: PictureTrouble };

/** 170 mm at 170 dots per inch. */
const widest = 1140;
/** Decoded, a picture takes four bytes a pixel: this is 200 MB. */
const mostPixels = 50_000_000;
/** Enough for a page of twenty screens; what is below is in the exhibit's files. */
const mostPieces = 16;

export const pdfPicture = (picture: Blob, isLong: boolean): Promise<PdfPicture> =>
	oneHeavyAtATime(picture, isLong, () => cut(picture, isLong));

async function cut(picture: Blob, isLong: boolean): Promise<PdfPicture> {
	const size = pictureSize(new Uint8Array(await picture.slice(0, 2 ** 16).arrayBuffer()));
	if (size && size.width * size.height > mostPixels) return { trouble: 'too-large' };
	const full = await decode(picture);
	if (!full) return { trouble: 'unreadable' };
	try {
		const scale = Math.min(1, widest / full.width);
		const width = Math.max(1, Math.round(full.width * scale));
		const height = Math.max(1, Math.round(full.height * scale));
		const step = isLong ? Math.ceil(width * longRatio) : height;
		const pieces: { jpeg: Blob; height: number }[] = [];
		for (let top = 0; top < height && pieces.length < mostPieces; top += step) {
			const high = Math.min(step, height - top);
			const jpeg = await jpegOf(full, { top: top / scale, height: high / scale }, { width, height: high }, 0.82);
			if (!jpeg) return { trouble: 'unreadable' };
			pieces.push({ jpeg, height: high });
		}
		return { pieces, width };
	} finally {
		full.close();
	}
}

/** Null when the browser can't read the picture. */
async function decode(picture: Blob): Promise<ImageBitmap | null> {
	try {
		return await createImageBitmap(picture);
	} catch {
		return null;
	}
}
