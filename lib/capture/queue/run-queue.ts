// The queue goes on: two pages at a time, whatever stopped it before. Its rows say all there is to know.
import { countQueue, endQueued } from '../../db/queue-repository';
import type { QueueFailure, QueuedPage } from '../../domain/page-queue';
import { browser } from '../../platform/browser';
import { goBackEverywhere } from '../../platform/tab-in-front';
import { isQuotaError } from '../../db/quota';
import { lanes, nextFor, type Lane } from './lane';
import { closeLane, leavePlace } from './place';
import { runPage } from './run-page';

export const queueAlarm = 'resume-queue';

/** At every start of the worker: what a death left behind goes on; a tab it left open is closed or used again. */
export async function resumeQueue(): Promise<void> {
	await goBackEverywhere();
	await runQueue(true);
}

/** Has the worker woken in half a minute, and again, until nothing is left to do. */
export async function wakeForQueue(): Promise<void> {
	await browser.alarms.create(queueAlarm, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/** Runs what waits; resolves when nothing is left. `waits`: a worker that is being ended may still hold a lane. */
export async function runQueue(waits = false): Promise<void> {
	const { waiting, running } = await countQueue();
	if (waiting + running > 0) await wakeForQueue();
	await Promise.all(lanes.map((lane) => runLane(lane, waits)));
	const left = await countQueue();
	if (left.waiting + left.running === 0) await browser.alarms.clear(queueAlarm);
}

async function runLane(lane: Lane, waits: boolean): Promise<void> {
	const ran = await navigator.locks.request(`queue lane ${lane}`, { ifAvailable: !waits }, async (lock) => {
		if (!lock) return false;
		for (let next = await nextFor(lane); next; next = await nextFor(lane)) {
			await endQueued(next.page.id, await outcome(next.page, lane, next.left));
			await leavePlace(lane);
		}
		await closeLane(lane);
		return true;
	});
	// Something may have been added while the lane was being closed.
	if (ran && (await countQueue()).waiting > 0) await runLane(lane, false);
}

async function outcome(page: QueuedPage, lane: Lane, left: boolean): Promise<QueueFailure | null> {
	try {
		return await runPage(page, lane, left);
	} catch (error) {
		console.error(error);
		return isQuotaError(error) ? 'storage-full' : 'unexpected';
	}
}
