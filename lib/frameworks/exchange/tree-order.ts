// Document order of a tree whose entries may come in any order: parents, then their children by rank.

type Placed = { key: string; parentKey: string | null; order: number };

/** The sort is stable: equal ranks keep the order of the file. A circle is never reached from a root: `rank` is its first entry. */
export function inTreeOrder<One extends Placed>(
	entries: readonly One[],
): { ok: true; entries: One[] } | { ok: false; rank: number } {
	const children = Map.groupBy(entries, ({ parentKey }) => parentKey);
	const byRank = (key: string | null): One[] => (children.get(key) ?? []).toSorted((a, b) => a.order - b.order).toReversed();
	const list: One[] = [];
	const reached = new Set<string>();
	const waiting = byRank(null);
	for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
		reached.add(entry.key);
		list.push(entry);
		waiting.push(...byRank(entry.key));
	}
	const rank = entries.findIndex(({ key }) => !reached.has(key));
	return rank < 0 ? { ok: true, entries: list } : { ok: false, rank };
}
