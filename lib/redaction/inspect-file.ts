// A file that a page loads, looked into before it is kept: its text without what must go, or no file at all.
import { blankSvg } from './element-block';
import { replaceCssUrls } from '../domain/css-urls';
import { goneAddress, maskDataAddresses } from './data-addresses';
import { maskCss } from './mask-css';
import type { TextFinder } from './text-finder';

/** Reads an address; null when it can't be read. */
export type ReadAddress = (url: string) => Promise<Blob | null>;

/** Sheets that import sheets; deeper nests are loops. */
const deepest = 4;
const painted = /\.(?:png|jpe?g|jfif|gif|webp|avif|bmp|ico|woff2?|ttf|otf|eot|mp4|webm|mp3|ogg)$/i;

/** True when an address names a picture or a font by what it ends with: pixels, where words can't be searched. */
export const isPainted = (url: string): boolean => URL.canParse(url) && painted.test(new URL(url).pathname);

/** The same file, or one without the texts, or null when it is not known to be free of them. */
export async function inspectFile(file: Blob, finder: TextFinder): Promise<Blob | null> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (isText(file.type, bytes)) {
		const text = new TextDecoder().decode(bytes);
		const masked = finder.mask(maskDataAddresses(text, finder));
		return masked === text ? file : new Blob([masked], { type: file.type || 'image/svg+xml' });
	}
	// What a camera or a drawing program wrote beside the pixels.
	const words = new TextDecoder('latin1').decode(bytes).match(/[\x20-\x7e\xa0-\xff]{5,}/g) ?? [];
	const utf8 = new TextDecoder().decode(bytes).match(/[\p{L}\p{N}\p{P} ]{5,}/gu) ?? [];
	return finder.has(words.join('\n')) || finder.has(utf8.join('\n')) ? null : file;
}

function isText(type: string, bytes: Uint8Array): boolean {
	if (/^text\/|xml|json|svg/i.test(type)) return true;
	return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\ufeff/, ''));
}

/** A style sheet without the texts; what it loads is named in full, and put inside it where it may hold text itself. */
export async function inspectSheet(
	css: string,
	base: string,
	finder: TextFinder,
	read: ReadAddress,
	depth = 0,
): Promise<{ css: string; places: number }> {
	const settled = new Map<string, string>();
	const found: { address: string; isSheet: boolean; isFont: boolean }[] = [];
	replaceCssUrls(css, ({ address, use }) => {
		if (!address.startsWith('glane:')) found.push({ address, isSheet: use === 'import', isFont: use === 'font' });
		return null;
	});
	let places = 0;
	await Promise.all(
		found.map(async ({ address, isSheet, isFont }) => {
			const url = URL.canParse(address, base) ? new URL(address, base).href : '';
			if (url === '' || finder.has(url) || finder.has(address)) {
				places++;
				settled.set(address, goneAddress);
			} else if (isSheet) {
				const sheet = depth < deepest ? await (await read(url))?.text() : undefined;
				const inner = sheet === undefined ? null : await inspectSheet(sheet, url, finder, read, depth + 1);
				places += inner?.places ?? 0;
				settled.set(address, inner ? await dataAddress(new Blob([inner.css], { type: 'text/css' })) : goneAddress);
			} else if (isFont || isPainted(url)) settled.set(address, url);
			else {
				const part = /#.+$/.exec(url)?.[0] ?? '';
				const file = await read(url);
				const clean = file && (await inspectFile(file, finder));
				settled.set(address, clean ? (await dataAddress(clean)) + part : blankSvg);
			}
		}),
	);
	const whole = replaceCssUrls(css, ({ address }) => settled.get(address) ?? null);
	const masked = maskCss(whole, finder);
	return { css: masked.css, places: places + masked.places };
}

async function dataAddress(file: Blob): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
	return `data:${file.type || 'application/octet-stream'};base64,${btoa(parts.join(''))}`;
}
