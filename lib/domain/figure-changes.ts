// Which figures of a page changed from one version to the next. Only figures that surely count the same thing are compared.
import { alignInOrder } from './align';
import { figureKey, figuresOf, type Figure, type FigureUnit } from './figures';

/** `percent`: the change in per cent of the old value; null where that says nothing. `points`: of a percentage. */
export type FigureChange = {
	label: string;
	unit: FigureUnit;
	old: string;
	next: string;
	from: number;
	to: number;
	percent: number | null;
	points: number | null;
};

/** `same`: how many were compared and had not changed. Changes come in the order of the new text. */
export type FigureChanges = { changes: FigureChange[]; same: number };

export function figureChanges(old: string, next: string, language: string): FigureChanges {
	const [before, after] = [grouped(figuresOf(old, language)), grouped(figuresOf(next, language))];
	const changes: { at: number; change: FigureChange }[] = [];
	let same = 0;
	for (const [key, are] of after) {
		for (const [was, is] of pairsOf(before.get(key) ?? [], are)) {
			if (was.figure.value === is.figure.value) same++;
			else changes.push({ at: is.at, change: changeOf(was.figure, is.figure) });
		}
	}
	return { changes: changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change), same };
}

type Placed = { figure: Figure; at: number };

/** A figure without words beside it counts nothing that can be told. */
function grouped(figures: readonly Figure[]): Map<string, Placed[]> {
	const found = new Map<string, Placed[]>();
	figures.forEach((figure, at) => {
		if (figure.label === '') return;
		const key = figureKey(figure);
		const group = found.get(key);
		if (group) group.push({ figure, at });
		else found.set(key, [{ figure, at }]);
	});
	return found;
}

/**
 * The same words stand beside several figures: those whose value is equal go together, and between two of them those that are left, if
 * there are as many in both. The posts of a feed that moved on are not taken for one another.
 */
function pairsOf(old: readonly Placed[], next: readonly Placed[]): (readonly [Placed, Placed])[] {
	const equal = alignInOrder(old.length, next.length, (i, j) => (old[i]?.figure.value === next[j]?.figure.value ? 1 : 0));
	const pairs: (readonly [Placed, Placed])[] = [];
	let [i, j] = [0, 0];
	for (const [oldAt, nextAt] of [...equal, [old.length, next.length] as const]) {
		if (oldAt - i === nextAt - j) for (; i < oldAt; i++, j++) pairs.push([old[i] as Placed, next[j] as Placed]);
		const [was, is] = [old[oldAt], next[nextAt]];
		if (was && is) pairs.push([was, is]);
		[i, j] = [oldAt + 1, nextAt + 1];
	}
	return pairs;
}

function changeOf(old: Figure, next: Figure): FigureChange {
	const isPercentage = next.unit === '%';
	return {
		label: next.label,
		unit: next.unit,
		old: old.text,
		next: next.text,
		from: old.value,
		to: next.value,
		percent: isPercentage || old.value <= 0 || next.value < 0 ? null : ((next.value - old.value) / old.value) * 100,
		points: isPercentage ? next.value - old.value : null,
	};
}
