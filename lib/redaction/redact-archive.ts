// Takes texts and elements out of a stored archive: every asset that holds them is written anew under its new hash, from the leaves up.
import type { Rect } from '../domain/held-page';
import { assetAddress, assetAddressPattern, missingAddress } from '../domain/token';
import { sha256Of } from '../db/asset-repository';
import { coverPixels } from './cover-pixels';
import { goneLines } from './gone-lines';
import { parseHtml } from './html-tree';
import { inspectFile } from './inspect-file';
import { maskCss } from './mask-css';
import { attributesShownBy, maskHtml } from './mask-html';
import { numberHtml, withoutNumbers } from './number-html';
import type { TextFinder } from './text-finder';

export type ReadAsset = (sha256: string) => Promise<Blob | null>;

/** The HTML of an archive with its elements numbered, each number once in all its frames. */
export type NumberedArchive = { root: string; htmls: ReadonlyMap<string, string>; read: ReadAsset };

/** Numbers an archive; `read` of what comes back gives its numbered HTML, and every other asset as it is. */
export async function numberArchive(root: string, read: ReadAsset): Promise<NumberedArchive> {
	const htmls = new Map<string, string>();
	const waiting = [root];
	let first = 0;
	for (let sha256 = waiting.pop(); sha256 !== undefined; sha256 = waiting.pop()) {
		const blob = htmls.has(sha256) ? null : await read(sha256);
		if (!blob || (blob.type !== 'text/html' && sha256 !== root)) continue;
		const numbered = numberHtml(await blob.text(), first);
		first = numbered.next;
		htmls.set(sha256, numbered.html);
		for (const [, inner] of numbered.html.matchAll(/<iframe\b[^>]*? src="glane:([0-9a-f]{64})"/g)) if (inner) waiting.push(inner);
	}
	return {
		root,
		htmls,
		read: async (sha256) => {
			const html = htmls.get(sha256);
			return html === undefined ? read(sha256) : new Blob([html], { type: 'text/html' });
		},
	};
}

/** The words of the elements that are to go, line by line. */
export const archiveLines = (archive: NumberedArchive, elements: ReadonlyMap<number, Rect | null>): string[] =>
	[...archive.htmls.values()].flatMap((html) => goneLines(html, parseHtml(html), elements));

export type RedactedArchive = {
	root: string;
	assets: Map<string, Blob>;
	places: number;
	/** A text was found across shadow trees: the text kept beside the archive is to be read again from it. */
	isSpread: boolean;
};

export async function redactArchive(
	archive: NumberedArchive,
	elements: ReadonlyMap<number, Rect | null>,
	finder: TextFinder,
): Promise<RedactedArchive> {
	const rewriter = new Rewriter(archive, elements, finder);
	const root = await rewriter.rewrite(archive.root);
	return { root: root ?? '', assets: rewriter.kept, places: rewriter.places, isSpread: rewriter.isSpread };
}

class Rewriter {
	/** All that the new archive needs, by hash. */
	readonly kept = new Map<string, Blob>();
	places = 0;
	isSpread = false;
	readonly #made = new Map<string, Promise<string | null>>();

	constructor(
		readonly archive: NumberedArchive,
		readonly elements: ReadonlyMap<number, Rect | null>,
		readonly finder: TextFinder,
	) {}

	/** The hash of the asset without what must go; null when nothing of it may stay. */
	rewrite(sha256: string): Promise<string | null> {
		const known = this.#made.get(sha256);
		if (known) return known;
		// An asset that names itself ends here.
		this.#made.set(sha256, Promise.resolve(null));
		const made = this.#rewrite(sha256);
		this.#made.set(sha256, made);
		return made;
	}

	async #rewrite(sha256: string): Promise<string | null> {
		const blob = await this.archive.read(sha256);
		if (!blob) return null;
		if (blob.type === 'text/html' || sha256 === this.archive.root)
			return this.#keep(new Blob([await this.#html(await blob.text())], { type: blob.type }));
		if (blob.type === 'text/css') return this.#keep(new Blob([await this.#css(await blob.text())], { type: blob.type }));
		if (this.finder.isEmpty) return this.#keep(blob);
		const clean = await inspectFile(blob, this.finder);
		if (clean !== blob) this.places++;
		// Words beside pixels go with everything that is no pixel.
		const kept = clean ?? (/^image\/(?!svg)/.test(blob.type) ? await coverPixels(blob, [], 1).catch(() => null) : null);
		return kept && this.#keep(kept);
	}

	async #html(html: string): Promise<string> {
		const addresses = await this.#addresses(html);
		const sheets = await Promise.all([...addresses.keys()].map((sha256) => this.archive.read(sha256)));
		const css = await Promise.all(sheets.flatMap((blob) => (blob?.type === 'text/css' ? [blob.text()] : [])));
		const masked = maskHtml(html, parseHtml(html), {
			finder: this.finder,
			elements: this.elements,
			rectOf: () => null,
			runs: [],
			isGone: (address) => addresses.get(address.slice('glane:'.length)) === null,
			shownAttributes: new Set(css.flatMap(attributesShownBy)),
		});
		this.places += masked.places;
		this.isSpread ||= masked.isSpread;
		return settled(withoutNumbers(masked.html), addresses);
	}

	async #css(css: string): Promise<string> {
		const addresses = await this.#addresses(css);
		const masked = maskCss(css, this.finder);
		this.places += masked.places;
		return settled(masked.css, addresses);
	}

	async #addresses(text: string): Promise<Map<string, string | null>> {
		const named = [...new Set([...text.matchAll(assetAddressPattern)].map(([, sha256]) => sha256 ?? ''))];
		const made = new Map<string, string | null>();
		for (const sha256 of named) made.set(sha256, await this.rewrite(sha256));
		return made;
	}

	async #keep(blob: Blob): Promise<string> {
		const sha256 = await sha256Of(blob);
		this.kept.set(sha256, blob);
		return sha256;
	}
}

const settled = (text: string, addresses: ReadonlyMap<string, string | null>): string =>
	text.replace(assetAddressPattern, (_, old: string) => {
		const sha256 = addresses.get(old);
		return sha256 ? assetAddress(sha256) : missingAddress;
	});

/** Only what the new root leads to: the files of elements that went are not in it. */
export async function reachableAssets({ root, assets }: RedactedArchive): Promise<Map<string, Blob>> {
	const reached = new Map<string, Blob>();
	const waiting = [root];
	for (let sha256 = waiting.pop(); sha256 !== undefined; sha256 = waiting.pop()) {
		const blob = assets.get(sha256);
		if (!blob || reached.has(sha256)) continue;
		reached.set(sha256, blob);
		if (/^text\/(?:html|css)/.test(blob.type) || sha256 === root)
			for (const [, inner] of (await blob.text()).matchAll(assetAddressPattern)) if (inner) waiting.push(inner);
	}
	return reached;
}
