// What the frozen frames name, fetched, and what the page says of itself: both begin while the screenshot is still being made.
import type { Job } from '../domain/capture';
import type { FrameSnapshot } from '../domain/snapshot';
import { bounded } from './bounded';
import type { Gathered } from './build-archive';
import { isTop } from './freeze-page';
import { gather } from './gather';
import { injectExtraction } from './inject';
import { isOnPage } from './on-page';
import { pageText } from './page-text';

const extractionPatience = 10_000;

/** What the frames name, when the page itself is among them. `deadline` ends the fetching. */
export async function gatherPage(job: Job, frames: readonly FrameSnapshot[], deadline: AbortSignal): Promise<Gathered> {
	return frames.some(isTop) ? gather(job, frames, deadline) : new Map();
}

/** The text of the page; the facts it tells are noted in the piece. */
export async function readPage(job: Job, frames: readonly FrameSnapshot[]): Promise<string> {
	const top = frames.find(isTop) ?? null;
	// A page too long to be kept whole is too long to be copied once more for its facts.
	if (top && !top.isCut && (await isOnPage(job))) await bounded(injectExtraction(job.tabId, job.id), extractionPatience);
	return pageText(job, top);
}
