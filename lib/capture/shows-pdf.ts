// Whether a tab shows a PDF in the browser's own viewer. Chromium lets our script see what the frame around it is; Firefox lets no script in.
import type { Job } from '../domain/capture';
import { isRestricted } from '../domain/web-address';
import { browser } from '../platform/browser';
import type { FrozenFrames } from './freeze-page';

/** Judged by its name where no script may look: an address or a title that ends in .pdf. */
export async function showsPdf(job: Job, { frames, freezing }: FrozenFrames): Promise<boolean> {
	const top = frames.find((frame) => frame.path === '');
	if (top) return top.facts.contentType === 'application/pdf';
	if (freezing !== 'refused' || isRestricted(job.url)) return false;
	const tab = await browser.tabs.get(job.tabId).catch(() => null);
	return isPdfName(new URL(job.url).pathname) || isPdfName(tab?.title ?? '');
}

const isPdfName = (name: string): boolean => /\.pdf$/i.test(name.trim());
