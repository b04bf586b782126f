// Numbers of the exhibits: by first call until a release, then frozen; what comes later is a bis of what stands before it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareNumbers,
	exhibitCode,
	type FrozenNumbers,
	numberExhibits,
	printedNumber,
} from '../../../lib/domain/exhibit-number';

const anyIds = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'), { maxLength: 24 });
const printed = (ids: string, frozen: FrozenNumbers | null) =>
	Object.fromEntries([...numberExhibits(ids, frozen)].map(([id, number]) => [id, printedNumber(number).replace('\u00a0', ' ')]));
/** What a release keeps. */
const freeze = (ids: Iterable<string>): FrozenNumbers => Object.fromEntries(numberExhibits(ids, null));
const frozenAbc = freeze('abc');

describe('the numbers of the exhibits', () => {
	it('count by first call, without holes, while nothing is frozen', () => {
		fc.assert(
			fc.property(anyIds, (ids) => {
				const numbers = numberExhibits(ids, null);
				expect([...numbers.keys()]).toEqual([...new Set(ids)]);
				expect([...numbers.values()]).toEqual([...new Set(ids)].map((_, at) => ({ base: at + 1, rank: 0 })));
			}),
		);
	});

	it('are a bis, a ter, a quater after a freeze, and the frozen ones stay', () => {
		expect(printed('axbyzc', frozenAbc)).toEqual({ a: '1', x: '1 bis', b: '2', y: '2 bis', z: '2 ter', c: '3' });
		expect(printed('abcuvwxyz', frozenAbc)).toMatchObject({
			u: '3 bis',
			v: '3 ter',
			w: '3 quater',
			x: '3 quinquies',
			y: '3-6',
			z: '3-7',
		});
	});

	it('follow the one they precede where none is before', () => {
		expect(printed('xab', frozenAbc)).toEqual({ a: '1', x: '1 bis', b: '2' });
		// Parts were moved: "2" is read first.
		expect(printed('xbya', frozenAbc)).toEqual({ b: '2', x: '2 bis', y: '2 ter', a: '1' });
	});

	it('never give a number that was handed in to another piece', () => {
		expect(printed('xy', frozenAbc)).toEqual({ x: '4', y: '5' });
	});

	it('are unique, keep what is frozen and the order of the numbers, whatever is called', () => {
		fc.assert(
			fc.property(anyIds, anyIds, (first, later) => {
				const frozen = freeze(first);
				const numbers = numberExhibits(later, frozen);
				expect([...numbers.keys()].toSorted()).toEqual([...new Set(later)].toSorted());
				expect(new Set([...numbers.values()].map(printedNumber)).size).toBe(numbers.size);
				for (const [id, number] of numbers) {
					if (frozen[id]) expect(number).toEqual(frozen[id]);
					else expect(Object.values(frozen)).not.toContainEqual(number);
				}
				const values = [...numbers.values()];
				expect(values.toSorted(compareNumbers)).toEqual(values);
				// What is new and follows the same number keeps the order in which it is read.
				for (const { base } of values) {
					const bis = [...numbers].filter(([id, number]) => number.base === base && !frozen[id]).map(([id]) => id);
					expect([...new Set(later)].filter((id) => bis.includes(id))).toEqual(bis);
				}
			}),
		);
	});

	it('are whole again at the next freeze', () => {
		expect(printed('axc', freeze('axc'))).toEqual({ a: '1', x: '2', c: '3' });
	});
});

describe('the code of an exhibit', () => {
	it('names a folder', () => {
		expect(exhibitCode({ base: 3, rank: 0 }, 9)).toBe('A-03');
		expect(exhibitCode({ base: 3, rank: 1 }, 120)).toBe('A-003b-bis');
		expect(exhibitCode({ base: 12, rank: 5 }, 12)).toBe('A-12f-6');
	});

	it('is unique, plain, and sorts as the numbers do in any list of files', () => {
		const anyNumber = fc.record({
			base: fc.integer({ min: 1, max: 300 }),
			rank: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 })),
		});
		fc.assert(
			fc.property(anyNumber, anyNumber, (a, b) => {
				const [left, right] = [a, b].map((number) => `${exhibitCode(number, 300)}_titre`);
				if (left === undefined || right === undefined) throw new Error('Two numbers.');
				expect(left).toMatch(/^[A-Za-z0-9_-]+$/);
				const wanted = Math.sign(compareNumbers(a, b));
				expect(Math.sign(left < right ? -1 : Number(left > right))).toBe(wanted);
				expect(Math.sign(new Intl.Collator('fr').compare(left, right))).toBe(wanted);
			}),
			{ numRuns: 2000 },
		);
	});
});
