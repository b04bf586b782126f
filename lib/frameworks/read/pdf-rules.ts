// The ruled lines of a PDF page: stroked lines and boxes, and the hair-thin filled boxes that word processors draw instead.
import type { OPS as Operators } from 'pdfjs-dist';

export type Matrix = [number, number, number, number, number, number];

/** A line across (`at` is its y, `from` and `to` are x) or down (`at` is its x, `from` and `to` are y). */
export type Rule = { at: number; from: number; to: number };
export type Rules = { across: Rule[]; down: Rule[] };

type Point = { x: number; y: number };
type Drawn = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> };

/** A box thinner than this is a line. */
const hair = 3;
/** Lines closer than this are one, drawn twice or in pieces. */
export const near = 3;

/** `start` places the page's own coordinates; the result is merged, so that a line drawn cell by cell is one. */
export function drawnRules({ fnArray, argsArray }: Drawn, OPS: typeof Operators, start: Matrix): Rules {
	const strokes = new Set<number>([
		OPS.stroke,
		OPS.closeStroke,
		OPS.fillStroke,
		OPS.eoFillStroke,
		OPS.closeFillStroke,
		OPS.closeEOFillStroke,
	]);
	const fills = new Set<number>([OPS.fill, OPS.eoFill]);
	const rules: Rules = { across: [], down: [] };
	const saved: Matrix[] = [];
	let matrix = start;
	for (let index = 0; index < fnArray.length; index++) {
		const operator = fnArray[index];
		const args = argsArray[index] as unknown[] | null;
		if (operator === OPS.save) saved.push(matrix);
		else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? start;
		else if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
		else if (operator === OPS.paintFormXObjectBegin) {
			saved.push(matrix);
			if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
		} else if (operator === OPS.constructPath) {
			const [painted, paths] = args as [number, (ArrayLike<number> | null)[]];
			const isStroked = strokes.has(painted);
			if (!isStroked && !fills.has(painted)) continue;
			for (const path of subpaths(paths[0] ?? [], matrix)) {
				if (isStroked) addSides(rules, path);
				else addHair(rules, path);
			}
		}
	}
	return { across: merged(rules.across), down: merged(rules.down) };
}

/** m after n, both as PDF writes them: [a b c d e f]. */
export const multiply = (m: Matrix, n: ArrayLike<number>): Matrix => {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(n);
	return [
		m[0] * a + m[2] * b,
		m[1] * a + m[3] * b,
		m[0] * c + m[2] * d,
		m[1] * c + m[3] * d,
		m[0] * e + m[2] * f + m[4],
		m[1] * e + m[3] * f + m[5],
	];
};

/** pdf.js's flat path: 0 x y moves, 1 x y draws, 2 and 3 are curves (six and four numbers), 4 closes. */
function subpaths(path: ArrayLike<number>, m: Matrix): Point[][] {
	const found: Point[][] = [];
	const point = (at: number): Point => {
		const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
		return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
	};
	for (let at = 0; at < path.length;) {
		const step = path[at++];
		const current = found.at(-1);
		if (step === 0) found.push([point(at)]);
		else if (step === 1) current?.push(point(at));
		// A curve is no ruled line: what it joins is kept apart.
		else if (step === 2) found.push([point(at + 4)]);
		else if (step === 3) found.push([point(at + 2)]);
		else if (step === 4 && current?.[0]) current.push(current[0]);
		at += step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2;
	}
	return found;
}

function addSides(rules: Rules, path: Point[]): void {
	for (const [index, to] of path.entries()) {
		const from = path[index - 1];
		if (!from) continue;
		const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
		if (height < 1 && width > hair) rules.across.push({ at: from.y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) });
		if (width < 1 && height > hair) rules.down.push({ at: from.x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) });
	}
}

function addHair(rules: Rules, path: Point[]): void {
	const [xs, ys] = [path.map((point) => point.x), path.map((point) => point.y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	if (bottom - top <= hair && right - left > hair) rules.across.push({ at: (top + bottom) / 2, from: left, to: right });
	else if (right - left <= hair && bottom - top > hair) rules.down.push({ at: (left + right) / 2, from: top, to: bottom });
}

function merged(rules: Rule[]): Rule[] {
	const places: Rule[][] = [];
	for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
		const place = places.at(-1);
		if (place?.[0] && rule.at - place[0].at <= near) place.push(rule);
		else places.push([rule]);
	}
	return places.flatMap((place) => {
		const at = place.reduce((sum, rule) => sum + rule.at, 0) / place.length;
		const joined: Rule[] = [];
		for (const rule of place.toSorted((a, b) => a.from - b.from)) {
			const last = joined.at(-1);
			if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
			else joined.push({ ...rule, at });
		}
		return joined;
	});
}
