// A job from its row to its archive, whatever interrupts it: each step looks at what is already on disk and does the rest. One lock per
// job keeps two runs apart; the browser frees it when the worker dies.
import { captureOf } from '../db/capture-repository';
import { closeJob, countRun, framesOf, getJob, markDurable, markFailed, unfinishedJobs } from '../db/job-repository';
import { isQuotaError } from '../db/quota';
import {
	permissionWouldHelp,
	type Capture,
	type CaptureFailure,
	type Job,
	type Missing,
	type MissingReason,
} from '../domain/capture';
import { elapsed, instant } from '../domain/clock';
import { fail, ok, type Result } from '../domain/result';
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
import { shownTab } from './screenshot';
import { isOnPage } from './on-page';
import { keepScreenshot, keepThumbnail, shrinkScreenshot } from './keep-screenshot';

const snapshotPatience = 20_000;
const framesPatience = 10_000;
const extractionPatience = 10_000;
/** A run ends a little after this, whatever the page and the servers do: what is missing by then is said to be. */
const fetchingEnds = 40_000;
/** A capture that ends its worker this many times without coming to an end waits for the candidate to try again. */
const mostRuns = 5;
export const resumeAlarm = 'resume-captures';

/** Goes on with every capture that a dead worker or browser left behind. */
export async function resumeJobs(): Promise<void> {
	// Before the database is read: right after a reload of the extension it may refuse, and the browser has forgotten the alarms.
	await wakeLater();
	const jobs = await unfinishedJobs();
	if (jobs.length === 0) await browser.alarms.clear(resumeAlarm);
	// A worker that is being ended may still hold the lock: wait for it.
	await Promise.all(jobs.map((job) => runJob(job.id, true)));
}

/** Has the worker woken in half a minute, and again, until nothing is left to do. */
export async function wakeLater(): Promise<void> {
	await browser.alarms.create(resumeAlarm, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/** Does what is left of a job. A second call while it runs does nothing, or does so after it when `waits`. */
export async function runJob(jobId: string, waits = false): Promise<void> {
	await wakeLater();
	await navigator.locks.request(`capture ${jobId}`, { ifAvailable: !waits }, async (lock) => {
		const job = lock && (await getJob(jobId));
		if (!job || job.state === 'done' || job.state === 'failed') return;
		await countRun(job.id);
		await advance(job);
	});
}

async function advance(job: Job): Promise<void> {
	const deadline = AbortSignal.timeout(fetchingEnds);
	await showBusy(job.tabId);
	try {
		if (job.attempts >= mostRuns) return await giveUp(job, 'interrupted');
		const frozen = job.state === 'started' ? await freeze(job) : ok('ran' as const);
		if (!frozen.ok) return await giveUp(job, frozen.code);
		await complete((await getJob(job.id)) ?? job, frozen.value, deadline);
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

/** How the page took our script: it ran to its end, the browser forbade it, or it never answered. */
type Freezing = 'ran' | 'refused' | 'late';

async function freezeFrames(job: Job, allFrames: boolean): Promise<Freezing> {
	const answers = injectSnapshot(job.tabId, job.id, allFrames).then(
		() => 'ran' as const,
		() => 'refused' as const,
	);
	return (await bounded(answers, allFrames ? framesPatience : snapshotPatience)) ?? 'late';
}

/** Screenshot and snapshot at the same instant. After this the tab may close. */
async function freeze(job: Job): Promise<Result<Freezing, CaptureFailure>> {
	let hasTop = (await framesOf(job.id)).some(isTop);
	const shot = keepScreenshot(job);
	let freezing: Freezing = 'ran';
	if (!hasTop && (await isOnPage(job))) {
		freezing = await freezeFrames(job, false);
		const top = (await framesOf(job.id)).find(isTop);
		hasTop = top !== undefined;
		// Last, and only when the page has frames that it could not read itself: two thousand of them must not hold the page back.
		if (top?.resources.some((resource) => resource.from === 'frame' && resource.html === undefined))
			await freezeFrames(job, true);
	}
	const hasShot = await shot;
	if (!hasTop && !hasShot) return fail(await whyNothing(job, freezing));
	await markDurable(job.id);
	return ok(freezing);
}

async function whyNothing(job: Job, freezing: Freezing): Promise<CaptureFailure> {
	if (isRestricted(job.url)) return 'restricted-page';
	if (!(await isOnPage(job))) return 'page-gone';
	return freezing === 'late' ? 'page-busy' : 'injection-refused';
}

/** The page itself. A PDF in the browser's viewer is no page: what can be read there is an empty frame around it. Nor is one without HTML. */
const isTop = (frame: FrameSnapshot): boolean =>
	frame.path === '' && frame.facts.contentType !== 'application/pdf' && frame.html.size > 0;

/** Why there is no copy of the page, only its pixels. */
async function whyNoArchive(job: Job, frames: readonly FrameSnapshot[], freezing: Freezing): Promise<MissingReason> {
	if (isRestricted(job.url) || freezing === 'refused') return 'refused';
	const top = frames.find((frame) => frame.path === '');
	if (top) return top.html.size === 0 ? 'page-empty' : 'unreadable';
	if (!(await isOnPage(job))) return 'page-gone';
	return freezing === 'late' ? 'page-busy' : 'unreadable';
}

async function complete(job: Job, freezing: Freezing, deadline: AbortSignal): Promise<void> {
	const frames = await framesOf(job.id);
	const top = frames.find(isTop);
	const pictures = keepThumbnail(job).then(() => shrinkScreenshot(job));
	// A page too long to be kept whole is too long to be copied once more for its facts.
	const isReadable = top && !top.isCut && (await isOnPage(job));
	const extraction = isReadable ? bounded(injectExtraction(job.tabId, job.id), extractionPatience) : null;
	const gathered = top ? await gather(job, frames, deadline) : new Map();
	await extraction;
	const text = await pageText(job, top ?? null);
	const shot = await pictures;
	const archive = top
		? await buildArchive({ frames, gathered, screenshot: shot?.pixels ?? null, hasAccess: await hasHostAccess() }, top)
		: null;
	const missing: Missing[] = [...(archive?.missing ?? [])];
	if (!archive) {
		const reason = await whyNoArchive(job, frames, freezing);
		missing.push({ kind: 'archive', reason, url: job.url, patched: false });
	}
	if (!shot) {
		const reason = (await shownTab(job.tabId, job.url)) ? 'page-busy' : 'page-gone';
		missing.push({ kind: 'screenshot', reason, url: job.url, patched: false });
	}
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
