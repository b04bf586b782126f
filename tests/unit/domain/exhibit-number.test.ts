// Numbers of the exhibits: 1 to n, without holes, in the order in which a reader meets them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exhibitCode, numberByAppearance } from '../../../lib/domain/exhibit-number';

it('numbers by first appearance', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (ids) => {
			const numbers = numberByAppearance(ids);
			expect([...numbers.values()]).toEqual([...new Set(ids)].map((_, at) => at + 1));
			expect([...numbers.keys()]).toEqual([...new Set(ids)]);
		}),
	);
});

it('pads codes so that folders sort as they are numbered', () => {
	expect([exhibitCode(3, 9), exhibitCode(3, 120), exhibitCode(120, 120)]).toEqual(['A-03', 'A-003', 'A-120']);
});
