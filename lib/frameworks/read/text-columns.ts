// Columns of a page that no ruled line shows: places where many pieces of text start and which none runs across.
import type { PrintedLine } from './printed-line';

/** Pieces of one baseline; a line of a table has several. */
export type BrokenLine = PrintedLine[];

/** How far the start of a column may wander. */
const wander = 4;

/** The x where columns start, the first one included; fewer than two: the page has no columns. */
export function columnStarts(lines: BrokenLine[]): number[] {
	const broken = lines.filter((line) => line.length > 1);
	if (broken.length < 3) return [];
	const [top, bottom] = [broken[0]?.[0]?.top ?? 0, broken.at(-1)?.[0]?.bottom ?? 0];
	const inside = lines.filter(([first]) => first !== undefined && first.bottom >= top && first.top <= bottom);
	const starts = clusters(inside.flatMap((line) => line.slice(1).map((piece) => piece.left))).filter(({ count }) => count >= 3);
	const tolerated = Math.max(2, inside.length * 0.1);
	const accepted = starts
		.map(({ place }) => place)
		.filter((place) => inside.filter((line) => line.some((piece) => runsAcross(piece, place))).length <= tolerated);
	if (accepted.length === 0) return [];
	return [Math.min(...inside.flat().map((piece) => piece.left)), ...accepted].toSorted((a, b) => a - b);
}

/** True when a piece stands on both sides of a column's start. */
export const runsAcross = (piece: PrintedLine, start: number): boolean =>
	piece.left < start - wander - 1 && piece.right > start - 1;

/** Rank of the column that a piece starts in, and how many it covers. */
export function columnsOf(piece: PrintedLine, starts: number[]): { column: number; span: number } {
	const column = Math.max(
		0,
		starts.findLastIndex((start) => start - wander <= piece.left),
	);
	const last = starts.findLastIndex((start) => start - 1 < piece.right);
	return { column, span: Math.max(1, last - column + 1) };
}

function clusters(places: number[]): { place: number; count: number }[] {
	const found: { place: number; count: number; last: number }[] = [];
	for (const place of places.toSorted((a, b) => a - b)) {
		const cluster = found.at(-1);
		if (cluster && place - cluster.last <= wander) {
			cluster.count++;
			cluster.last = place;
		} else found.push({ place, count: 1, last: place });
	}
	return found;
}
