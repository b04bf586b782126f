// The pixels of the visible page: the browser's PNG is stored at once, because the tab may close; the smaller WebP takes its place later.
import { dropAsset, readAsset, storeAsset } from '../db/asset-repository';
import { getEvidence, keepPictures } from '../db/evidence-repository';
import { unfinishedJobs } from '../db/job-repository';
import type { Job } from '../domain/capture';
import { asWebp, makeThumbnail, visibleScreenshot } from './screenshot';

/** True when the piece has its screenshot, taken now or before. */
export async function keepScreenshot(job: Job): Promise<boolean> {
	if ((await getEvidence(job.evidenceId))?.screenshot) return true;
	const png = await visibleScreenshot(job.tabId, job.url);
	if (!png) return false;
	await keepPictures(job.evidenceId, { screenshot: (await storeAsset(png)).sha256 });
	return true;
}

/** Adds the thumbnail: it shows the candidate that the page is safe. */
export async function keepThumbnail(job: Job): Promise<void> {
	const evidence = await getEvidence(job.evidenceId);
	const screenshot = evidence?.screenshot && !evidence.thumbnail ? await readAsset(evidence.screenshot) : null;
	if (screenshot) await keepPictures(job.evidenceId, { thumbnail: (await storeAsset(await makeThumbnail(screenshot))).sha256 });
}

/** Replaces the PNG by its WebP; gives both hashes and the pixels, or null when the piece has no screenshot. */
export async function shrinkScreenshot(job: Job): Promise<{ pixels: Blob; pictures: string[] } | null> {
	const evidence = await getEvidence(job.evidenceId);
	const png = evidence?.screenshot ? await readAsset(evidence.screenshot) : null;
	if (!evidence?.screenshot || !png) return null;
	const small = png.type === 'image/png' ? (await storeAsset(await asWebp(png))).sha256 : evidence.screenshot;
	if (small !== evidence.screenshot) {
		await keepPictures(job.evidenceId, { screenshot: small });
		// Another capture under way may have the very same pixels.
		if ((await unfinishedJobs()).length === 1) await dropAsset(evidence.screenshot);
	}
	return { pixels: png, pictures: [small, evidence.thumbnail].filter((sha256) => sha256 !== null) };
}
