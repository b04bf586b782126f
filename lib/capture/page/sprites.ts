// SVG symbols that <use> takes from another file: an archive has no other file, so the symbol is copied into the document.
// The browser only allows files of the page's own origin here, so the page can always read them.
import { serializeSvg } from './serialize-svg';

/** Wanted symbols by the id they will have in the archive. */
export type Sprites = Map<string, { file: string; id: string }>;

/** What <use> points at in the archive; an outside symbol is noted as wanted. */
export function useTarget(sprites: Sprites, use: SVGUseElement): string {
	const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
	const base = use.ownerDocument.baseURI;
	if (href.startsWith('#') || !URL.canParse(href, base)) return href;
	const url = new URL(href, base);
	const id = decodeURIComponent(url.hash.slice(1));
	url.hash = '';
	const wanted = [...sprites].find(([, symbol]) => symbol.file === url.href && symbol.id === id);
	const name = wanted?.[0] ?? `glane-symbol-${sprites.size}`;
	sprites.set(name, { file: url.href, id });
	return `#${name}`;
}

/** One hidden <svg> that holds the wanted symbols; '' when none could be read. */
export async function readSprites(sprites: Sprites): Promise<string> {
	// All at once: one after the other, slow files would hold the whole snapshot back.
	const addresses = [...new Set([...sprites.values()].map(({ file }) => file))];
	const files = new Map(await Promise.all(addresses.map(async (file) => [file, await readSvg(file)] as const)));
	let symbols = '';
	for (const [name, { file, id }] of sprites) {
		const source = files.get(file)?.getElementById(id);
		if (source) symbols += serializeSvg(source, name);
	}
	return (
		symbols &&
		`<svg xmlns="http://www.w3.org/2000/svg" style="position:absolute;width:0;height:0;overflow:hidden" aria-hidden="true">${symbols}</svg>`
	);
}

async function readSvg(file: string): Promise<Document | null> {
	try {
		const response = await fetch(file, { cache: 'force-cache', signal: AbortSignal.timeout(1000) });
		return response.ok ? new DOMParser().parseFromString(await response.text(), 'image/svg+xml') : null;
	} catch {
		return null;
	}
}
