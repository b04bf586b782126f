// Firefox draws any part of a page, far below what is seen: a few tall pictures, and nothing has to scroll by.
import { storeAsset } from '../db/asset-repository';
import { setProgress } from '../db/job-repository';
import type { Job, Walked } from '../domain/capture';
import { tileRows, type Box } from '../domain/stitch';
import { canDrawTab, drawTab } from '../platform/draw-tab';
import { bounded } from './bounded';
import { encoded } from './picture-tiles';
import { lookAt } from './scroller-calls';
import { mostScreens, screensOf, whyStop } from './walk-steps';

const patience = 30_000;

/** The pictures of a page that scrolls as a document; 'stitch' where this browser, or this page, needs it screen by screen. */
export async function photographTiles(job: Job): Promise<Walked | null | 'stitch'> {
	if (!canDrawTab()) return 'stitch';
	const view = await lookAt(job.tabId, 0, true, false);
	if (!view?.isDocument || view.top > 0) return 'stitch';
	const { width, height: screen } = view.port;
	const all = screensOf(view);
	const end = Math.min(view.height, mostScreens * screen);
	const step = Math.floor(tileRows(Math.ceil(width * view.scale)) / view.scale);
	// What hangs at the lower edge is seen where the page ends: that screen is drawn from there.
	const last = Math.max(0, Math.floor(end - screen));
	const tiles: string[] = [];
	for (let y = 0; y < end; y += step) {
		const done = Math.floor(y / screen);
		const stop = await whyStop(job);
		if (stop === 'dropped') return null;
		if (stop) return { tiles, cut: { reason: stop, done, of: all } };
		await setProgress(job.id, { step: 'pictures', done, of: Math.min(mostScreens, all) });
		const parts: ImageBitmap[] = [];
		for (const [from, to] of parted(y, Math.min(y + step, end), last)) {
			if (from === last) await lookAt(job.tabId, last, last === 0, true);
			const part = await drawn(job.tabId, { x: 0, y: from, width, height: to - from }, view.scale);
			if (!part) return y === 0 ? 'stitch' : { tiles, cut: { reason: 'refused', done, of: all } };
			parts.push(part);
		}
		tiles.push((await storeAsset(await encoded(joined(parts)))).sha256);
	}
	return { tiles, cut: end < view.height ? { reason: 'too-long', done: mostScreens, of: all } : null };
}

/** The rows of a tile, in two where the last screen begins within it. */
const parted = (from: number, to: number, last: number): [number, number][] =>
	from < last && last < to
		? [
				[from, last],
				[last, to],
			]
		: [[from, to]];

async function drawn(tabId: number, rect: Box, scale: number): Promise<ImageBitmap | null> {
	const url = await bounded(drawTab(tabId, { format: 'png', rect, scale }), patience);
	return url ? createImageBitmap(await (await fetch(url)).blob()) : null;
}

/** Pictures below each other as one. */
function joined(parts: readonly ImageBitmap[]): OffscreenCanvas {
	const canvas = new OffscreenCanvas(
		Math.max(...parts.map(({ width }) => width)),
		parts.reduce((sum, { height }) => sum + height, 0),
	);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	let y = 0;
	for (const part of parts) {
		context?.drawImage(part, 0, y);
		y += part.height;
		part.close();
	}
	return canvas;
}
