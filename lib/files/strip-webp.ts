// WebP (https://developers.google.com/speed/webp/docs/riff_container): a RIFF header with the file's length, then chunks of even length.
import { KeptParts, letters } from './kept-parts';
import { orientationAlone, orientationIn } from './orientation';
import type { Stripped } from './strip-metadata';

const header = 12;
/** In the flags of VP8X: which metadata the file says it holds. */
const [exifFlag, xmpFlag] = [0x08, 0x04];
const pixels = /^(VP8 |VP8L|VP8X|ANIM|ANMF|ALPH|ICCP)$/;

export function stripWebp(bytes: Uint8Array<ArrayBuffer>): Stripped {
	const parts = new KeptParts();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = Math.min(bytes.length, view.getUint32(4, true) + 8);
	if (length < bytes.length) parts.remove('trailer');
	const kept: Uint8Array<ArrayBuffer>[] = [];
	let exif: Uint8Array<ArrayBuffer> | null = null;
	for (let at = header; at + 8 <= length;) {
		const name = letters(bytes, at);
		const size = view.getUint32(at + 4, true);
		const end = Math.min(length, at + 8 + size + (size % 2));
		const chunk = bytes.slice(at, end);
		if (pixels.test(name)) kept.push(chunk);
		else parts.remove(name === 'EXIF' ? 'exif' : name === 'XMP ' ? 'xmp' : 'text');
		if (name === 'EXIF') exif = chunk;
		at = end;
	}
	const upright = exif ? orientationChunk(exif) : null;
	if (upright) kept.push(upright);
	const extended = kept.find((chunk) => letters(chunk, 0) === 'VP8X');
	if (extended) extended[8] = ((extended[8] ?? 0) & ~(exifFlag | xmpFlag)) | (upright ? exifFlag : 0);
	const start = bytes.slice(0, header);
	new DataView(start.buffer).setUint32(4, 4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), true);
	for (const part of [start, ...kept]) parts.keep(part);
	return parts.finish();
}

function orientationChunk(chunk: Uint8Array): Uint8Array<ArrayBuffer> | null {
	// Some programs write the header of a JPEG's segment before it.
	const skip = letters(chunk, 8, 4) === 'Exif' ? 14 : 8;
	const orientation = orientationIn(chunk.subarray(skip));
	if (orientation === 1) return null;
	const tiff = orientationAlone(orientation);
	return Uint8Array.of(...[0x45, 0x58, 0x49, 0x46], tiff.length, 0, 0, 0, ...tiff);
}
