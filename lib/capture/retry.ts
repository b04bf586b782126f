// Second tries: the candidate granted access, or a capture had failed. The page is frozen anew when a tab still shows it; else the
// resources alone are asked for again.
import { captureOf } from '../db/capture-repository';
import { deleteEvidence, getEvidence } from '../db/evidence-repository';
import { jobOf } from '../db/latest-job';
import { framesOf, jobsSince, markFailed, openRetry, reopenForResources } from '../db/job-repository';
import { permissionWouldHelp, type CaptureFailure, type Job } from '../domain/capture';
import { instant } from '../domain/clock';
import { fail, ok, type Result } from '../domain/result';
import { browser } from '../platform/browser';
import { runJob } from './run-job';

/** `waits`: once the page has loaded; until then, what was kept before stands. */
export async function retryCapture(evidenceId: string, tabId?: number, waits = false): Promise<Result<null, CaptureFailure>> {
	const [evidence, job] = await Promise.all([getEvidence(evidenceId), jobOf(evidenceId)]);
	if (!evidence || !job) return fail('interrupted');
	if (isRunning(job)) {
		// The worker may have died since, or never have heard of it.
		void runJob(job.id);
		return ok(null);
	}
	const tab = job.isHeld ? null : await tabShowing(evidence.url, tabId ?? job.tabId);
	if (tab !== null) {
		const again = await openRetry(job, tab, waits);
		void runJob(again.id);
		return ok(null);
	}
	if (waits || !(await framesOf(job.id)).some((frame) => frame.path === '')) return fail('page-gone');
	await reopenForResources(job.id);
	void runJob(job.id);
	return ok(null);
}

async function tabShowing(url: string, likely: number): Promise<number | null> {
	const tab = await browser.tabs.get(likely).catch(() => null);
	if (tab?.url === url) return likely;
	const tabs = await browser.tabs.query({}).catch(() => []);
	return tabs.find((candidate) => candidate.url === url)?.id ?? null;
}

/** The candidate discards a piece: its job ends and its row goes to the bin, from where it can come back. */
export async function discardCapture(evidenceId: string): Promise<Result<null, never>> {
	const job = await jobOf(evidenceId);
	if (job && isRunning(job)) await markFailed(job.id, 'cancelled');
	await deleteEvidence(evidenceId);
	return ok(null);
}

const isRunning = (job: Job): boolean => job.state === 'started' || job.state === 'durable';

/** How far back a newly granted access reaches by itself: the pieces that made the candidate grant it. */
const recently = 10 * 60_000;

/** Access was granted: what the last captures lacked for want of it is fetched now, even if the popup that asked has closed. */
export async function retryAfterGrant(): Promise<void> {
	for (const job of await jobsSince(instant(new Date(Date.now() - recently)))) {
		const capture = await captureOf(job.evidenceId);
		if (capture && permissionWouldHelp(capture.missing)) await retryCapture(job.evidenceId);
	}
}
