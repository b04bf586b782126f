// A picture as the PDF holds it: decoded by the browser and encoded again, so that nothing of the file but its pixels reaches Typst or the
// reader; no wider than A4 needs; a long one cut into pieces of a page.
import { pictureSize } from '../files/picture-size';
import { longRatio, type PictureTrouble } from '../report/typst/pictures';

export type PdfPicture =
	| { pieces: { bytes: Uint8Array<ArrayBuffer>; height: number }[]; width: number }
	| { trouble: PictureTrouble };

/** 170 mm at 170 dots per inch. */
const widest = 1140;
/** Decoded, a picture takes four bytes a pixel: this is 200 MB. */
const mostPixels = 50_000_000;
/** Enough for a page of twenty screens; what is below is in the exhibit's files. */
const mostPieces = 16;

/** Makes one picture after the other on one canvas: hundreds of canvases would wait in memory for the garbage collector. */
export function pdfPictureMaker(): (picture: Blob, isLong: boolean) => Promise<PdfPicture> {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	return async (picture, isLong) => {
		const size = pictureSize(new Uint8Array(await picture.slice(0, 2 ** 16).arrayBuffer()));
		if (size && size.width * size.height > mostPixels) return { trouble: 'too-large' };
		const full = await decode(picture);
		if (!full || !context) return { trouble: 'unreadable' };
		const scale = Math.min(1, widest / full.width);
		const width = Math.max(1, Math.round(full.width * scale));
		const height = Math.max(1, Math.round(full.height * scale));
		const step = isLong ? Math.ceil(width * longRatio) : height;
		const pieces: { bytes: Uint8Array<ArrayBuffer>; height: number }[] = [];
		for (let top = 0; top < height && pieces.length < mostPieces; top += step) {
			[canvas.width, canvas.height] = [width, Math.min(step, height - top)];
			// Where a picture is transparent, the page is white.
			context.fillStyle = 'white';
			context.fillRect(0, 0, width, canvas.height);
			context.imageSmoothingQuality = 'high';
			context.drawImage(full, 0, top / scale, full.width, canvas.height / scale, 0, 0, width, canvas.height);
			const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
			pieces.push({ bytes: new Uint8Array(await jpeg.arrayBuffer()), height: canvas.height });
		}
		full.close();
		return { pieces, width };
	};
}

/** Null when the browser can't read the picture. */
async function decode(picture: Blob): Promise<ImageBitmap | null> {
	try {
		return await createImageBitmap(picture);
	} catch {
		return null;
	}
}
