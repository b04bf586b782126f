// Turns frozen frames and gathered bytes into an archive: assets whose addresses are `glane:<sha256>`, under one root. The hash of the
// root covers all of it. What could not be kept is listed, never hidden.
import type { FetchedResource } from '../db/database';
import { readAsset, sha256Of, storeHashed } from '../db/asset-repository';
import type { Missing } from '../domain/capture';
import { replaceCssUrls } from '../domain/css-urls';
import type { FrameResource, FrameSnapshot } from '../domain/snapshot';
import { assetAddress, missingAddress, replaceTokens } from '../domain/token';
import { absoluteAddress, type AddressKind } from './addresses';
import { lastingStates } from './lasting-states';
import { cutOut } from './screenshot';

export type Gathered = Map<string, FetchedResource & { kind: AddressKind }>;
export type Archive = { root: string; assets: Set<string>; missing: Missing[]; archiveBytes: number; storedBytes: number };
export type ArchiveSource = {
	frames: readonly FrameSnapshot[];
	gathered: Gathered;
	screenshot: ImageBitmap | null;
	hasAccess: boolean;
	/** Some frame had not answered when its time was over: none can be told from those that a site isolates. */
	lacksFrames: boolean;
};

type Patch = NonNullable<Extract<FrameResource, { from: 'nowhere' }>['patch']>;
/** Where a frame lies in the screenshot, and the part of it that the frame may show; null when that is not known. */
type Place = { x: number; y: number; within: Patch['rect'] | null } | null;

/** Builds the archive of the frame whose path is ''. */
export async function buildArchive(source: ArchiveSource, top: FrameSnapshot): Promise<Archive> {
	return new ArchiveBuilder(source, top.viewport.width).build(top);
}

class ArchiveBuilder {
	readonly #assets = new Set<string>();
	readonly #missing = new Map<string, Missing>();
	readonly #sheets = new Map<string, Promise<string>>();
	/** Made here and not stored yet: one transaction at the end waits for the disk once. */
	readonly #made = new Map<string, Blob>();
	#archiveBytes = 0;
	#storedBytes = 0;

	constructor(
		readonly source: ArchiveSource,
		readonly viewportWidth: number,
	) {}

