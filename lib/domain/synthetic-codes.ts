// Codes for what an official document leaves without one, so that people can name it: A1, A1.2, C1.3, E2, L2.1.
import type { DraftItem } from './framework-draft';

/** What stands after the letters of a code: `.1.2` of `A.1.2`, `2.1` of `E2.1/2.2`, `1` of `BLOC 1`. */
const tail = (code: string): string => /^\p{L}*\s*(\.?\d[\w.]*)/u.exec(code)?.[1]?.replace(/\.$/, '') ?? '';

/** The number that a document prints where others print a code: `1/`, `2)`. */
const printedNumber = ({ printed }: DraftItem): string | null => /^\P{L}*?(\d{1,2})\b/u.exec(printed ?? '')?.[1] ?? null;

/** Parents before children, whatever the order of the list. */
const order = { block: 0, activity: 1, assessment: 2, competency: 3, deliverable: 4, criterion: 5, unplaced: 6 } as const;

/**
 * The same items, each with a code: printed ones stay, the others get ours and `synthetic: true`. Criteria and what is unplaced have none.
 * Ours follow the activity: `C1.2` is the second competency of `A1`. The one competency that an activity opens with, before those
 * that have printed codes, takes the activity's own number: `C.1` under `A.1`.
 */
export function withSyntheticCodes(items: readonly DraftItem[]): DraftItem[] {
	const named = new Map(items.map((item) => [item.id, item]));
	const taken = new Set(items.map(({ kind, code }) => `${kind} ${code}`));
	const children = Map.groupBy(items, ({ kind, parentId }) => `${kind} ${parentId}`);
	const childrenOf = (kind: string, id: string | null) => children.get(`${kind} ${id}`) ?? [];
	const ranks = ranksIn(children.values());
	const ranksOfKind = ranksIn(Map.groupBy(items, ({ kind }) => kind).values());
	const isTop = ({ kind, parentId }: DraftItem) => kind === 'activity' && named.get(parentId ?? '')?.kind !== 'activity';
	const topRanks = ranksIn([items.filter(isTop)]);

	/** Activities that open with one competency without a code, before others that have theirs. */
	const opening = new Map<string | null, boolean>();
	const isOpening = ({ kind, parentId }: DraftItem) => {
		const known = opening.get(parentId);
		if (known !== undefined) return known;
		const own = childrenOf(kind, parentId);
		const below = childrenOf('activity', parentId).flatMap(({ id }) => childrenOf(kind, id));
		const is = own.filter(({ code }) => code === '').length === 1 && [...own, ...below].some(({ code }) => code !== '');
		opening.set(parentId, is);
		return is;
	};
	const propose = (item: DraftItem): string => {
		const parent = named.get(item.parentId ?? '');
		const number = parent ? tail(parent.code) : '';
		switch (item.kind) {
			case 'block':
				return `B${printedNumber(item) ?? ranksOfKind.get(item)}`;
			case 'activity':
				return isTop(item) ? `A${printedNumber(item) ?? topRanks.get(item)}` : `${parent?.code}.${ranks.get(item)}`;
			case 'competency':
				if (!number) return `C${ranksOfKind.get(item)}`;
				return isOpening(item) ? `C${number}` : `C${number}.${ranks.get(item)}`;
			case 'assessment':
				return `E${ranksOfKind.get(item)}`;
			default:
				return number ? `L${number}.${ranks.get(item)}` : `L${ranksOfKind.get(item)}`;
		}
	};

	const done = new Set<string>();
	const name = (item: DraftItem) => {
		if (done.has(item.id)) return;
		done.add(item.id);
		const parent = named.get(item.parentId ?? '');
		if (parent) name(parent);
		if (item.code || item.kind === 'criterion' || item.kind === 'unplaced') return;
		const wanted = propose(item);
		let code = wanted;
		for (let again = 2; taken.has(`${item.kind} ${code}`); again++) code = `${wanted}-${again}`;
		taken.add(`${item.kind} ${code}`);
		named.set(item.id, { ...item, code, synthetic: true });
	};
	for (const item of items.toSorted((a, b) => order[a.kind] - order[b.kind])) name(item);
	return items.map((item) => named.get(item.id) ?? item);
}

/** The rank of each item in its group, from 1. */
function ranksIn(groups: Iterable<readonly DraftItem[]>): Map<DraftItem, number> {
	const ranks = new Map<DraftItem, number>();
	for (const group of groups) group.forEach((item, index) => ranks.set(item, index + 1));
	return ranks;
}
