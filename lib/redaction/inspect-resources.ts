// What a frame loads, before any of it is stored: files whose address or text holds what must go are dropped, or kept without it. The
// background fetches later, and knows nothing of what was taken out: whatever may hold text is read here.
import type { FrameResource } from '../domain/snapshot';
import { inspectFile, inspectSheet, isPainted, type ReadAddress } from './inspect-file';
import type { TextFinder } from './text-finder';

export type Inspected = {
	resources: FrameResource[];
	/** Tokens of files that are gone. */
	gone: Set<string>;
	/** Places masked in style sheets. */
	places: number;
};

export async function inspectResources(
	resources: readonly FrameResource[],
	finder: TextFinder,
	read: ReadAddress,
): Promise<Inspected> {
	if (finder.isEmpty) return { resources: [...resources], gone: new Set(), places: 0 };
	const gone = new Set<string>();
	let places = 0;
	const inspect = async (resource: FrameResource): Promise<FrameResource | null> => {
		switch (resource.from) {
			case 'rules': {
				const { css, places: inSheet } = await inspectSheet(resource.text, resource.base, finder, read);
				places += inSheet;
				return { from: 'rules', token: resource.token, text: css, base: finder.mask(resource.base) };
			}
			case 'frame':
				return {
					...resource,
					url: finder.mask(resource.url),
					...(resource.path === undefined ? {} : { path: finder.mask(resource.path) }),
				};
			case 'nowhere':
				return resource;
			case 'page': {
				const bytes = await inspectFile(resource.bytes, finder);
				return bytes && { ...resource, bytes };
			}
			case 'url':
				return finder.has(resource.url) ? null : inspectAddress(resource);
		}
	};
	const inspectAddress = async (resource: Extract<FrameResource, { from: 'url' }>): Promise<FrameResource | null> => {
		const { token, kind, url } = resource;
		if (kind === 'font' || kind === 'media') return resource;
		const file = await read(url);
		if (kind === 'style') {
			if (!file) return { from: 'nowhere', token, kind, reason: 'unreadable' };
			const { css, places: inSheet } = await inspectSheet(await file.text(), url, finder, read);
			places += inSheet;
			return { from: 'rules', token, text: css, base: url };
		}
		if (!file) return isPainted(url) ? resource : { from: 'nowhere', token, kind, reason: 'unreadable' };
		const clean = await inspectFile(file, finder);
		if (clean === file && isPainted(url)) return resource;
		return clean && { from: 'page', token, kind: 'image', bytes: clean };
	};
	const kept: FrameResource[] = [];
	await inTurns(resources, async (resource, i) => {
		const clean = await inspect(resource);
		if (clean) kept[i] = clean;
		else gone.add(resource.token);
	});
	return { resources: kept.filter((resource) => resource !== undefined), gone, places };
}

const atOnce = 8;

async function inTurns<T>(items: readonly T[], work: (item: T, i: number) => Promise<void>): Promise<void> {
	let next = 0;
	const turn = async (): Promise<void> => {
		while (next < items.length) {
			const i = next++;
			await work(items[i] as T, i);
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, turn));
}
