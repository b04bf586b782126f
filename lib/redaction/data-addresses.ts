// Files written inside an address (data:): their text is searched as well, and the file goes when it holds what must go.
import type { TextFinder } from './text-finder';

const encoded = /data:[\w.+/-]*(?:;[\w.+=-]+)*;base64,[a-z0-9+/=%\s_-]*/gi;
/** Stands for a file that is gone. */
export const goneAddress = 'data:,';

/** The string with `data:,` for every base64 file whose bytes hold a text; other data: addresses are text like any other. */
export function maskDataAddresses(source: string, finder: TextFinder): string {
	if (finder.isEmpty || !source.includes('base64,')) return source;
	return source.replace(encoded, (address) => (finder.has(bytesAsText(address)) ? goneAddress : address));
}

function bytesAsText(address: string): string {
	const base64 = decodeLoosely(address.slice(address.indexOf(',') + 1)).replace(/[^a-z0-9+/]/gi, '');
	try {
		const bytes = Uint8Array.from(atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0))), (sign) =>
			sign.charCodeAt(0),
		);
		return new TextDecoder().decode(bytes);
	} catch {
		return '';
	}
}

function decodeLoosely(text: string): string {
	return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
