// Down a page and back: once for what it loads only when it is reached, once for its pictures. Each step is written down, and each looks
// whether the candidate has had enough, or has left.
import { setProgress } from '../db/job-repository';
import type { Job, MissingReason, Walked } from '../domain/capture';
import { nextTop } from '../domain/stitch';
import { isOnPage } from './on-page';
import type { WalkView } from './page/page-walk';
import { photograph } from './photograph';
import { beginWalk, endWalk, injectScroller, loadScreen } from './scroller-calls';
import { mostScreens, screensOf, whyStop, type Stop } from './walk-steps';

/** What one screen, and all of them, may take to load, in milliseconds. */
const screenPatience = 1500;
const loadPatience = 25_000;

/** Walks down the page of a job's tab and puts it back. Null when the candidate wants no picture of the whole page. */
export async function walkPage(job: Job): Promise<Walked | null> {
	const refused = (reason: MissingReason): Walked => ({ tiles: [], cut: { reason, done: 0, of: 0 } });
	if (!(await isOnPage(job))) return refused('page-gone');
	const view = (await injectScroller(job.tabId)) && (await beginWalk(job.tabId));
	if (!view) return refused('unreadable');
	try {
		const stop = await loadScreens(job, view);
		if (stop === 'dropped') return null;
		return stop ? refused(stop) : await photograph(job);
	} finally {
		await endWalk(job.tabId);
	}
}

async function loadScreens(job: Job, first: WalkView): Promise<Stop | null> {
	const end = Date.now() + loadPatience;
	let view = first;
	let top: number | null = 0;
	for (let screen = 0; screen < mostScreens && top !== null && Date.now() < end; screen++) {
		const stop = await whyStop(job);
		if (stop) return stop;
		await setProgress(job.id, { step: 'loading', done: screen, of: Math.min(mostScreens, screensOf(view)) });
		const reached = await loadScreen(job.tabId, top, screenPatience);
		if (!reached) return 'page-busy';
		view = reached;
		top = nextTop(view.top, view.port.height, view.height);
	}
	return null;
}
