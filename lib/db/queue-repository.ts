// The queue of pages to capture. Each change of state is one transaction that looks at the row first: two lanes never take the same page.
import { instant } from '../domain/clock';
import { actOn, endOf, inOrder, isEnded, withoutDoubles, type QueueAct } from '../domain/queue-machine';
import type { AskedPage, QueuedPage, QueueFailure, QueueState } from '../domain/page-queue';
import { canonicalAddress } from '../domain/web-address';
import { db } from './database';

/** Every page of the queue, in order. */
export const readQueue = async (): Promise<QueuedPage[]> => (await db.queued.toArray()).toSorted(inOrder);

export const getQueued = async (id: string): Promise<QueuedPage | null> => (await db.queued.get(id)) ?? null;

/** Writes a batch: each address once, and none that is waiting already. What had ended well before has been seen, and goes. */
export async function addToQueue(asked: readonly AskedPage[], mayShow: boolean): Promise<QueuedPage[]> {
	const [batchId, addedAt] = [crypto.randomUUID(), instant()];
	return db.transaction('rw', db.queued, async () => {
		const queue = await db.queued.toArray();
		if (queue.every(isEnded)) await db.queued.where('state').anyOf('done', 'cancelled').delete();
		const pages = withoutDoubles(asked, queue).map((page, position): QueuedPage => ({
			...page,
			id: crypto.randomUUID(),
			batchId,
			position,
			addedAt,
			mayShow,
			state: 'waiting',
			failure: null,
			evidenceId: null,
		}));
		await db.queued.bulkAdd(pages);
		return pages;
	});
}

/**
 * The next page for a lane, now running: the one it was at when something died, else one that nobody is at, else the first that waits.
 * `mine` and `theirs` are what this lane and the other one noted last.
 */
export const takeNext = (mine: string | null, theirs: string | null): Promise<{ page: QueuedPage; left: boolean } | null> =>
	db.transaction('rw', db.queued, async () => {
		const pages = (await db.queued.where('state').anyOf('running', 'waiting').toArray()).toSorted(inOrder);
		const running = pages.filter((page) => page.state === 'running' && page.id !== theirs);
		const left = running.find((page) => page.id === mine) ?? running[0];
		if (left) return { page: left, left: true };
		const first = pages.find((page) => page.state === 'waiting');
		const page = first && actOn(first, 'take');
		if (!page) return null;
		await db.queued.put(page);
		return { page, left: false };
	});

/** Does an act on these pages, or on all; gives those it changed, as they were before. */
export const actOnQueue = (act: QueueAct, ids: readonly string[] | null): Promise<QueuedPage[]> =>
	db.transaction('rw', db.queued, async () => {
		const pages = ids ? (await db.queued.bulkGet([...ids])).filter((page) => page !== undefined) : await db.queued.toArray();
		const changes = pages.flatMap((before) => {
			// "Try all again" is about what failed; what the candidate cancelled comes back one by one.
			const after = act === 'retry' && !ids && before.state !== 'failed' ? null : actOn(before, act);
			return after ? [{ before, after }] : [];
		});
		await db.queued.bulkPut(changes.map(({ after }) => after));
		return changes.map(({ before }) => before);
	});

/** Ties a page to its piece; false when it does not run any more. */
export const noteEvidence = (id: string, evidenceId: string): Promise<boolean> =>
	db.transaction('rw', db.queued, async () => {
		if ((await db.queued.get(id))?.state !== 'running') return false;
		await db.queued.update(id, { evidenceId });
		return true;
	});

/** The page's tab is no longer what it was: it is opened by us from now on, or found elsewhere. */
export async function noteTab(id: string, tabId: number | null): Promise<void> {
	await db.queued.update(id, { tabId });
}

export const endQueued = (id: string, failure: QueueFailure | null): Promise<void> =>
	db.transaction('rw', db.queued, async () => {
		const page = await db.queued.get(id);
		const ended = page && endOf(page, failure);
		if (ended) await db.queued.put(ended);
	});

/** Pages that waited in vain for the access that was just granted. */
export const withoutAccess = (): Promise<QueuedPage[]> => db.queued.filter((page) => page.failure === 'no-access').toArray();

/** Takes away what has ended; gives it, so that it can be put back. */
export const clearEnded = (): Promise<QueuedPage[]> =>
	db.transaction('rw', db.queued, async () => {
		const ended = (await db.queued.toArray()).filter(isEnded);
		await db.queued.bulkDelete(ended.map(({ id }) => id));
		return ended;
	});

export async function putBack(pages: readonly QueuedPage[]): Promise<void> {
	await db.queued.bulkPut([...pages]);
}

/** The newest living piece of each of these addresses, by canonical address. */
export async function capturedBefore(urls: readonly string[]): Promise<Map<string, { id: string; createdAt: string }>> {
	const rows = await db.evidence
		.where('canonicalUrl')
		.anyOf([...new Set(urls.map(canonicalAddress))])
		.toArray();
	const living = rows.filter((row) => row.deletedAt === null).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
	return new Map(living.map(({ id, createdAt, canonicalUrl }) => [canonicalUrl, { id, createdAt }]));
}

/** How many pages nobody has taken yet, and how many are being captured. */
export async function countQueue(): Promise<{ waiting: number; running: number }> {
	const [waiting, running] = await Promise.all([countIn('waiting'), countIn('running')]);
	return { waiting, running };
}

const countIn = (state: QueueState): Promise<number> => db.queued.where('state').equals(state).count();

/** Ids of the pieces that pages of the queue are tied to already. */
export const tiedPieces = async (): Promise<Set<string>> =>
	new Set((await db.queued.toArray()).flatMap(({ evidenceId }) => evidenceId ?? []));
