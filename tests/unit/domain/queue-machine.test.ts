// A page of the queue goes from state to state by known ways only; what has ended stays ended until it is tried again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestBatch, queueStates, type QueuedPage } from '../../../lib/domain/page-queue';
import {
	actOn,
	endOf,
	inOrder,
	isEnded,
	queueActs,
	queueCounts,
	stateAfter,
	withoutDoubles,
} from '../../../lib/domain/queue-machine';

const page = (change: Partial<QueuedPage> = {}): QueuedPage => ({
	id: crypto.randomUUID(),
	batchId: '6c616e65-0001-4000-8000-676c616e6501',
	position: 0,
	addedAt: '2026-03-12T13:05:00.000Z',
	url: 'https://exemple.fr/a',
	title: '',
	tabId: null,
	mayShow: false,
	state: 'waiting',
	failure: null,
	evidenceId: null,
	...change,
});

describe('the states', () => {
	it.each([
		['pause', { waiting: 'paused' }],
		['go-on', { paused: 'waiting' }],
		['retry', { failed: 'waiting', cancelled: 'waiting' }],
		['cancel', { waiting: 'cancelled', paused: 'cancelled', running: 'cancelled' }],
		['take', { waiting: 'running' }],
		['end', { running: 'done' }],
	] as const)('%s', (act, ways) => {
		for (const state of queueStates) expect(stateAfter(state, act)).toBe((ways as Record<string, string>)[state] ?? null);
	});

	it('a page tried again has no failure any more, and keeps its piece', () => {
		expect(actOn(page({ state: 'failed', failure: 'not-loaded', evidenceId: 'x' }), 'retry')).toMatchObject({
			state: 'waiting',
			failure: null,
			evidenceId: 'x',
		});
	});

	it('a capture that ends after the page was cancelled changes nothing', () => {
		expect(endOf(page({ state: 'cancelled' }), null)).toBeNull();
		expect(endOf(page({ state: 'cancelled' }), 'page-gone')).toBeNull();
	});

	it('whatever is done, a page is in one state, and only a failed one says why', () => {
		const step = fc.constantFrom(...queueActs, 'take' as const, 'end' as const, 'fail' as const);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				let row = page();
				for (const act of steps) {
					const next = act === 'end' ? endOf(row, null) : act === 'fail' ? endOf(row, 'not-loaded') : actOn(row, act);
					if (row.state === 'done') expect(next).toBeNull();
					row = next ?? row;
					expect(row.failure !== null).toBe(row.state === 'failed');
				}
			}),
		);
	});
});

describe('a batch', () => {
	const asked = (...urls: string[]) => urls.map((url) => ({ url, title: '', tabId: null }));

	it('holds each address once, whatever follows or precedes it', () => {
		const urls = asked('https://a.fr/x#haut', 'https://a.fr/x?utm_source=lettre', 'https://a.fr/y', 'https://a.fr/x');
		expect(withoutDoubles(urls, []).map(({ url }) => url)).toEqual(['https://a.fr/x#haut', 'https://a.fr/y']);
	});

	it('leaves out what waits already, not what has ended', () => {
		const queue = [page({ url: 'https://a.fr/x' }), page({ url: 'https://a.fr/y', state: 'failed', failure: 'not-loaded' })];
		expect(withoutDoubles(asked('https://a.fr/x', 'https://a.fr/y'), queue).map(({ url }) => url)).toEqual(['https://a.fr/y']);
	});

	it('has a bound', () => {
		const many = asked(...Array.from({ length: largestBatch + 7 }, (_, n) => `https://a.fr/${n}`));
		expect(withoutDoubles(many, [])).toHaveLength(largestBatch);
	});
});

it('counts and orders pages', () => {
	const pages = [
		page({ position: 1, state: 'done' }),
		page({ position: 0, state: 'running' }),
		page({ addedAt: '2026-03-11T13:05:00.000Z', position: 5, state: 'cancelled' }),
	];
	expect(queueCounts(pages)).toMatchObject({ all: 3, ended: 2, done: 1, running: 1, cancelled: 1, waiting: 0 });
	expect(pages.toSorted(inOrder).map(({ position }) => position)).toEqual([5, 0, 1]);
	expect(pages.filter(isEnded)).toHaveLength(2);
});
