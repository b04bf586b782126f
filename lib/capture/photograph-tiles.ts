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
	const tiles: string[] = [];
	for (let y = 0; y < end; y += step) {
		const done = Math.floor(y / screen);
		const stop = await whyStop(job);
		if (stop === 'dropped') return null;
		if (stop) return { tiles, cut: { reason: stop, done, of: all } };
		await setProgress(job.id, { step: 'pictures', done, of: Math.min(mostScreens, all) });
		const tile = await drawn(job.tabId, { x: 0, y, width, height: Math.min(step, end - y) }, view.scale);
		if (!tile) return y === 0 ? 'stitch' : { tiles, cut: { reason: 'refused', done, of: all } };
		tiles.push((await storeAsset(tile)).sha256);
	}
	return { tiles, cut: end < view.height ? { reason: 'too-long', done: mostScreens, of: all } : null };
}

async function drawn(tabId: number, rect: Box, scale: number): Promise<Blob | null> {
	const url = await bounded(drawTab(tabId, { format: 'png', rect, scale }), patience);
	if (!url) return null;
	const pixels = await createImageBitmap(await (await fetch(url)).blob());
	const canvas = new OffscreenCanvas(pixels.width, pixels.height);
	canvas.getContext('2d', { alpha: false, willReadFrequently: true })?.drawImage(pixels, 0, 0);
	pixels.close();
	return encoded(canvas);
}
