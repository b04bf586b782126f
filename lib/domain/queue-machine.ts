// What may become of a page in the queue: each act leads from some states to one, and from the others nowhere.
import { largestBatch, type AskedPage, type QueuedPage, type QueueFailure, type QueueState } from './page-queue';
import { canonicalAddress } from './web-address';

/** What the candidate does. */
export const queueActs = ['pause', 'go-on', 'retry', 'cancel'] as const;
export type QueueAct = (typeof queueActs)[number];

const ways: Record<QueueAct | 'take' | 'end', { from: readonly QueueState[]; to: QueueState }> = {
	pause: { from: ['waiting'], to: 'paused' },
	'go-on': { from: ['paused'], to: 'waiting' },
	retry: { from: ['failed', 'cancelled'], to: 'waiting' },
	cancel: { from: ['waiting', 'paused', 'running'], to: 'cancelled' },
	take: { from: ['waiting'], to: 'running' },
	end: { from: ['running'], to: 'done' },
};

/** The state an act leads to; null where it means nothing: a page that was cancelled stays so when its capture ends after all. */
export const stateAfter = (state: QueueState, act: keyof typeof ways): QueueState | null =>
	ways[act].from.includes(state) ? ways[act].to : null;

/** The row after an act; null where the act means nothing. */
export function actOn(page: QueuedPage, act: QueueAct | 'take'): QueuedPage | null {
	const state = stateAfter(page.state, act);
	return state && { ...page, state, failure: null };
}

/** The row at its end: with its piece, or with the reason why there is none. Null when it was not running any more. */
export function endOf(page: QueuedPage, failure: QueueFailure | null): QueuedPage | null {
	const state = stateAfter(page.state, 'end');
	return state && { ...page, state: failure ? 'failed' : state, failure };
}

/** In the order they were asked for. */
export const inOrder = (a: QueuedPage, b: QueuedPage): number =>
	a.addedAt.localeCompare(b.addedAt) || a.batchId.localeCompare(b.batchId) || a.position - b.position;

export const isEnded = ({ state }: Pick<QueuedPage, 'state'>): boolean => ['done', 'failed', 'cancelled'].includes(state);

/** Of those asked for, the first of each address that is not in the queue already, as many as a batch may hold. */
export function withoutDoubles(asked: readonly AskedPage[], queue: readonly QueuedPage[]): AskedPage[] {
	const known = new Set(queue.filter((page) => !isEnded(page)).map((page) => canonicalAddress(page.url)));
	return asked
		.filter(({ url }) => {
			const address = canonicalAddress(url);
			return !known.has(address) && known.add(address);
		})
		.slice(0, largestBatch);
}

/** How many pages are in each state. */
export function queueCounts(
	pages: readonly Pick<QueuedPage, 'state'>[],
): Record<QueueState, number> & { all: number; ended: number } {
	const counts = { waiting: 0, paused: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
	for (const { state } of pages) counts[state]++;
	return { ...counts, all: pages.length, ended: pages.filter(isEnded).length };
}