	async build(top: FrameSnapshot): Promise<Archive> {
		const root = await this.#frame(top, await top.html.text(), { x: 0, y: 0, within: null });
		for (const asset of await storeHashed(this.#made)) this.#count(asset);
		for (const [url, row] of this.source.gathered)
			if (row.reason) this.#report({ kind: row.kind, reason: row.reason, url, patched: false });
		return {
			root,
			assets: this.#assets,
			missing: [...this.#missing.values()],
			archiveBytes: this.#archiveBytes,
			storedBytes: this.#storedBytes,
		};
	}

	/** The hash of one frame's HTML, once its resources have theirs. */
	async #frame(frame: FrameSnapshot, html: string, place: Place): Promise<string> {
		if (frame.isCut) this.#report({ kind: 'page-end', reason: 'too-large', url: frame.url, patched: false });
		const addresses = new Map<string, string>();
		const inner: Extract<FrameResource, { html?: string | undefined }>[] = [];
		await Promise.all(
			frame.resources.map(async (resource) => {
				if (resource.from === 'frame' && resource.html !== undefined) inner.push(resource);
				else addresses.set(resource.token, await this.#address(resource, place));
			}),
		);
		const settle = (text: string) => replaceTokens(text, frame.nonce, (token) => addresses.get(token) ?? missingAddress);
		// Inner frames were reserved before what they hold: the last of them is the deepest, and settles first.
		for (const resource of inner.toReversed()) {
			addresses.set(resource.token, await this.#keep(new Blob([settle(resource.html ?? '')], { type: 'text/html' })));
		}
		return (await this.#keep(new Blob([settle(html)], { type: 'text/html' }))).slice('glane:'.length);
	}

	async #address(resource: FrameResource, place: Place): Promise<string> {
		if (resource.from === 'page') return this.#keep(resource.bytes);
		if (resource.from === 'url')
			return resource.kind === 'style' ? this.#fetchedSheet(resource.url) : this.#fetched(resource.url);
		if (resource.from === 'rules') return this.#rules(resource);
		if (resource.from === 'nowhere') return this.#pixels(resource, place);
		return this.#childFrame(resource, place);
	}

	#fetched(url: string): string {
		const row = this.source.gathered.get(url);
		return row && row.reason === null ? this.#count(row) : missingAddress;
	}

	async #rules(resource: Extract<FrameResource, { from: 'rules' }>): Promise<string> {
		if (resource.url && this.source.gathered.get(resource.url)?.sha256) return this.#fetchedSheet(resource.url);
		return this.#sheet(resource.text, resource.base);
	}

	async #fetchedSheet(url: string): Promise<string> {
		const known = this.#sheets.get(url);
		if (known) return known;
		// Entered before it is made: a sheet that imports itself ends here.
		this.#sheets.set(url, Promise.resolve(missingAddress));
		const sha256 = this.source.gathered.get(url)?.sha256;
		const css = sha256 && (await (await readAsset(sha256))?.text());
		const made = css ? this.#sheet(css, url) : Promise.resolve(missingAddress);
		this.#sheets.set(url, made);
		return made;
	}

	/** Stores a sheet with its addresses settled. */
	async #sheet(css: string, base: string): Promise<string> {
		const named = new Map<string, string>();
		const uses: { url: string; isSheet: boolean }[] = [];
		replaceCssUrls(css, ({ address, use }) => {
			const url = absoluteAddress(address, base);
			if (url) uses.push({ url, isSheet: use === 'import' });
			return null;
		});
		for (const { url, isSheet } of uses)
			if (!named.has(url)) named.set(url, isSheet ? await this.#fetchedSheet(url) : this.#fetched(url));
		const settled = replaceCssUrls(css, ({ address }) => {
			const kept = named.get(absoluteAddress(address, base) ?? '') ?? missingAddress;
			// The part of a file that is shown: a mask, a view of an SVG.
			return kept === missingAddress ? kept : kept + (/#.+$/.exec(address)?.[0] ?? '');
		});
		return this.#keep(new Blob([lastingStates(settled)], { type: 'text/css' }));
	}

	async #pixels(resource: Extract<FrameResource, { from: 'nowhere' }>, place: Place): Promise<string> {
		const patch = resource.patch && (await this.#patch(resource.patch, place));
		this.#report({ kind: resource.kind, reason: resource.reason, url: `#${this.#missing.size}`, patched: Boolean(patch) });
		return patch ?? missingAddress;
	}

	async #childFrame(resource: Extract<FrameResource, { from: 'frame' }>, place: Place): Promise<string> {
		const frame = this.source.frames.find((candidate) => candidate.path === resource.path);
		if (frame) return assetAddress(await this.#frame(frame, await frame.html.text(), innerPlace(resource, place)));
		if (resource.url.startsWith('about:')) return missingAddress;
		const pixels = resource.patch && (await this.#patch(resource.patch, place));
		const { hasAccess, lacksFrames } = this.source;
		const reason = !hasAccess ? 'no-permission' : lacksFrames ? 'page-busy' : 'sandboxed';
		this.#report({ kind: 'frame', reason, url: resource.url, patched: Boolean(pixels) });
		if (!pixels) return missingAddress;
		return this.#keep(
			new Blob([`<!DOCTYPE html><body style="margin:0"><img src="${pixels}" alt="" style="display:block;width:100%">`], {
				type: 'text/html',
			}),
		);
	}

	async #patch({ rect }: Patch, place: Place): Promise<string | undefined> {
		if (!this.source.screenshot || !place) return undefined;
		const there = { ...rect, x: rect.x + place.x, y: rect.y + place.y };
		return this.#keep(await cutOut(this.source.screenshot, there, this.viewportWidth, place.within ?? there));
	}

	async #keep(blob: Blob): Promise<string> {
		const sha256 = await sha256Of(blob);
		this.#made.set(sha256, blob);
		return assetAddress(sha256);
	}

	#count({ sha256, bytes, isNew }: { sha256: string; bytes: number; isNew: boolean }): string {
		if (!this.#assets.has(sha256)) {
			this.#assets.add(sha256);
			this.#archiveBytes += bytes;
			if (isNew) this.#storedBytes += bytes;
		}
		return assetAddress(sha256);
	}

	#report(missing: Missing): void {
		this.#missing.set(`${missing.kind} ${missing.url}`, missing);
	}
}

function innerPlace({ inner, patch }: Extract<FrameResource, { from: 'frame' }>, place: Place): Place {
	if (!inner || !patch || !place) return null;
	const { x, y } = place;
	return { x: x + inner.x, y: y + inner.y, within: { ...patch.rect, x: patch.rect.x + x, y: patch.rect.y + y } };
}
