// What changed from one text of a page to a later one: sentences and lines kept, removed, added, moved, or worded anew.
import { alignInOrder } from './align';
import { alikeness, meaningfulWords } from './alike';
import { sameLines } from './same-lines';
import { wordChanges, type WordRun } from './word-changes';

/** `moved` is told where it stands now. In order, all but `removed` make the new text. */
export type TextStep =
	| { kind: 'kept' | 'removed' | 'added' | 'moved'; text: string }
	| { kind: 'changed'; old: WordRun[]; next: WordRun[] };

/** Steps one after the other; `kept` runs are long where little changed. Empty when neither text has words. */
export function textChanges(old: string, next: string): TextStep[] {
	const [before, after] = [unitsOf(old), unitsOf(next)];
	const pairs = sameLines(before, after);
	const [keptOld, keptNext] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
	const moved = movedUnits(before, keptOld, after, keptNext);
	const budget = { left: mostCompared };
	const steps: TextStep[] = [];
	let [i, j] = [0, 0];
	for (const [oldAt, nextAt] of [...pairs, [before.length, after.length] as const]) {
		const gone = rangeOf(i, oldAt).filter((at) => !moved.from.has(at));
		steps.push(...gapSteps(before, gone, after, rangeOf(j, nextAt), moved.to, budget));
		const text = after[nextAt];
		if (text !== undefined) steps.push({ kind: 'kept', text });
		[i, j] = [oldAt + 1, nextAt + 1];
	}
	return steps;
}

/** True when not one sentence of the text differs, nor its place. */
export const isUnchanged = (steps: readonly TextStep[]): boolean => steps.every(({ kind }) => kind === 'kept');

const rangeOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** A capital after the end of a sentence begins another. */
const sentenceEnd = /(?<=[.!?…]["»”)]?)\s+(?=["«“(]?\s*\p{Lu})/u;

/** Lines, and within a line sentences; white space counts as one space. */
function unitsOf(text: string): string[] {
	return text.split(/[\n\r\t\v\f\u2028]+/).flatMap((line) =>
		line
			.replace(/\s+/g, ' ')
			.trim()
			.split(sentenceEnd)
			.filter((unit) => unit !== ''),
	);
}

type Moved = { from: Set<number>; to: Set<number> };

/** What is left on both sides and reads the same has only changed place. */
function movedUnits(
	before: readonly string[],
	keptOld: ReadonlySet<number>,
	after: readonly string[],
	keptNext: ReadonlySet<number>,
): Moved {
	const waiting = new Map<string, number[]>();
	before.forEach((text, at) => {
		if (keptOld.has(at)) return;
		const places = waiting.get(text);
		if (places) places.push(at);
		else waiting.set(text, [at]);
	});
	for (const places of waiting.values()) places.reverse();
	const moved: Moved = { from: new Set(), to: new Set() };
	after.forEach((text, at) => {
		const from = keptNext.has(at) ? undefined : waiting.get(text)?.pop();
		if (from === undefined) return;
		moved.from.add(from);
		moved.to.add(at);
	});
	return moved;
}

/** Sentences compared with one another, in all and in one place: beyond, they are shown as removed and added. */
const mostCompared = 300_000;
const mostInOnePlace = 2500;

type Budget = { left: number };

function gapSteps(
	before: readonly string[],
	gone: readonly number[],
	after: readonly string[],
	come: readonly number[],
	movedTo: ReadonlySet<number>,
	budget: Budget,
): TextStep[] {
	const added = come.filter((at) => !movedTo.has(at));
	const partners = new Map(
		rewordings(
			gone.map((at) => before[at] ?? ''),
			added.map((at) => after[at] ?? ''),
			budget,
		).map(([i, j, step]) => [added[j], { from: gone[i] as number, step }]),
	);
	const steps: TextStep[] = [];
	let at = 0;
	const removeUpTo = (end: number): void => {
		for (; at < gone.length && (gone[at] as number) < end; at++)
			steps.push({ kind: 'removed', text: before[gone[at] as number] ?? '' });
	};
	for (const here of come) {
		const partner = partners.get(here);
		if (!partner) {
			// What went is told before what came, as long as it has no partner further down.
			if (partners.size === 0) removeUpTo(Number.POSITIVE_INFINITY);
			steps.push({ kind: movedTo.has(here) ? 'moved' : 'added', text: after[here] ?? '' });
			continue;
		}
		removeUpTo(partner.from);
		at++;
		steps.push(partner.step);
	}
	removeUpTo(Number.POSITIVE_INFINITY);
	return steps;
}

function rewordings(gone: readonly string[], added: readonly string[], budget: Budget): [number, number, TextStep][] {
	const comparisons = gone.length * added.length;
	if (comparisons === 0 || comparisons > mostInOnePlace || comparisons > budget.left) return [];
	budget.left -= comparisons;
	const [was, is] = [gone.map(meaningfulWords), added.map(meaningfulWords)];
	return alignInOrder(gone.length, added.length, (i, j) => alikeness(was[i] ?? new Set(), is[j] ?? new Set())).flatMap(
		([i, j]): [number, number, TextStep][] => {
			const words = wordChanges(gone[i] ?? '', added[j] ?? '');
			// A sentence that differs by a comma or a capital alone has no word to mark.
			return words?.next.some(({ isChanged }) => isChanged) || words?.old.some(({ isChanged }) => isChanged)
				? [[i, j, { kind: 'changed', old: withWholeNumbers(words.old), next: withWholeNumbers(words.next) }]]
				: [];
		},
	);
}

/** A number whose thousands stand apart is one word: "1 204" changes as a whole. */
function withWholeNumbers(runs: readonly WordRun[]): WordRun[] {
	const whole: WordRun[] = [];
	for (const run of runs) {
		const last = whole.at(-1);
		const head = /(?:^|\s)(\d{1,3}(?:\s\d{3})*\s)$/.exec(last?.text ?? '')?.[1];
		const tail = /^(?:\d{3}(?:\s|$|[^\d\s]))+/.exec(run.text)?.[0];
		if (!last || head === undefined || tail === undefined) whole.push({ ...run });
		else if (run.isChanged) {
			last.text = last.text.slice(0, -head.length);
			whole.push({ ...run, text: head + run.text });
		} else {
			last.text += tail;
			whole.push({ ...run, text: run.text.slice(tail.length) });
		}
	}
	return whole.filter(({ text }) => text !== '');
}
