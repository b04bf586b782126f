// A lane takes pages of the queue one after the other. What it is at stands on disk, so that after a death the same lane goes on with the
// same page in the same tab.
import { takeNext } from '../../db/queue-repository';
import type { QueuedPage } from '../../domain/page-queue';
import { browser } from '../../platform/browser';
import type { OwnTab } from '../../platform/own-tabs';

export const lanes = [0, 1] as const;
export type Lane = (typeof lanes)[number];

/** The page it runs or ran last, and the tab that it opened. */
export type LaneNote = { pageId: string | null; own: OwnTab | null };

const keyOf = (lane: Lane): string => `queueLane.${lane}`;

export async function readLane(lane: Lane): Promise<LaneNote> {
	const note = (await browser.storage.local.get(keyOf(lane)))[keyOf(lane)] as LaneNote | undefined;
	return note ?? { pageId: null, own: null };
}

export async function writeLane(lane: Lane, change: Partial<LaneNote>): Promise<void> {
	await browser.storage.local.set({ [keyOf(lane)]: { ...(await readLane(lane)), ...change } });
}

/** The next page for this lane, noted as its own. One lane at a time chooses. `left`: it was running already, when something died. */
export const nextFor = (lane: Lane): Promise<{ page: QueuedPage; left: boolean } | null> =>
	navigator.locks.request('queue choice', async () => {
		const [mine, theirs] = [await readLane(lane), await readLane(lane === 0 ? 1 : 0)];
		const taken = await takeNext(mine.pageId, theirs.pageId);
		if (taken) await writeLane(lane, { pageId: taken.page.id });
		return taken;
	});

/** Which lane is at a page; null when none is. */
export async function laneOf(pageId: string): Promise<Lane | null> {
	for (const lane of lanes) if ((await readLane(lane)).pageId === pageId) return lane;
	return null;
}
