// The click: writes the piece and its job before anything else happens, then sets the job going.
import { evidenceOfPage, taggedIds } from '../db/evidence-repository';
import { openJob, openRetry } from '../db/job-repository';
import { jobOf, wishFor } from '../db/latest-job';
import { isQuotaError } from '../db/quota';
import type { CaptureAim, CaptureFailure } from '../domain/capture';
import { elapsed, instant, timeZone } from '../domain/clock';
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
	const replaced = replaces && earlier.some(({ id }) => id === replaces) ? await jobOf(replaces) : null;
	if (replaced && !isFull) {
		// A walk that is under way would hold the new capture back.
		if (replaced.aim?.kind === 'full-page') await wishFor(replaced.id, 'drop');
		void beginAfter(await openRetry({ ...replaced, aim: aim ?? { kind: 'page' } }, tabId), replaced.id);
		return ok({ evidenceId: replaced.evidenceId, earlier: [], resumed: false });
	}
	const begun = anew || selection || previous || (aim && aim.kind !== 'page') ? undefined : await justBegun(earlier);
	if (begun) return ok({ evidenceId: begun.id, earlier: [], resumed: true });
	if (isFull) return fail('storage-full');
	try {
		const evidence = { ...newEvidence(url, tab.title ?? '', selection), ...(previous ? { previous } : {}) };
		const job = await openJob(evidence, tabId, aim);
		void beginJob(job);
		return ok({ evidenceId: evidence.id, earlier: previous ? [] : earlier.map((piece) => piece.createdAt), resumed: false });
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		throw error;
	}
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
	const at = instant();
	return {
		id: crypto.randomUUID(),
		createdAt: at,
		updatedAt: at,
		timeZone: timeZone(),
		deletedAt: null,
		kind: guessKind(url, null),
		kindChosen: false,
		title: title || url,
		url,
		canonicalUrl: canonicalAddress(url),
		site: siteOf(url),
		author: '',
		publishedAt: '',
		publisher: '',
		description: '',
		language: '',
		statement: '',
		note: '',
		quote: selection.trim(),
		source: { name: '', kind: null, reliability: '' },
		withheld: false,
		thumbnail: null,
		screenshot: null,
	};
}
