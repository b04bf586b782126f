// Which lines of one text stand in another, in the same order: rare lines first, then what lies between them.
import { alignInOrder } from './align';

export type LinePair = readonly [old: number, next: number];

type Gap = { oldFrom: number; oldTo: number; nextFrom: number; nextTo: number };

/** Beyond this many comparisons, lines that repeat are paired by their rank. */
const most = 60_000;

/** Pairs of indexes of equal lines, both rising. Long texts stay quick: no more than n log n, whatever they hold. */
export function sameLines(old: readonly string[], next: readonly string[]): LinePair[] {
	const numbers = new Map<string, number>();
	const numberOf = (line: string): number => {
		const number = numbers.get(line) ?? numbers.size;
		numbers.set(line, number);
		return number;
	};
	const [a, b] = [old.map(numberOf), next.map(numberOf)];
	const pairs: LinePair[] = [];
	const gaps: Gap[] = [{ oldFrom: 0, oldTo: a.length, nextFrom: 0, nextTo: b.length }];
	for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
		const inner = trimmed(a, b, gap, pairs);
		if (inner.oldFrom === inner.oldTo || inner.nextFrom === inner.nextTo) continue;
		const anchors = uniquePairs(a, b, inner);
		if (anchors.length > 0) gaps.push(...between(anchors, inner));
		else for (const [i, j] of repeatedPairs(a, b, inner)) pairs.push([i, j]);
		pairs.push(...anchors);
	}
	return pairs.toSorted(([one], [other]) => one - other);
}

/** Takes off what both begin and end with. */
function trimmed(a: readonly number[], b: readonly number[], gap: Gap, pairs: LinePair[]): Gap {
	let { oldFrom, oldTo, nextFrom, nextTo } = gap;
	while (oldFrom < oldTo && nextFrom < nextTo && a[oldFrom] === b[nextFrom]) pairs.push([oldFrom++, nextFrom++]);
	while (oldFrom < oldTo && nextFrom < nextTo && a[oldTo - 1] === b[nextTo - 1]) pairs.push([--oldTo, --nextTo]);
	return { oldFrom, oldTo, nextFrom, nextTo };
}

/** Lines that both hold once. */
function uniquePairs(a: readonly number[], b: readonly number[], gap: Gap): LinePair[] {
	const inOld = places(a, gap.oldFrom, gap.oldTo);
	const inNext = places(b, gap.nextFrom, gap.nextTo);
	const found: LinePair[] = [];
	for (const [number, where] of inOld) {
		const there = inNext.get(number);
		if (where.length === 1 && there?.length === 1) found.push([where[0] as number, there[0] as number]);
	}
	return longestRising(found.toSorted(([one], [other]) => one - other));
}

/** Where every line repeats: the best order where that is affordable, else the first with the first, the second with the second. */
function repeatedPairs(a: readonly number[], b: readonly number[], gap: Gap): LinePair[] {
	const { oldFrom, oldTo, nextFrom, nextTo } = gap;
	if ((oldTo - oldFrom) * (nextTo - nextFrom) <= most)
		return alignInOrder(oldTo - oldFrom, nextTo - nextFrom, (i, j) => (a[oldFrom + i] === b[nextFrom + j] ? 1 : 0)).map(
			([i, j]) => [oldFrom + i, nextFrom + j],
		);
	const inNext = places(b, nextFrom, nextTo);
	const rank = new Map<number, number>();
	const found: LinePair[] = [];
	for (let i = oldFrom; i < oldTo; i++) {
		const number = a[i] as number;
		const at = rank.get(number) ?? 0;
		rank.set(number, at + 1);
		const j = inNext.get(number)?.[at];
		if (j !== undefined) found.push([i, j]);
	}
	return longestRising(found);
}

function places(lines: readonly number[], from: number, to: number): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (let i = from; i < to; i++) {
		const where = found.get(lines[i] as number);
		if (where) where.push(i);
		else found.set(lines[i] as number, [i]);
	}
	return found;
}

function between(anchors: readonly LinePair[], gap: Gap): Gap[] {
	const gaps: Gap[] = [];
	let [oldFrom, nextFrom] = [gap.oldFrom, gap.nextFrom];
	for (const [i, j] of [...anchors, [gap.oldTo, gap.nextTo] as const]) {
		gaps.push({ oldFrom, oldTo: i, nextFrom, nextTo: j });
		[oldFrom, nextFrom] = [i + 1, j + 1];
	}
	return gaps;
}

/** Of pairs that rise on the left, the most that rise on the right too (patience sorting). */
function longestRising(pairs: readonly LinePair[]): LinePair[] {
	const tails: number[] = [];
	const before: number[] = [];
	pairs.forEach(([, value], at) => {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[tails[middle] as number]?.[1] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		before[at] = tails[low - 1] ?? -1;
		tails[low] = at;
	});
	const rising: LinePair[] = [];
	for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(pairs[at] as LinePair);
	return rising.toReversed();
}
