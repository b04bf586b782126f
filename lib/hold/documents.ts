// The documents of a held page, whichever frame handed them over: to read each, to change some, to drop what nothing names any more.
import type { HeldPage } from '../domain/held-page';
import type { FrameSnapshot } from '../domain/snapshot';

/** The HTML of one frame. `token`: under which its parent names it, null for the page itself. */
export type HeldDocument = { path: string; nonce: string; token: string | null; html: string };

/** The page first, the others in no order. */
export async function documentsOf({ frames }: Pick<HeldPage, 'frames'>): Promise<HeldDocument[]> {
	const tokens = new Map<string, string>();
	for (const frame of frames)
		for (const resource of frame.resources)
			if (resource.from === 'frame' && resource.path !== undefined) tokens.set(resource.path, resource.token);
	const own = await Promise.all(
		frames.map(async ({ path, nonce, html }) => ({ path, nonce, token: tokens.get(path) ?? null, html: await html.text() })),
	);
	const inner = frames.flatMap(({ nonce, resources }) =>
		resources.flatMap((resource) =>
			resource.from === 'frame' && resource.html !== undefined
				? [{ path: resource.path ?? resource.token, nonce, token: resource.token, html: resource.html }]
				: [],
		),
	);
	return [...own.filter(({ path }) => path === ''), ...own.filter(({ path }) => path !== ''), ...inner];
}

/** The page with these documents in place of its own. What the page itself no longer names, and their children, are gone. */
export function withDocuments(held: HeldPage, documents: readonly HeldDocument[]): HeldPage {
	const named = reachable(held.frames, documents);
	const htmlOf = (path: string): string => documents.find((document) => document.path === path)?.html ?? '';
	const frames = held.frames
		.filter(({ path }) => named.paths.has(path))
		.map((frame) => ({
			...frame,
			html: new Blob([htmlOf(frame.path)], { type: 'text/html' }),
			resources: frame.resources
				.filter(({ token }) => named.tokens.has(token))
				.map((resource) =>
					resource.from === 'frame' && resource.html !== undefined
						? { ...resource, html: htmlOf(resource.path ?? resource.token) }
						: resource,
				),
		}));
	return { ...held, frames, boxes: held.boxes.filter(({ path }) => named.paths.has(path)) };
}

function reachable(frames: readonly FrameSnapshot[], documents: readonly HeldDocument[]) {
	const paths = new Set<string>();
	const tokens = new Set<string>();
	const pathOf = new Map<string, string>();
	for (const { resources } of frames)
		for (const resource of resources) if (resource.from === 'frame') pathOf.set(resource.token, resource.path ?? resource.token);
	const visit = (path: string): void => {
		const document = documents.find((each) => each.path === path);
		if (!document || paths.has(path)) return;
		paths.add(path);
		for (const [token] of document.html.matchAll(new RegExp(`glane:${document.nonce}\\.\\d+\\.`, 'g'))) {
			tokens.add(token);
			const inner = pathOf.get(token);
			if (inner !== undefined) visit(inner);
		}
	};
	visit('');
	return { paths, tokens };
}
