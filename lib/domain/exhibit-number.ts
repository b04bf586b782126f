// Exhibits (annexes) are numbered by order of first appearance in the report, as a reader meets them; a release freezes the numbers.

/** Number of each id, from 1, in the order in which the ids first appear. */
export function numberByAppearance(ids: Iterable<string>): Map<string, number> {
	const numbers = new Map<string, number>();
	for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
	return numbers;
}

/** "A-01", padded so that folders sort as they are numbered: "A-007" when there are more than 99. */
export const exhibitCode = (number: number, total: number): string =>
	`A-${String(number).padStart(Math.max(2, String(total).length), '0')}`;
