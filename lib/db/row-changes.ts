// Which rows changed, in any context of the extension: what lets ten thousand rows in memory follow the database one by one,
// where a live query would read them all again.
import { Dexie, RangeSet, type IntervalTree, type ObservabilitySet } from 'dexie';
import { db } from './database';

export type WatchedTable = 'evidence' | 'claims' | 'jobs' | 'texts';

/** Primary keys, or 'all' when many changed at once and Dexie no longer says which. */
export type ChangedKeys = readonly string[] | 'all';

/** Calls back after every committed change of the tables; returns what ends it. */
export function onRowsChange(
	tables: readonly WatchedTable[],
	callback: (table: WatchedTable, keys: ChangedKeys) => void,
): () => void {
	const listener = (parts: ObservabilitySet): void => {
		for (const table of tables) {
			const tree = 'all' in parts ? 'all' : parts[`idb://${db.name}/${table}/`];
			if (tree) callback(table, tree === 'all' ? 'all' : keysOf(tree));
		}
	};
	Dexie.on.storagemutated.subscribe(listener);
	return () => Dexie.on.storagemutated.unsubscribe(listener);
}

/** Trees that come from another context have lost their prototype. */
function keysOf(tree: IntervalTree): ChangedKeys {
	const keys: string[] = [];
	for (const { from, to } of new RangeSet().add(tree)) {
		if (typeof from !== 'string' || from !== to) return 'all';
		keys.push(from);
	}
	return keys;
}
