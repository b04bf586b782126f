// What is asked of the queue: pages to capture, and the candidate's acts on those that wait, run or failed.
import { actOnQueue, addToQueue, withoutAccess } from '../../db/queue-repository';
import { isQuotaError } from '../../db/quota';
import type { AskedPage } from '../../domain/page-queue';
import type { QueueAct } from '../../domain/queue-machine';
import { fail, ok, type Result } from '../../domain/result';
import type { QueueAdded } from '../../messaging/protocol';
import { browser } from '../../platform/browser';
import { hasHostAccess } from '../../platform/host-access';
import { discardCapture } from '../retry';
import { laneOf } from './lane';
import { leavePlace } from './place';
import { runQueue, wakeForQueue } from './run-queue';

/**
 * Writes the pages and sets the queue going; answers once they are on disk. An address that is asked for twice, or waits already, is taken
 * once; of more than `largestBatch`, the first are. `mayShow`: tabs of the candidate's may come in front for an instant.
 */
export async function queuePages(pages: readonly AskedPage[], mayShow = false): Promise<Result<QueueAdded, 'storage-full'>> {
	// Set before the rows: whatever happens from here on, the worker wakes and finds them.
	await wakeForQueue();
	try {
		const added = await addToQueue(pages, mayShow);
		void runQueue();
		return ok({ added: added.length, left: pages.length - added.length });
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		throw error;
	}
}

/** The page behind a link: it is opened apart, captured and closed. Without access the list of captures opens, where it is asked for. */
export async function queueLink(url: string, title = ''): Promise<Result<QueueAdded, 'storage-full'>> {
	const queued = await queuePages([{ url, title, tabId: null }]);
	if (!(await hasHostAccess())) await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/captures' as never) });
	return queued;
}

/** Does an act on these pages, or on all that it fits. A capture under way that is cancelled leaves no piece. */
export async function actOnPages(act: QueueAct, ids: readonly string[] | null): Promise<Result<null, never>> {
	if (act === 'retry' || act === 'go-on') await wakeForQueue();
	for (const before of await actOnQueue(act, ids)) {
		if (act !== 'cancel' || before.state !== 'running') continue;
		if (before.evidenceId) await discardCapture(before.evidenceId);
		const lane = await laneOf(before.id);
		if (lane !== null && before.tabId === null) await leavePlace(lane);
	}
	void runQueue();
	return ok(null);
}

/** Access was granted: what waited for it goes on by itself. */
export async function queueAfterGrant(): Promise<void> {
	const waiting = await withoutAccess();
	if (waiting.length > 0)
		await actOnPages(
			'retry',
			waiting.map(({ id }) => id),
		);
}
