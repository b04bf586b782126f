// Exhibits (annexes) are numbered by order of first call, as a reader meets them. A release freezes the numbers, so that slides and
// comments stay true; what is called after it takes the bis of the number before it, until the next freeze.
import type { ExhibitNumber } from './release';

/** Numbers of a release, by the id of the piece. */
export type FrozenNumbers = Readonly<Record<string, ExhibitNumber>>;

/**
 * Number of each piece, in the order of the numbers. `ids`: in the order of their first call; repeats are passed by.
 *
 * Without a release they count from 1; so does the next release, which freezes them all anew, so that every bis becomes a whole number.
 * After one, a frozen piece keeps its number, and a new one is the bis of the number that precedes it
 * in the reading order. Before the first frozen one there is none to follow, and "0 bis" is no number a jury would look for: it is the bis
 * of the one it comes before, and is filed right after it. Where no frozen piece is left, new ones count on: a number that was handed in
 * never means another piece.
 */
export function numberExhibits(ids: Iterable<string>, frozen: FrozenNumbers | null): Map<string, ExhibitNumber> {
	const unique = [...new Set(ids)];
	const known = new Map(Object.entries(frozen ?? {}));
	const numbers = new Map<string, ExhibitNumber>();
	const taken = new Set([...known.values()].map(keyOf));
	const firstKept = unique.map((id) => known.get(id)).find((number) => number !== undefined);
	let base = firstKept?.base ?? null;
	let next = Math.max(0, ...[...known.values()].map((number) => number.base));
	for (const id of unique) {
		const kept = known.get(id);
		const number = kept ?? (base === null ? { base: ++next, rank: 0 } : firstFree(base, taken));
		if (kept) base = kept.base;
		taken.add(keyOf(number));
		numbers.set(id, number);
	}
	return new Map([...numbers].toSorted(([, a], [, b]) => compareNumbers(a, b)));
}

const keyOf = ({ base, rank }: ExhibitNumber): string => `${base}/${rank}`;

function firstFree(base: number, taken: ReadonlySet<string>): ExhibitNumber {
	let rank = 1;
	while (taken.has(keyOf({ base, rank }))) rank++;
	return { base, rank };
}

/** Order of the numbers: 7, 7 bis, 7 ter, 8. */
export const compareNumbers = (a: ExhibitNumber, b: ExhibitNumber): number => a.base - b.base || a.rank - b.rank;

const ordinals = ['bis', 'ter', 'quater', 'quinquies'] as const;

/** The number as it is printed, in French as in English: "7", "7 bis", "7 ter", "7 quater", "7 quinquies", then "7-6". */
export function printedNumber({ base, rank }: ExhibitNumber): string {
	if (rank === 0) return String(base);
	const ordinal = ordinals[rank - 1];
	return ordinal ? `${base}\u00a0${ordinal}` : `${base}-${rank + 1}`;
}

/**
 * Name of an exhibit's folder and anchor: "A-07", "A-07b-bis", "A-07c-ter"; "A-007" when numbers go beyond 99 (`highest`: the greatest).
 * The letter keeps folders in the order of the numbers, which "bis", "quater", "ter" by themselves would not, in any collation.
 */
export function exhibitCode({ base, rank }: ExhibitNumber, highest: number): string {
	const code = `A-${String(base).padStart(Math.max(2, String(highest).length), '0')}`;
	if (rank === 0) return code;
	const letter = rank < 25 ? String.fromCharCode(97 + rank) : `z${String(rank).padStart(4, '0')}`;
	return `${code}${letter}-${ordinals[rank - 1] ?? rank + 1}`;
}
