// One page of the queue, from its row to its piece: brought to a tab, waited for, captured, and the tab let go of. Each step looks at what
// an earlier run has done.
import { evidenceOfPage, getEvidence } from '../../db/evidence-repository';
import { getJob } from '../../db/job-repository';
import { jobOf } from '../../db/latest-job';
import { getQueued, noteEvidence, tiedPieces } from '../../db/queue-repository';
import type { QueuedPage, QueueFailure } from '../../domain/page-queue';
import { fail, ok, type Result } from '../../domain/result';
import { canonicalAddress, isRestricted } from '../../domain/web-address';
import { browser } from '../../platform/browser';
import { hasHostAccess } from '../../platform/host-access';
import { photographsHidden } from '../../platform/photograph';
import { bringForward, goBack } from '../../platform/tab-in-front';
import { discardCapture, retryCapture } from '../retry';
import { runJob } from '../run-job';
import { startCapture } from '../start';
import { readLane, type Lane } from './lane';
import { untilLoaded } from './loaded';
import { placeFor, type Place } from './place';

/** Chromium takes two pictures a second and refuses the third. */
const betweenShots = 600;
const look = 300;
/** A page has its pixels and its copy well before this; then its tab need not be in front any more. */
const durablePatience = 25_000;

/** Why the page gave no piece; null when it did. `left`: something died while it ran. */
export async function runPage(page: QueuedPage, lane: Lane, left: boolean): Promise<QueueFailure | null> {
	const earlier = await earlierPiece(page, lane, left);
	let isKept = false;
	if (earlier) {
		const outcome = await outcomeOf(earlier, page.id);
		if (outcome === 'cancelled') return outcome;
		// Ended well. What a death cost it of its pixels is worth another try, as is any other end.
		isKept = outcome === null;
		if (isKept && !(left && (await getEvidence(earlier))?.screenshot === null)) return null;
	}
	if (isRestricted(page.url)) return 'restricted-page';
	if (!(await hasHostAccess())) return 'no-access';
	const place = await placeFor(page, lane);
	const obstacle = await untilLoaded(place.tabId, place.isOurs, () => isRunning(page.id));
	if (obstacle) return isKept ? null : obstacle;
	const begun = await inView(page, place, () => begin(place.tabId, earlier));
	if (!begun.ok) return begun.code;
	if (!(await noteEvidence(page.id, begun.value))) {
		await discardCapture(begun.value);
		return 'cancelled';
	}
	return outcomeOf(begun.value, page.id);
}

const isRunning = async (id: string): Promise<boolean> => (await getQueued(id))?.state === 'running';

/** The piece that an earlier run began and that is still there. */
async function earlierPiece(page: QueuedPage, lane: Lane, left: boolean): Promise<string | null> {
	if (page.evidenceId) return (await getEvidence(page.evidenceId))?.deletedAt === null ? page.evidenceId : null;
	if (!left) return null;
	// The worker died between the piece's row and the note of it here.
	const tied = await tiedPieces();
	const { own } = await readLane(lane);
	const shown = own && (await browser.tabs.get(own.tabId).catch(() => null))?.url;
	for (const url of [page.url, shown ?? '']) {
		const piece = (await evidenceOfPage(canonicalAddress(url))).find(
			({ id, createdAt }) => createdAt >= page.addedAt && !tied.has(id),
		);
		if (piece && (await noteEvidence(page.id, piece.id))) return piece.id;
	}
	return null;
}

/** How the capture of a piece ended, once it has; "cancelled" at once when the candidate takes the page out of the queue. */
async function outcomeOf(evidenceId: string, pageId: string): Promise<QueueFailure | null> {
	const job = await jobOf(evidenceId);
	if (!job) return 'interrupted';
	const leaving = new AbortController();
	const ended = runJob(job.id, true).finally(() => leaving.abort());
	await Promise.race([ended, untilTakenOut(pageId, leaving.signal)]);
	const last = await getJob(job.id);
	if (last?.state === 'done') return null;
	return last?.failure ?? ((await isRunning(pageId)) ? 'interrupted' : 'cancelled');
}

async function untilTakenOut(pageId: string, signal: AbortSignal): Promise<void> {
	while (!signal.aborted && (await isRunning(pageId))) await new Promise((resolve) => setTimeout(resolve, look));
}

/** Begins the capture where its pixels can be had: a tab of the candidate's comes in front for that instant, if they agreed. */
async function inView<T>(
	page: QueuedPage,
	place: Place,
	begins: () => Promise<Result<T, QueueFailure>>,
): Promise<Result<T, QueueFailure>> {
	const tab = await browser.tabs.get(place.tabId).catch(() => null);
	const mustMove = !place.isOurs && page.mayShow && !photographsHidden() && tab?.active === false;
	if (!mustMove || tab.windowId === undefined) return begins();
	const { windowId } = tab;
	return navigator.locks.request(`queue front ${windowId}`, async () => {
		try {
			await bringForward(place.tabId, windowId);
			await untilDrawn(place.tabId);
			const begun = await begins();
			if (begun.ok) await untilDurable(String(begun.value));
			return begun;
		} finally {
			await goBack(windowId);
		}
	});
}

/** A tab that comes forward is drawn a moment later. */
async function untilDrawn(tabId: number): Promise<void> {
	const drawn = browser.scripting.executeScript({
		target: { tabId },
		injectImmediately: true,
		func: () =>
			new Promise<void>((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
			}),
	});
	const late = new Promise((resolve) => {
		setTimeout(resolve, 2000);
	});
	await Promise.race([drawn.catch(() => undefined), late]);
}

async function untilDurable(evidenceId: string): Promise<void> {
	const end = Date.now() + durablePatience;
	while (Date.now() < end && (await jobOf(evidenceId))?.state === 'started')
		await new Promise((resolve) => setTimeout(resolve, 60));
}

/** The piece whose capture began. One at a time, with a pause after. */
const begin = (tabId: number, earlier: string | null): Promise<Result<string, QueueFailure>> =>
	navigator.locks.request('queue shutter', async () => {
		const tried = earlier ? await again(earlier, tabId) : null;
		// The site sent us to another address than before: that is another page, and another piece.
		const started = tried?.ok ? tried : await first(tabId);
		await new Promise((resolve) => setTimeout(resolve, betweenShots));
		return started;
	});

async function first(tabId: number): Promise<Result<string, QueueFailure>> {
	const started = await startCapture({ tabId, selection: '', anew: true });
	return started.ok ? ok(started.value.evidenceId) : fail(started.code);
}

async function again(evidenceId: string, tabId: number): Promise<Result<string, QueueFailure>> {
	const started = await retryCapture(evidenceId, tabId);
	return started.ok ? ok(evidenceId) : fail(started.code);
}
