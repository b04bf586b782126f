// Which nodes of two référentiels are the same: ours and the official document, or an edition and the next. A code that both print
// decides, unless the words of both say that an insertion has shifted it; then the place under what is already joined; then words.
// Criteria and deliverables belong to what they hang on: official documents repeat their sentences, so words alone tell little.
import type { Framework } from './framework';
import { frameworkLines, type FrameworkLine, type NodeKind } from './framework-lines';
import { LinePairing, type MatchHow } from './line-pairing';

/** `from` is an id of the known référentiel, `to` of the other. */
export type NodePair = { kind: NodeKind; from: string; to: string; how: MatchHow };
export type NodeRef = { kind: NodeKind; id: string };

/** Every node of both stands in exactly one of the three lists. */
export type FrameworkMatch = { pairs: NodePair[]; onlyKnown: NodeRef[]; onlyOther: NodeRef[] };

/** Alike enough to be the same node slightly reworded, whatever its code. */
const same = 0.7;
/** Alike enough for words and code, or words alone at the end, to agree. */
const close = 0.5;

export function matchFrameworks(known: Framework, other: Framework): FrameworkMatch {
	const [mine, theirs] = [frameworkLines(known), frameworkLines(other)];
	const pairing = new LinePairing(mine, theirs);
	const both = (kind: NodeKind): [FrameworkLine[], FrameworkLine[]] => [
		mine.filter((line) => line.kind === kind),
		theirs.filter((line) => line.kind === kind),
	];
	// What hangs on nothing or on one above it first: the place of the rest is relative to them.
	for (const kind of ['block', 'activity', 'competency', 'assessment'] as const) matchByCode(pairing, ...both(kind));
	for (const kind of ['criterion', 'deliverable'] as const) matchByOwner(pairing, ...both(kind));
	const pairs = pairing.pairs.map(({ from, to, how }): NodePair => ({ kind: from.kind, from: from.id, to: to.id, how }));
	const left = (lines: readonly FrameworkLine[]): NodeRef[] => lines.filter(pairing.isFree).map(({ kind, id }) => ({ kind, id }));
	return { pairs, onlyKnown: left(mine), onlyOther: left(theirs) };
}

function matchByCode(pairing: LinePairing, known: readonly FrameworkLine[], other: readonly FrameworkLine[]): void {
	pairing.byCode(known, other, close);
	pairing.byCover(known, other);
	pairing.byWords(known, other, same);
	pairing.byCode(known, other, 0);
	pairing.underSameParent(known, other, (mine, theirs) => pairing.byOrder(mine, theirs));
	pairing.byWords(known, other, close);
}

function matchByOwner(pairing: LinePairing, known: readonly FrameworkLine[], other: readonly FrameworkLine[]): void {
	pairing.underSameParent(known, other, (mine, theirs) => {
		pairing.byWords(mine, theirs, same);
		pairing.byOrder(mine, theirs);
	});
	pairing.byWords(known, other, same);
}
