// The pixels of the visible page: the browser's PNG is stored at once, because the tab may close; the smaller WebP takes its place later.
import { dropAsset, readAsset } from '../db/asset-repository';
import { getEvidence, storePictures } from '../db/evidence-repository';
import { unfinishedJobs } from '../db/job-repository';
import type { Job } from '../domain/capture';
import { asWebp, makeThumbnail, visibleScreenshot } from './screenshot';

/** The screenshot that the piece has already; null when it has none. */
export async function storedScreenshot(job: Job): Promise<Blob | null> {
	const screenshot = (await getEvidence(job.evidenceId))?.screenshot;
	return screenshot ? readAsset(screenshot) : null;
}

/** Takes the screenshot and stores it; null when the browser refuses. */
export async function takeScreenshot(job: Job): Promise<Blob | null> {
	const png = await visibleScreenshot(job.tabId, job.url);
	if (png) await storePictures(job.evidenceId, { screenshot: png });
	return png;
}

/**
 * Adds the thumbnail, by which the candidate sees that the page is safe, and replaces the PNG by its WebP; gives the hashes of the
 * pictures that the piece has then. `pixels` are those of `screenshot`; null when it can't be decoded.
 */
export async function keepPictures(job: Job, screenshot: Blob, pixels: ImageBitmap | null): Promise<string[]> {
	const before = await getEvidence(job.evidenceId);
	if (!before?.screenshot) return [];
	const kept = { screenshot: before.screenshot, thumbnail: before.thumbnail };
	if (pixels && !kept.thumbnail)
		Object.assign(kept, await storePictures(job.evidenceId, { thumbnail: await makeThumbnail(pixels) }));
	const webp = pixels && screenshot.type === 'image/png' ? await asWebp(pixels) : null;
	if (webp) {
		Object.assign(kept, await storePictures(job.evidenceId, { screenshot: webp }));
		// Another capture under way may have the very same pixels.
		if ((await unfinishedJobs()).length === 1) await dropAsset(before.screenshot);
	}
	return Object.values(kept).filter((sha256) => sha256 !== null);
}
