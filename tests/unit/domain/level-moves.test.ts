// Progress between two dates: what moved, in both directions, and nothing else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelMoves } from '../../../lib/domain/level-moves';
import { levels } from '../../../lib/domain/self-assessment';

const entry = (competencyId: string, level: (typeof levels)[number] | null) => ({ competencyId, level });

it('tells what rose, what fell, what was placed and what no longer is', () => {
	const before = [entry('a', 1), entry('b', 3), entry('c', 2), entry('d', null), entry('gone', 4)];
	const now = [entry('a', 3), entry('b', 2), entry('c', 2), entry('d', 1), entry('e', null)];
	expect(levelMoves(before, now)).toEqual([
		{ competencyId: 'a', before: 1, now: 3 },
		{ competencyId: 'b', before: 3, now: 2 },
		{ competencyId: 'd', before: null, now: 1 },
		{ competencyId: 'gone', before: 4, now: null },
	]);
});

it('tells nothing of the same day, and the same backwards', () => {
	const ids = ['a', 'b', 'c', 'd'];
	const any = fc
		.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(null, ...levels)))
		.map((pairs) => [...new Map(pairs)].map(([id, level]) => entry(id, level)));
	fc.assert(
		fc.property(any, any, (before, now) => {
			expect(levelMoves(now, now)).toEqual([]);
			const forth = levelMoves(before, now);
			const back = levelMoves(now, before).map((move) => ({ ...move, before: move.now, now: move.before }));
			const byId = (moves: typeof forth) => moves.toSorted((a, b) => a.competencyId.localeCompare(b.competencyId));
			expect(byId(back)).toEqual(byId(forth));
		}),
	);
});
