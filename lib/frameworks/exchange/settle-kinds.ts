// What each entry of a foreign file is: as the file says it; where it says nothing at all, by the levels of its tree.
import type { ExchangeNote } from '../../domain/exchange';
import type { ItemKind } from '../../domain/framework-draft';

export type Entry = {
	/** Unique in the file. */
	key: string;
	/** null: the file does not say. */
	kind: ItemKind | null;
	/** Empty where the file gives none. */
	code: string;
	label: string;
	/** What is said of an assessment beyond its title. */
	description?: string | null;
	parentKey: string | null;
	/** Further nodes a criterion hangs on; competencies that an assessment covers. */
	also: readonly string[];
	/** The code as the file writes it, where it differs. */
	printed?: string;
	isOptional?: boolean;
};
export type Settled = Omit<Entry, 'kind'> & { kind: ItemKind };

/** Kinds as our own ids tell them, or none at all: a part of ours changed elsewhere is read by its levels, half of the kinds would mislead. */
export const allKindsOrNone = (entries: readonly Entry[]): readonly Entry[] =>
	entries.every(({ kind }) => kind !== null) ? entries : entries.map((entry) => ({ ...entry, kind: null }));

export function settleKinds(entries: readonly Entry[]): { settled: Settled[]; notes: ExchangeNote[] } {
	const saysNothing = entries.length > 0 && entries.every(({ kind }) => kind === null);
	const settled = saysNothing ? byLevel(entries) : byNeighbours(entries);
	const grouped = withoutNestedCompetencies(settled);
	return {
		settled: grouped.settled,
		notes: [
			...(saysNothing ? [{ code: 'kinds-by-level' as const, count: entries.length }] : []),
			...(grouped.count > 0 ? [{ code: 'kinds-mixed' as const, count: grouped.count }] : []),
		],
	};
}

/** One level: competencies. Two: activities and competencies. Three and more: the last are criteria, all above are activities. */
function byLevel(entries: readonly Entry[]): Settled[] {
	const depths = new Map<string, number>();
	const parents = new Map(entries.map(({ key, parentKey }) => [key, parentKey]));
	for (const { key } of entries) {
		const trail: string[] = [];
		let at: string | null = key;
		while (at !== null && !depths.has(at)) {
			trail.push(at);
			at = parents.get(at) ?? null;
		}
		let depth = at === null ? -1 : (depths.get(at) ?? -1);
		for (const step of trail.toReversed()) depths.set(step, (depth += 1));
	}
	const deepest = Math.max(...depths.values());
	const kindAt = (depth: number): ItemKind => {
		if (deepest >= 2 && depth === deepest) return 'criterion';
		return depth === Math.min(deepest, Math.max(deepest - 1, 1)) ? 'competency' : 'activity';
	};
	return entries.map((entry) => {
		const kind = kindAt(depths.get(entry.key) ?? 0);
		const isBlock =
			kind === 'activity' && entry.parentKey === null && /\bbloc(s|k)?\b|\bBC ?\d/i.test(`${entry.code} ${entry.label}`);
		return { ...entry, kind: isBlock ? 'block' : kind };
	});
}

/** In a file that types some of its entries: one without a type that holds others groups them; a lone one stays without a place. */
function byNeighbours(entries: readonly Entry[]): Settled[] {
	const holders = new Set(entries.map(({ parentKey }) => parentKey));
	return entries.map((entry) => ({ ...entry, kind: entry.kind ?? (holders.has(entry.key) ? 'activity' : 'unplaced') }));
}

/** Ours has no competency within a competency: the outer one is kept as the activity that groups them. */
function withoutNestedCompetencies(entries: readonly Settled[]): { settled: Settled[]; count: number } {
	const outer = new Set(entries.filter(({ kind }) => kind === 'competency').map(({ parentKey }) => parentKey));
	let count = 0;
	const settled = entries.map((entry) => {
		if (entry.kind !== 'competency' || !outer.has(entry.key)) return entry;
		count += 1;
		return { ...entry, kind: 'activity' as const };
	});
	return { settled, count };
}
