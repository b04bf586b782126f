// A page that was kept while it still loaded is kept once more when it has: until then the first copy stands.
import { dropWaiting, endWaiting, getJob, setProgress } from '../db/job-repository';
import { elapsed, instant } from '../domain/clock';
import type { Job } from '../domain/capture';
import { pause } from './bounded';
import { isOnPage } from './on-page';
import { injectScroller, readinessOf } from './scroller-calls';

/** The longest that a page is waited for, in milliseconds. */
const longest = 60_000;
const step = 300;

/** Resolves to the job once its page has loaded, or has had its time; to null when the candidate does without. */
export async function awaitPage(job: Job): Promise<Job | null> {
	await injectScroller(job.tabId);
	let most = 1;
	while (elapsed(job.startedAt, instant()) < longest && (await isOnPage(job))) {
		const now = await getJob(job.id);
		if (!now || now.wish === 'drop') {
			await dropWaiting(job.id);
			return null;
		}
		const ready = now.wish === 'keep' ? null : await readinessOf(job.tabId);
		if (!ready || (ready.parts === 0 && ready.isQuiet)) break;
		most = Math.max(most, ready.parts);
		await setProgress(job.id, { step: 'waiting', done: most - ready.parts, of: most });
		await pause(step);
	}
	return endWaiting(job);
}
