import { describe, expect, it } from 'vitest';
import { layAround } from '../../../lib/bundle/lay-around';

const parts = Array.from({ length: 100 }, (_, at) => `/blocks/${at + 1}.typ`);

/** A layout that never ends while one of `culprits` is in it. */
async function around(culprits: readonly string[], endless = false) {
	const trials: number[] = [];
	const laid: boolean[] = [];
	const made = await layAround<string[]>({
		parts,
		lay: async (without, isTrial) => {
			laid.push(isTrial);
			return endless || culprits.some((part) => !without.has(part)) ? null : [...without];
		},
		onTrial: (_, total) => trials.push(total),
	});
	return { made, trials, laid };
}

describe('a layout that never ends', () => {
	it('is made at once where nothing blocks it', async () => {
		expect(await around([])).toEqual({ made: [], trials: [], laid: [false] });
	});

	it.each(['/blocks/1.typ', '/blocks/64.typ', '/blocks/100.typ'])('is made without %s, found by halves', async (culprit) => {
		const { made, trials } = await around([culprit]);
		expect(made).toEqual([culprit]);
		expect(trials.length).toBeLessThanOrEqual(7);
		expect(new Set(trials)).toEqual(new Set([7]));
	});

	it('is made without each of several parts', async () => {
		const culprits = ['/blocks/7.typ', '/blocks/8.typ', '/blocks/90.typ'];
		expect((await around(culprits)).made?.toSorted((a, b) => a.localeCompare(b))).toEqual(culprits);
	});

	it('is made of its words alone where too much blocks it', async () => {
		const { made } = await around(parts.filter((_, at) => at % 2 === 0));
		expect(made).toEqual(parts);
	});

	it('is given up where nothing helps, after a bounded number of trials', async () => {
		const { made, laid } = await around([], true);
		expect(made).toBeNull();
		expect(laid.length).toBeLessThan(30);
	});
});
