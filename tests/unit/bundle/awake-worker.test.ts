// A worker that never starts is replaced.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awakeWorker } from '../../../lib/bundle/awake-worker';

/** Says that it is there, or never does. */
class FakeWorker extends EventTarget {
	isOver = false;
	constructor(wakes: boolean) {
		super();
		if (wakes) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'awake' })));
	}
	terminate(): void {
		this.isOver = true;
	}
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const starting = (...wakes: boolean[]) => {
	const made: FakeWorker[] = [];
	const start = (): Worker => {
		const worker = new FakeWorker(wakes[made.length] ?? false);
		made.push(worker);
		return worker as unknown as Worker;
	};
	return { made, start };
};

it('is the first that says it is there; those before it are ended', async () => {
	const { made, start } = starting(false, true);
	const waking = awakeWorker(start);
	await vi.runAllTimersAsync();
	expect(await waking).toBe(made[1]);
	expect(made.map(({ isOver }) => isOver)).toEqual([true, false]);
});

it('is an error when none ever is, and leaves none behind', async () => {
	const { made, start } = starting();
	const failure = expect(awakeWorker(start)).rejects.toThrow('ever started');
	await vi.runAllTimersAsync();
	await failure;
	expect(made.map(({ isOver }) => isOver)).toEqual([true, true, true]);
});
