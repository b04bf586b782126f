// Document order of a tree whose entries may come in any order: parents, then their children by rank.
import type { ExchangeFault } from '../../domain/exchange';

type Placed = { key: string; parentKey: string | null; order: number };

/** The largest référentiel known has 600 entries on 6 levels; beyond these a file is something else. */
export const maxEntries = 5000;
const maxLevels = 20;

type TreeOrder<One> =
	| { ok: true; entries: One[] }
	| { ok: false; code: Extract<ExchangeFault['code'], 'circle' | 'too-deep' | 'too-large'>; rank: number };

/** Equal ranks keep the order of the file. `rank`: of the first entry in fault; a circle is never reached from a root. */
export function inTreeOrder<One extends Placed>(entries: readonly One[]): TreeOrder<One> {
	if (entries.length > maxEntries) return { ok: false, code: 'too-large', rank: maxEntries };
	const children = Map.groupBy(entries, ({ parentKey }) => parentKey);
	const below = (key: string | null, level: number) =>
		(children.get(key) ?? [])
			.toSorted((a, b) => a.order - b.order)
			.toReversed()
			.map((entry) => ({ entry, level }));
	const list: One[] = [];
	const reached = new Set<string>();
	const waiting = below(null, 1);
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { entry, level } = next;
		if (level > maxLevels) return { ok: false, code: 'too-deep', rank: entries.indexOf(entry) };
		reached.add(entry.key);
		list.push(entry);
		waiting.push(...below(entry.key, level + 1));
	}
	const rank = entries.findIndex(({ key }) => !reached.has(key));
	return rank < 0 ? { ok: true, entries: list } : { ok: false, code: 'circle', rank };
}
