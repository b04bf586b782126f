// Keeps what did not change: a map made anew with equal entries is the one from before, and an entry that is equal is its own old self. What
// is drawn from them need not be drawn again.
import { useRef } from 'preact/hooks';

/** `next` must hold plain data. */
export function useSameEntries<V>(next: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
	const kept = useRef<{ from: ReadonlyMap<string, V>; map: ReadonlyMap<string, V> }>({ from: next, map: next });
	if (kept.current.from !== next) kept.current = { from: next, map: withOldSelves(kept.current.map, next) };
	return kept.current.map;
}

function withOldSelves<V>(before: ReadonlyMap<string, V>, next: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
	const entries = [...next].map(([id, value]) => {
		const old = before.get(id);
		return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value] as const;
	});
	const oldOrder = [...before.keys()];
	const isSame =
		entries.length === before.size && entries.every(([id, value], at) => oldOrder[at] === id && before.get(id) === value);
	return isSame ? before : new Map(entries);
}
