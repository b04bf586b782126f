// The click: writes the piece and its job before anything else happens, then sets the job going.
import { evidenceOfPage, taggedIds } from '../db/evidence-repository';
import { openJob, openReplacement } from '../db/job-repository';
import { jobOf, wishFor } from '../db/latest-job';
import { isQuotaError } from '../db/quota';
import { blankEvidence } from '../domain/blank-evidence';
import type { CaptureAim, CaptureFailure } from '../domain/capture';
import { elapsed, instant } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import { guessKind } from '../domain/guess-kind';
import { fail, ok, type Result } from '../domain/result';
import { canonicalAddress, siteOf } from '../domain/web-address';
import type { CaptureStarted } from '../messaging/protocol';
import { browser } from '../platform/browser';
import { beginAfter, beginJob, wakeLater } from './run-job';

export type CaptureRequest = {
	tabId: number;
	selection: string;
	anew: boolean;
	aim?: CaptureAim | undefined;
	/** An untagged piece begun a moment ago, whose place this capture takes. */
	replaces?: string | undefined;
	/** The earlier version of the page that this capture is to be compared with. */
	previous?: string | undefined;
};

/** Room that must be left on the disk before a capture begins, in bytes. */
const room = 30_000_000;
/** A popup opened again within this time goes on with the untagged piece it had begun. */
const resumeWithin = 10 * 60_000;

/** Answers as soon as the row is on disk; the capture itself goes on by itself. */
export async function startCapture(request: CaptureRequest): Promise<Result<CaptureStarted, CaptureFailure>> {
	const { tabId, selection, anew, aim, replaces, previous } = request;
	const tab = await browser.tabs.get(tabId).catch(() => null);
	if (!tab) return fail('no-tab');
	const url = tab.url ?? '';
	// Glane's own pages prove nothing.
	if (url.startsWith(browser.runtime.getURL('/' as never))) return fail('restricted-page');
	const [earlier, isFull] = await Promise.all([
		url ? evidenceOfPage(canonicalAddress(url)) : [],
		isDiskFull(),
		// Set before the row: whatever happens from here on, the worker wakes and finds it.
		wakeLater(),
	]);
	const isPage = !selection && !previous && (aim?.kind ?? 'page') === 'page';
	const replaced = earlier.find(({ id }) => id === replaces);
	const begun = replaced || anew || !isPage ? undefined : await justBegun(earlier);
	if (begun) return ok({ evidenceId: begun.id, earlier: [], resumed: true });
	if (isFull) return fail('storage-full');
	try {
		if (replaced) return await replace(replaced, tabId, aim ?? { kind: 'page' });
		const evidence = { ...newEvidence(url, tab.title ?? '', selection), ...(previous ? { previous } : {}) };
		const job = await openJob(evidence, tabId, aim);
		void beginJob(job);
		return ok({ evidenceId: evidence.id, earlier: previous ? [] : earlier.map((piece) => piece.createdAt), resumed: false });
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		throw error;
	}
}

/** Captures something else of the page in the place of what a piece holds: the same row and ties. */
async function replace(evidence: Evidence, tabId: number, aim: CaptureAim): Promise<Result<CaptureStarted, CaptureFailure>> {
	const before = await jobOf(evidence.id);
	const job = await openReplacement(evidence, tabId, aim);
	if (before?.aim?.kind === 'full-page') {
		// A walk down the page that is under way would be in the way of the new capture.
		await wishFor(before.id, 'drop');
		void beginAfter(job, before.id);
	} else void beginJob(job);
	return ok({ evidenceId: evidence.id, earlier: [], resumed: false });
}

async function justBegun(earlier: Evidence[]): Promise<Evidence | undefined> {
	const latest = earlier[0];
	if (!latest || elapsed(latest.createdAt, instant()) > resumeWithin) return undefined;
	return (await taggedIds()).has(latest.id) ? undefined : latest;
}

async function isDiskFull(): Promise<boolean> {
	const { quota, usage } = await navigator.storage.estimate();
	return quota !== undefined && usage !== undefined && quota - usage < room;
}

function newEvidence(url: string, title: string, selection: string): Evidence {
	const address = { url, canonicalUrl: canonicalAddress(url), site: siteOf(url) };
	return blankEvidence({ kind: guessKind(url, null), title: title || url, quote: selection.trim(), ...address }, instant());
}
