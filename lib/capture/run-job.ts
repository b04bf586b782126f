// A job from its row to its archive, whatever interrupts it: each step looks at what is already on disk and does the rest. One lock per
// job keeps two runs apart; the browser frees it when the worker dies.
import { captureOf } from '../db/capture-repository';
import { closeJob, framesOf, getJob, markDurable, markFailed, unfinishedJobs } from '../db/job-repository';
import { isQuotaError } from '../db/quota';
import { permissionWouldHelp, type Capture, type CaptureFailure, type Job, type Missing } from '../domain/capture';
import { elapsed, instant } from '../domain/clock';
import type { FrameSnapshot } from '../domain/snapshot';
import { isRestricted } from '../domain/web-address';
import { browser } from '../platform/browser';
import { hasHostAccess } from '../platform/host-access';
import { showBusy, showDone, showFailed } from './badge';
import { bounded } from './bounded';
import { buildArchive } from './build-archive';
import { gather } from './gather';
import { injectExtraction, injectSnapshot } from './inject';
import { pageText } from './page-text';
import { keepScreenshot, keepThumbnail, shrinkScreenshot } from './keep-screenshot';

const snapshotPatience = 20_000;
const extractionPatience = 10_000;
/** Fetching ends then; what is missing by then is said to be. */
const gatherPatience = 45_000;
export const resumeAlarm = 'resume-captures';

/** Goes on with every capture that a dead worker or browser left behind. */
export async function resumeJobs(): Promise<void> {
	const jobs = await unfinishedJobs();
	if (jobs.length === 0) await browser.alarms.clear(resumeAlarm);
	await Promise.all(jobs.map((job) => runJob(job.id)));
}

/** Does what is left of a job. A second call while it runs does nothing. */
export async function runJob(jobId: string): Promise<void> {
	await navigator.locks.request(`capture ${jobId}`, { ifAvailable: true }, async (lock) => {
		const job = lock && (await getJob(jobId));
		if (!job || job.state === 'done' || job.state === 'failed') return;
		await browser.alarms.create(resumeAlarm, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
		await advance(job);
	});
}

async function advance(job: Job): Promise<void> {
	await showBusy(job.tabId);
	try {
		const failure = job.state === 'started' ? await freeze(job) : null;
		if (failure) return await giveUp(job, failure);
		await complete((await getJob(job.id)) ?? job);
		await showDone(job.tabId);
	} catch (error) {
		console.error(error);
		await giveUp(job, isQuotaError(error) ? 'storage-full' : 'unexpected');
	}
}

async function giveUp(job: Job, failure: CaptureFailure): Promise<void> {
	await markFailed(job.id, failure);
	await showFailed(job.tabId);
}

/** Screenshot and snapshot at the same instant. After this the tab may close. */
async function freeze(job: Job): Promise<CaptureFailure | null> {
	let hasTop = (await framesOf(job.id)).some(isTop);
	const shot = keepScreenshot(job);
	if (!hasTop && (await isOnPage(job))) {
		await bounded(injectSnapshot(job.tabId, job.id), snapshotPatience);
		hasTop = (await framesOf(job.id)).some(isTop);
	}
	const hasShot = await shot;
	if (!hasTop && !hasShot)
		return isRestricted(job.url) ? 'restricted-page' : (await isOnPage(job)) ? 'injection-refused' : 'page-gone';
	await markDurable(job.id);
	return null;
}

/** The page itself. A PDF in the browser's viewer is no page: what can be read there is an empty frame around it. */
const isTop = (frame: FrameSnapshot): boolean => frame.path === '' && frame.facts.contentType !== 'application/pdf';

/** True while the tab still shows the page that was clicked: another page must never be taken for it. */
async function isOnPage(job: Job): Promise<boolean> {
	const tab = await browser.tabs.get(job.tabId).catch(() => null);
	return tab !== null && (tab.url === undefined || tab.url === job.url);
}

async function complete(job: Job): Promise<void> {
	const frames = await framesOf(job.id);
	const top = frames.find(isTop);
	const pictures = keepThumbnail(job).then(() => shrinkScreenshot(job));
	const extraction = top && (await isOnPage(job)) ? bounded(injectExtraction(job.tabId, job.id), extractionPatience) : null;
	const gathered = top ? await gather(job, frames, AbortSignal.timeout(gatherPatience)) : new Map();
	await extraction;
	const text = await pageText(job, top ?? null);
	const shot = await pictures;
	const archive = top
		? await buildArchive({ frames, gathered, screenshot: shot?.pixels ?? null, hasAccess: await hasHostAccess() }, top)
		: null;
	const missing: Missing[] = [...(archive?.missing ?? [])];
	if (!archive)
		missing.push({
			kind: 'archive',
			reason: isRestricted(job.url) ? 'refused' : frames.length > 0 ? 'unreadable' : 'page-gone',
			url: job.url,
			patched: false,
		});
	if (!shot) missing.push({ kind: 'screenshot', reason: 'page-gone', url: job.url, patched: false });
	const now = instant();
	const capture: Capture = {
		evidenceId: job.evidenceId,
		capturedAt: job.startedAt,
		root: archive?.root ?? null,
		assets: [...new Set([...(archive?.assets ?? []), ...(shot?.pictures ?? [])])],
		missing,
		archiveBytes: archive?.archiveBytes ?? 0,
		storedBytes: archive?.storedBytes ?? 0,
		durableMs: elapsed(job.startedAt, job.durableAt ?? now),
		completeMs: elapsed(job.startedAt, now),
		viewport: top?.viewport ?? { width: 0, height: 0, scale: 1 },
		userAgent: navigator.userAgent,
	};
	// A new attempt that could not read the page must not replace an earlier archive by less.
	const before = await captureOf(job.evidenceId);
	if (before?.root && !archive) return markFailed(job.id, 'page-gone');
	await closeJob(job, capture, text, permissionWouldHelp(missing));
}
