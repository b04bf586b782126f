import { describe, expect, it } from 'vitest';
import { newItem, type DraftItem } from '../../../../lib/domain/framework-draft';
import { withSyntheticCodes } from '../../../../lib/domain/synthetic-codes';

const item = (id: string, kind: DraftItem['kind'], more: Partial<DraftItem> = {}): DraftItem =>
	newItem({ id, kind, label: id, ...more });
const codes = (items: DraftItem[]) => withSyntheticCodes(items).map(({ code, synthetic }) => (synthetic ? `(${code})` : code));

describe('withSyntheticCodes', () => {
	it('numbers what has no code after the activity it is in', () => {
		expect(
			codes([
				item('a', 'activity', { printed: '1/' }),
				item('a-1', 'activity', { parentId: 'a' }),
				item('c', 'competency', { parentId: 'a' }),
				item('d', 'competency', { parentId: 'a' }),
				item('e', 'assessment'),
				item('l', 'deliverable', { parentId: 'e' }),
				item('k', 'criterion', { parentId: 'a' }),
				item('b', 'activity'),
				item('f', 'competency', { parentId: 'b' }),
			]),
		).toEqual(['(A1)', '(A1.1)', '(C1.1)', '(C1.2)', '(E1)', '(L1.1)', '', '(A2)', '(C2.1)']);
	});

	it('gives the opening competency the number of its activity, in the same style', () => {
		expect(
			codes([
				item('opening', 'competency', { parentId: 'a' }),
				item('a', 'activity', { code: 'A.1' }),
				item('s', 'activity', { code: 'A.1.1', parentId: 'a' }),
				item('c', 'competency', { code: 'C.1.1', parentId: 's' }),
			]),
		).toEqual(['(C.1)', 'A.1', 'A.1.1', 'C.1.1']);
	});

	it('never gives a code twice, nor loops over items that are each other’s parent', () => {
		const made = codes([
			item('c', 'competency', { code: 'C1' }),
			item('d', 'competency'),
			item('x', 'activity', { parentId: 'y' }),
			item('y', 'activity', { parentId: 'x' }),
		]);
		expect(new Set(made).size).toBe(4);
	});
});
