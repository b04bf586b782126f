// Pictures that come inside a pasted text, as data: addresses. They are stored before the text is put in; none is fetched from anywhere.
import type { PictureServices } from '../editor-services';

/** The address as it was pasted → the stored picture; null when it is no picture. */
export type PastedPictures = Map<string, string | null>;

/** A clipboard may hold a gallery; beyond this many bytes of one picture it is left out. */
const mostCharacters = 40_000_000;

const dataPicture = /^data:image\/[\w.+-]+(;[\w=.-]+)*;base64,/i;

/** Addresses of the pictures that a pasted text carries with it, each once. */
export function picturesOf(html: string): string[] {
	if (!/data:image\//i.test(html)) return [];
	const images = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img');
	const addresses = [...images].map((image) => image.getAttribute('src')?.trim() ?? '');
	return [...new Set(addresses)].filter((address) => dataPicture.test(address) && address.length < mostCharacters);
}

export async function storePictures(
	addresses: readonly string[],
	pictures: Pick<PictureServices, 'store'>,
	known: PastedPictures,
): Promise<void> {
	for (const address of addresses) {
		const blob = blobOf(address);
		known.set(address, blob ? await pictures.store(blob) : null);
	}
}

function blobOf(address: string): Blob | null {
	const head = dataPicture.exec(address)?.[0] ?? '';
	try {
		const bytes = Uint8Array.from(atob(address.slice(head.length)), (letter) => letter.codePointAt(0) ?? 0);
		return new Blob([bytes], { type: /^data:([^;,]+)/i.exec(head)?.[1] ?? '' });
	} catch {
		// What is not base64 is no picture.
		return null;
	}
}
