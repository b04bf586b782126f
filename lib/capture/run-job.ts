// A job from its row to its archive, whatever interrupts it: each step looks at what is already on disk and does the rest. One lock per
// job keeps two runs apart; the browser frees it when the worker dies.
import { removeUnusedAssets } from '../db/asset-repository';
import { changeAim, countRun, framesOf, getJob, markDurable, markFailed, unfinishedJobs } from '../db/job-repository';
import { isQuotaError } from '../db/quota';
import type { CaptureFailure, Job } from '../domain/capture';
import { browser } from '../platform/browser';
import { awaitPage } from './await-page';
import { showBusy, showDone, showFailed } from './badge';
import { captureFile } from './capture-file';
import { complete } from './complete';
import { freezePage, isTop, whyNothing, type FrozenFrames } from './freeze-page';
import { captureFullPage, isFullPage } from './full-page';
import { retakeScreenshot, storedScreenshot, takeScreenshot, type Screenshot } from './keep-screenshot';
import { keepPassage } from './keep-passage';
import { gatherPage, readPage } from './read-page';
import { showsPdf } from './shows-pdf';

/** A run ends a little after this, whatever the page and the servers do: what is missing by then is said to be. */
const fetchingEnds = 40_000;
/** A capture that ends its worker this many times without coming to an end waits for the candidate to try again. */
const mostRuns = 5;
/** The button says so when a capture takes longer, in milliseconds. The browser draws it where it draws the screenshot: at once, it would
 * hold that back by a tenth of a second and more. */
const busyAfter = 300;
export const resumeAlarm = 'resume-captures';

/** Goes on with every capture that a dead worker or browser left behind. */
export async function resumeJobs(): Promise<void> {
	// Before the database is read: right after a reload of the extension it may refuse, and the browser has forgotten the alarms.
	await wakeLater();
	const jobs = await unfinishedJobs();
	if (jobs.length === 0) await browser.alarms.clear(resumeAlarm);
	// A worker that is being ended may still hold the lock: wait for it.
	const pieces = Map.groupBy(jobs, (job) => job.evidenceId).values();
	await Promise.all(pieces.map((attempts) => runInTurn(attempts.map(({ id }) => id))));
}

/** Several attempts at one piece: the last one is to have the last word. */
async function runInTurn(jobIds: readonly string[]): Promise<void> {
	for (const id of jobIds) await runJob(id, true);
}

/** Has the worker woken in half a minute, and again, until nothing is left to do. */
export async function wakeLater(): Promise<void> {
	await browser.alarms.create(resumeAlarm, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/** What a job has on disk already. */
type Found = FrozenFrames & { screenshot: Screenshot | null };

/** Sets a job going whose row was just written, after `wakeLater`: it has nothing yet. */
export async function beginJob(job: Job): Promise<void> {
	await navigator.locks.request(nameOf(job.id), () => advance(job, { frames: [], freezing: 'ran', screenshot: null }));
}

/** The same once another job has ended: what that one keeps stands until this one replaces it. */
export async function beginAfter(job: Job, earlierId: string): Promise<void> {
	await navigator.locks.request(nameOf(earlierId), () => undefined);
	await runJob(job.id);
}

/** Does what is left of a job. A second call while it runs does nothing, or does so after it when `waits`. */
export async function runJob(jobId: string, waits = false): Promise<void> {
	await wakeLater();
	await navigator.locks.request(nameOf(jobId), { ifAvailable: !waits }, async (lock) => {
		const job = lock && (await getJob(jobId));
		if (!job || job.state === 'done' || job.state === 'failed') return;
		await countRun(job.id);
		const [frames, screenshot] = await Promise.all([framesOf(job.id), storedScreenshot(job)]);
		await advance(job, { frames, freezing: 'ran', screenshot });
	});
}

const nameOf = (jobId: string): string => `capture ${jobId}`;

async function advance(job: Job, found: Found): Promise<void> {
	try {
		const failure = job.attempts >= mostRuns ? 'interrupted' : await runShown(job, found);
		if (failure) return await giveUp(job, failure);
		// What it took the place of is nobody's any more.
		if (job.replaces) await removeUnusedAssets();
		await showDone(job.tabId);
	} catch (error) {
		console.error(error);
		await giveUp(job, isQuotaError(error) ? 'storage-full' : 'unexpected');
	}
}

async function runShown(job: Job, found: Found): Promise<CaptureFailure | null> {
	const busy = setTimeout(() => void showBusy(job.tabId), busyAfter);
	return runKind(job, found).finally(() => clearTimeout(busy));
}

/** What the job is for: a page that is waited for first, a whole page, or the page as it is. */
async function runKind(job: Job, found: Found): Promise<CaptureFailure | null> {
	if (job.waits) {
		const ready = await awaitPage(job);
		return ready && runKind(ready, { ...found, screenshot: await retakeScreenshot(ready) });
	}
	return isFullPage(job) ? captureFullPage(job, found) : capture(job, found, AbortSignal.timeout(fetchingEnds));
}

async function giveUp(job: Job, failure: CaptureFailure): Promise<void> {
	await markFailed(job.id, failure);
	await showFailed(job.tabId);
}

/**
 * Screenshot and snapshot at the same instant; once both are on disk the tab may close. What the snapshot names is gathered while the
 * screenshot is still being made.
 */
async function capture(job: Job, found: Found, deadline: AbortSignal): Promise<CaptureFailure | null> {
	if (job.aim?.kind === 'image' || job.aim?.kind === 'document') return captureFile(job, found.screenshot, deadline);
	const isFrozen = job.state === 'durable';
	const shooting = isFrozen || found.screenshot ? Promise.resolve(found.screenshot) : takeScreenshot(job);
	const freezing = isFrozen || found.frames.some(isTop) ? Promise.resolve(found) : freezePage(job, shooting);
	const gathering = freezing.then(({ frames }) => gatherPage(job, frames, deadline));
	const reading = freezing.then(({ frames }) => readPage(job, frames));
	// Whichever fails first ends the capture; the others must not be left to nobody.
	Promise.all([gathering, reading]).catch(() => undefined);
	const [frozen, screenshot] = await Promise.all([freezing, shooting]);
	// What a PDF's viewer shows is not what counts: the document is.
	if (!isFrozen && (await showsPdf(job, frozen)))
		return captureFile(await changeAim(job, { kind: 'document' }), screenshot, deadline);
	if (!isFrozen && !screenshot && !frozen.frames.some(isTop)) return whyNothing(job, frozen.freezing);
	const unkept = await keepPassage(job, frozen.frames);
	if (unkept) return unkept;
	return complete(isFrozen ? job : await markDurable(job), { ...frozen, screenshot, gathering, reading });
}
