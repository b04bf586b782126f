// The queue on a real database: each page is taken once, acts change what they may, nothing goes but what is cleared, and that comes back.
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../lib/db/database';
import {
	actOnQueue,
	addToQueue,
	capturedBefore,
	clearEnded,
	countQueue,
	endQueued,
	noteEvidence,
	putBack,
	readQueue,
	takeNext,
	withoutAccess,
} from '../../../lib/db/queue-repository';
import { makeEvidence } from '../../fixtures/make-evidence';

beforeEach(async () => {
	await Promise.all([db.queued.clear(), db.evidence.clear()]);
});

const asked = (...names: string[]) => names.map((name) => ({ url: `https://a.fr/${name}`, title: name, tabId: null }));
const states = async () => (await readQueue()).map(({ title, state }) => `${title} ${state}`);

it('two lanes never take the same page, and each goes on with its own after a death', async () => {
	await addToQueue(asked('1', '2', '3'), false);
	const [one, two] = await Promise.all([takeNext(null, null), takeNext(null, null)]);
	// Neither had noted its page yet: in the extension one lane chooses at a time, and notes it before the other does.
	expect(one?.page.title).toBe('1');
	expect(two).toMatchObject({ left: true, page: { title: '1' } });
	const other = await takeNext(null, one?.page.id ?? null);
	expect(other).toMatchObject({ left: false, page: { title: '2' } });
	expect(await takeNext(other?.page.id ?? null, one?.page.id ?? null)).toMatchObject({ left: true, page: { title: '2' } });
	expect(await takeNext(one?.page.id ?? null, other?.page.id ?? null)).toMatchObject({ left: true, page: { title: '1' } });
	expect(await countQueue()).toEqual({ waiting: 1, running: 2 });
});

it('does an act where it means something, and says what it changed', async () => {
	await addToQueue(asked('1', '2', '3'), false);
	const taken = await takeNext(null, null);
	expect((await actOnQueue('pause', null)).map(({ title }) => title).toSorted()).toEqual(['2', '3']);
	expect(await states()).toEqual(['1 running', '2 paused', '3 paused']);
	await actOnQueue('go-on', null);
	await actOnQueue('cancel', [taken?.page.id ?? '']);
	// Its capture ends after all: it stays cancelled, and takes no piece.
	expect(await noteEvidence(taken?.page.id ?? '', crypto.randomUUID())).toBe(false);
	await endQueued(taken?.page.id ?? '', null);
	expect(await states()).toEqual(['1 cancelled', '2 waiting', '3 waiting']);
	const next = await takeNext(null, null);
	await endQueued(next?.page.id ?? '', 'no-access');
	expect((await withoutAccess()).map(({ title }) => title)).toEqual(['2']);
	// All that failed is tried again; what was cancelled only when it is named.
	await actOnQueue('retry', null);
	expect(await states()).toEqual(['1 cancelled', '2 waiting', '3 waiting']);
	await actOnQueue('retry', [taken?.page.id ?? '']);
	expect(await countQueue()).toEqual({ waiting: 3, running: 0 });
});

it('takes an address once, and clears what has ended so that it can come back', async () => {
	await addToQueue(asked('1'), false);
	expect(await addToQueue(asked('1', '2', '2#bas'), true)).toHaveLength(1);
	const first = await takeNext(null, null);
	await endQueued(first?.page.id ?? '', 'not-loaded');
	const cleared = await clearEnded();
	expect(await states()).toEqual(['2 waiting']);
	await putBack(cleared);
	expect(await states()).toEqual(['1 failed', '2 waiting']);
});

it('knows the newest living piece of an address', async () => {
	const at = (createdAt: string, change = {}) =>
		makeEvidence({ id: crypto.randomUUID(), canonicalUrl: 'https://a.fr/x', createdAt, ...change });
	const pieces = [
		at('2026-03-01T00:00:00.000Z'),
		at('2026-03-02T00:00:00.000Z'),
		at('2026-03-03T00:00:00.000Z', { deletedAt: '2026-03-04T00:00:00.000Z' }),
	];
	await db.evidence.bulkAdd(pieces);
	const found = await capturedBefore(['https://a.fr/x?utm_source=l#bas', 'https://a.fr/y']);
	expect([...found]).toEqual([['https://a.fr/x', { id: pieces[1]?.id, createdAt: '2026-03-02T00:00:00.000Z' }]]);
});
