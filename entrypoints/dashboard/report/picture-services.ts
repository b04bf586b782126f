// Pictures of the candidate's own texts: kept as assets without what a camera noted, in a form that every reader shows.
import type { PictureServices } from '../../../components/report/editor/editor-services';
import { readAsset, storeAsset } from '../../../lib/db/asset-repository';
import { fileFormat, headBytes, isPicture } from '../../../lib/domain/file-format';
import { stripMetadata } from '../../../lib/files/strip-metadata';

/** Bytes and pixels of what is no picture for a report. */
const mostBytes = 60_000_000;
const mostPixels = 60_000_000;

/** Addresses live as long as the page: a report shows the same few pictures again and again. */
const urls = new Map<string, Promise<string | null>>();

export const pictureServices: PictureServices = { store, urlOf };

async function store(file: Blob): Promise<string | null> {
	if (file.size > mostBytes) return null;
	const picture = await decode(file);
	if (!picture) return null;
	try {
		if (picture.width * picture.height > mostPixels) return null;
		return (await storeAsset((await withoutMetadata(file)) ?? (await redrawn(picture)))).sha256;
	} finally {
		picture.close();
	}
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
	try {
		return await createImageBitmap(file);
	} catch {
		// The browser's word for "no picture" differs; none of them is one.
		return null;
	}
}

/** null for the formats that not every reader shows. */
async function withoutMetadata(file: Blob): Promise<Blob | null> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const format = fileFormat('', bytes.subarray(0, headBytes));
	const stripped = format && isPicture(format) ? stripMetadata(format, bytes) : null;
	return stripped && format ? new Blob(stripped.bytes, { type: `image/${format}` }) : null;
}

async function redrawn(picture: ImageBitmap): Promise<Blob> {
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	canvas.getContext('2d')?.drawImage(picture, 0, 0);
	return canvas.convertToBlob({ type: 'image/png' });
}

function urlOf(sha256: string): Promise<string | null> {
	const known = urls.get(sha256);
	if (known) return known;
	const url = readAsset(sha256).then((blob) => {
		// It may come back, by an undo or from another tab.
		if (!blob) urls.delete(sha256);
		return blob ? URL.createObjectURL(blob) : null;
	});
	urls.set(sha256, url);
	return url;
}
