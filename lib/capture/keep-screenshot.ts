// The pixels of the visible page: the browser's PNG is stored at once, because the tab may close; a smaller WebP takes its place later.
import { dropAsset, readAsset } from '../db/asset-repository';
import { captureOf } from '../db/capture-repository';
import { unfinishedJobs } from '../db/job-repository';
import { pieceOf, storePictures, type Pictures } from '../db/piece-changes';
import type { Job } from '../domain/capture';
import { pause } from './bounded';
import { asWebp, makeThumbnail, shownTab, visibleScreenshot } from './screenshot';

const tries = 4;
const refusedPause = 600;

/** A PNG of so few bytes stays as it is: a smaller one is not worth the time it takes to make. */
const lightPng = 128_000;

/** A stored screenshot. `isOurs` when no other piece had the very same pixels. */
export type Screenshot = { bytes: Blob; isOurs: boolean };

/** The screenshot that the piece has already; null when it has none. */
export async function storedScreenshot(job: Job): Promise<Screenshot | null> {
	const screenshot = (await pieceOf(job))?.screenshot;
	const bytes = screenshot ? await readAsset(screenshot) : null;
	return bytes && { bytes, isOurs: false };
}

/** Takes the screenshot and stores it; null when the browser refuses. */
export async function takeScreenshot(job: Job): Promise<Screenshot | null> {
	const bytes = await visibleScreenshot(job.tabId, job.url);
	const stored = bytes && (await storePictures(job, { screenshot: bytes }));
	return bytes && { bytes, isOurs: stored?.screenshot?.isNew ?? false };
}

/** The hashes of a piece's pictures, and that of a screenshot that nothing shows any more. */
export type KeptPictures = { pictures: string[]; replaced: string | null };

/**
 * Takes screenshot and thumbnail anew, in the place of those the piece has, and again while the browser refuses: it grants two a second.
 * What the piece had stays when the tab is not in front.
 */
export async function retakeScreenshot(job: Job): Promise<Screenshot | null> {
	const [before, capture] = await Promise.all([pieceOf(job), captureOf(job.evidenceId)]);
	for (let attempt = 0; attempt < tries && (await shownTab(job.tabId, job.url)); attempt++) {
		const bytes = await visibleScreenshot(job.tabId, job.url);
		if (!bytes) {
			await pause(refusedPause);
			continue;
		}
		const now = await storePictures(job, { screenshot: bytes, ...(await thumbnailOf(bytes)) });
		for (const picture of ['screenshot', 'thumbnail'] as const) {
			const [old, stored] = [before?.[picture], now[picture]];
			// An earlier capture stands until this one is complete, and its pictures with it.
			if (!capture && old && stored && old !== stored.sha256) await dropReplaced(old);
		}
		return { bytes, isOurs: now.screenshot?.isNew ?? false };
	}
	return storedScreenshot(job);
}

/** The thumbnail before anything else is done: it shows the candidate that the page is safe. */
export async function showSafe(job: Job, screenshot: Screenshot | null): Promise<void> {
	if (screenshot && !(await pieceOf(job))?.thumbnail) await storePictures(job, await thumbnailOf(screenshot.bytes));
}

async function thumbnailOf(screenshot: Blob): Promise<{ thumbnail?: Blob }> {
	const pixels = await createImageBitmap(screenshot).catch(() => null);
	const thumbnail = pixels && (await makeThumbnail(pixels));
	pixels?.close();
	return thumbnail ? { thumbnail } : {};
}

/**
 * Adds the thumbnail, by which the candidate sees that the page is safe, and puts a WebP in the place of a heavy PNG. `pixels` are those of
 * the screenshot; null when it can't be decoded.
 */
export async function keepPictures(job: Job, screenshot: Screenshot, pixels: ImageBitmap | null): Promise<KeptPictures> {
	const before = await pieceOf(job);
	if (!before?.screenshot) return { pictures: [], replaced: null };
	const made: Pictures = {};
	const { type, size } = screenshot.bytes;
	const webp = pixels && type === 'image/png' && size > lightPng ? await asWebp(pixels) : null;
	if (webp && webp.size < size) made.screenshot = webp;
	if (pixels && !before.thumbnail) made.thumbnail = await makeThumbnail(pixels);
	const stored = await storePictures(job, made);
	const pictures = [stored.screenshot?.sha256 ?? before.screenshot, stored.thumbnail?.sha256 ?? before.thumbnail];
	return {
		pictures: pictures.filter((sha256) => sha256 !== null),
		replaced: stored.screenshot && screenshot.isOurs ? before.screenshot : null,
	};
}

/** Drops a replaced screenshot, unless another capture under way may have the very same pixels. */
export async function dropReplaced(sha256: string): Promise<void> {
	if ((await unfinishedJobs()).length === 1) await dropAsset(sha256);
}
