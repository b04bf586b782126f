// What a new edition of a référentiel changes, node by node: one line for each, under the one change that matters most to a person.
import { isSameSentence } from './alike';
import type { Framework } from './framework';
import { comparedCode, frameworkLines, sentenceOf, type FrameworkLine, type NodeKind } from './framework-lines';
import { matchFrameworks, type FrameworkMatch } from './match-frameworks';

/** moved: hangs on something else · reworded: says it otherwise · renumbered: same words, other code or rank. */
export const editionChanges = ['reworded', 'renumbered', 'moved', 'gone', 'added', 'kept'] as const;
export type EditionChange = (typeof editionChanges)[number];

export type EditionLine = {
	kind: NodeKind;
	/** null: added. */
	old: FrameworkLine | null;
	/** null: gone. */
	next: FrameworkLine | null;
	/** Nothing but its place says that it is the same node: a person should look. */
	isUnsure: boolean;
};

export type EditionDiff = Record<EditionChange, EditionLine[]>;

/**
 * The same without what our référentiel of the old edition has and its official document does not word (`texts`, by node id): it
 * cannot have gone from a document it was not in.
 */
export const onlyOfficial = (diff: EditionDiff, texts: Readonly<Record<string, string>>): EditionDiff => ({
	...diff,
	gone: diff.gone.filter(({ old }) => old !== null && texts[old.id] !== undefined),
});

/** Lines stand in the order of the new edition; those that went, in the order of the old one. */
export function editionDiff(old: Framework, next: Framework, match: FrameworkMatch = matchFrameworks(old, next)): EditionDiff {
	const diff: EditionDiff = { kept: [], reworded: [], renumbered: [], moved: [], gone: [], added: [] };
	const before = frameworkLines(old);
	const known = new Map(before.map((line) => [line.id, line]));
	const pairOf = new Map(match.pairs.map((pair) => [pair.to, pair]));
	const partnerOf = new Map(match.pairs.map(({ from, to }) => [from, to]));
	for (const line of frameworkLines(next)) {
		const pair = pairOf.get(line.id);
		const earlier = pair && known.get(pair.from);
		if (!earlier) {
			diff.added.push({ kind: line.kind, old: null, next: line, isUnsure: false });
			continue;
		}
		const change = changeOf(earlier, line, partnerOf);
		diff[change].push({ kind: line.kind, old: earlier, next: line, isUnsure: change === 'reworded' && pair.how === 'order' });
	}
	for (const line of before) {
		if (!partnerOf.has(line.id)) diff.gone.push({ kind: line.kind, old: line, next: null, isUnsure: false });
	}
	return diff;
}

function changeOf(old: FrameworkLine, next: FrameworkLine, partnerOf: ReadonlyMap<string, string>): EditionChange {
	const place = old.parentId === null ? null : partnerOf.get(old.parentId);
	if (place !== next.parentId) return 'moved';
	if (!isSameSentence(sentenceOf(old), sentenceOf(next))) return 'reworded';
	const [was, is] = [comparedCode(old), comparedCode(next)];
	return (was !== '' && is !== '' && was !== is) || old.ordinal !== next.ordinal ? 'renumbered' : 'kept';
}
