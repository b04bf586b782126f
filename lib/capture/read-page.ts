// What the frozen frames name, fetched, and what the page says of itself: read together, while the screenshot is still being made.
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

export type PageContent = { gathered: Gathered; text: string };

/** `deadline` ends the fetching. */
export async function readPage(job: Job, frames: readonly FrameSnapshot[], deadline: AbortSignal): Promise<PageContent> {
	const top = frames.find(isTop) ?? null;
	if (!top) return { gathered: new Map(), text: await pageText(job, top) };
	const [gathered, text] = await Promise.all([gather(job, frames, deadline), extract(job, top)]);
	return { gathered, text };
}

async function extract(job: Job, top: FrameSnapshot): Promise<string> {
	// A page too long to be kept whole is too long to be copied once more for its facts.
	if (!top.isCut && (await isOnPage(job))) await bounded(injectExtraction(job.tabId, job.id), extractionPatience);
	return pageText(job, top);
}
