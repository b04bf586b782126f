// The best way to lay two lists side by side without crossing: which of one goes with which of the other, some left alone.

/** Less than this is chance: such two are never put side by side. */
const least = 0.25;

/** Beyond this many comparisons a person would not read the result either. */
const most = 60_000;

/** `scoreOf(i, j)` is 0 to 1. Returns pairs of indexes, both rising, whose scores add up to the most; none where the lists are too long. */
export function alignInOrder(rows: number, columns: number, scoreOf: (i: number, j: number) => number): [number, number][] {
	if (rows * columns > most) return [];
	const score = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => scoreOf(i, j)));
	/** best[i][j]: the most that the first i and the first j can reach. */
	const best: number[][] = [Array.from({ length: columns + 1 }, () => 0)];
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	const joined = (i: number, j: number): number => {
		const own = score[i - 1]?.[j - 1] ?? 0;
		return own < least ? -1 : at(i - 1, j - 1) + own;
	};
	for (let i = 1; i <= rows; i++) {
		const line = [0];
		for (let j = 1; j <= columns; j++) line.push(Math.max(at(i - 1, j), line[j - 1] ?? 0, joined(i, j)));
		best.push(line);
	}
	const pairs: [number, number][] = [];
	for (let [i, j] = [rows, columns]; i > 0 && j > 0;) {
		if (at(i, j) === at(i - 1, j)) i--;
		else if (at(i, j) === at(i, j - 1)) j--;
		else pairs.unshift([--i, --j]);
	}
	return pairs;
}
