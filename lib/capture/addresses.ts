// Which addresses an archive needs: those the page showed, and those its style sheets name.
import { replaceCssUrls } from '../domain/css-urls';
import type { FrameSnapshot } from '../domain/snapshot';

export type AddressKind = 'image' | 'media' | 'style' | 'font';

/** Absolute addresses with what they are, in order of appearance. */
export function addressesOf(frames: readonly FrameSnapshot[]): Map<string, AddressKind> {
	const wanted = new Map<string, AddressKind>();
	for (const frame of frames) {
		const isLoaded = frame.loaded && new Set(frame.loaded);
		for (const resource of frame.resources) {
			if (resource.from === 'url') wanted.set(resource.url, resource.kind);
			else if (resource.from === 'rules') {
				if (resource.url) wanted.set(resource.url, 'style');
				for (const [url, kind] of addressesIn(resource.text, resource.base))
					if (isNeeded(url, kind, isLoaded)) wanted.set(url, kind);
			}
		}
	}
	return wanted;
}

/** Addresses in the text of one style sheet. */
export function addressesIn(css: string, base: string): Map<string, AddressKind> {
	const found = new Map<string, AddressKind>();
	replaceCssUrls(css, ({ address, use }) => {
		const url = absoluteAddress(address, base);
		if (url) found.set(url, use === 'import' ? 'style' : use);
		return null;
	});
	return found;
}

export function absoluteAddress(address: string, base: string): string | null {
	if (!URL.canParse(address, base)) return null;
	const url = new URL(address, base);
	if (url.protocol !== 'data:') url.hash = '';
	return url.href;
}

/** Sheets declare every weight and script of a font: only the files that the page really loaded are needed. */
const isNeeded = (url: string, kind: AddressKind, loaded: Set<string> | null): boolean =>
	kind !== 'font' || !loaded || loaded.has(url) || url.startsWith('data:');
