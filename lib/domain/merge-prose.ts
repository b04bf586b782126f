// One text out of two that were written from the same one: in two tabs, on the same section. No words of either are lost: what only one of
// them changed is taken, and where both changed the same paragraph it stands there twice, ours first.
import { cleanProse } from './clean-prose';
import type { Prose, ProseBlock } from './prose';
import { sameLines } from './same-lines';

/** `base`: what both began from. */
export function mergeProse(base: Prose, ours: Prose, theirs: Prose): Prose {
	const [before, mine, other] = [base, ours, theirs].map((prose) =>
		cleanProse(prose).content.map((block) => JSON.stringify(block)),
	);
	if (!before || !mine || !other) return ours;
	const [inMine, inOther] = [new Map(sameLines(before, mine)), new Map(sameLines(before, other))];
	const merged: string[] = [];
	let [i, j, k] = [0, 0, 0];
	for (let at = 0; at <= before.length; at++) {
		const [mineAt, otherAt] = at === before.length ? [mine.length, other.length] : [inMine.get(at), inOther.get(at)];
		if (mineAt === undefined || otherAt === undefined) continue;
		merged.push(...mergedPart(before.slice(i, at), mine.slice(j, mineAt), other.slice(k, otherAt)));
		if (at < before.length) merged.push(before[at] as string);
		[i, j, k] = [at + 1, mineAt + 1, otherAt + 1];
	}
	return { type: 'doc', content: merged.map((block) => JSON.parse(block) as ProseBlock) };
}

/** Between two blocks that nobody touched. */
function mergedPart(before: readonly string[], mine: readonly string[], other: readonly string[]): readonly string[] {
	if (isSame(mine, before)) return other;
	if (isSame(other, before)) return mine;
	const kept = mine.filter((block) => !before.includes(block) || other.includes(block));
	return [...kept, ...other.filter((block) => !before.includes(block) && !mine.includes(block))];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((block, at) => block === b[at]);
