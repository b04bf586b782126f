// Three facts of a part, to be told at the oral: the candidate's own sentences, never ours.
import { type Prose, proseText } from '../../domain/prose';
import type { Exhibit } from '../exhibit';
import type { ReportPart } from '../part';

export type Fact = { sentence: string; exhibit: Exhibit | null };

const shortest = 20;
const longest = 320;

/**
 * At most `most` sentences. What is said of the part's pieces comes before the text of its sections; in both, sentences with a figure or
 * a date come before the others, and of those the ones whose piece the report calls; then in reading order. No sentence twice.
 */
export function factsOf(
	part: ReportPart,
	texts: readonly Prose[],
	exhibitsById: ReadonlyMap<string, Exhibit>,
	called: ReadonlySet<string>,
	most = 3,
): Fact[] {
	const said = [
		...part.competencies.flatMap(({ proofs, criteria }) => [
			...proofs.flatMap(({ evidenceId, reasons }) => reasons.map((reason) => ({ evidenceId, reason }))),
			...criteria.flatMap((criterion) => criterion.proofs),
		]),
		...part.criteria.flatMap((criterion) => criterion.proofs),
	].flatMap(({ evidenceId, reason }) =>
		sentencesOf(reason).map((sentence) => ({ sentence, exhibit: exhibitsById.get(evidenceId) ?? null, isOwn: true })),
	);
	const written = texts
		.flatMap((prose) => sentencesOf(proseText(prose)))
		.filter(hasFigure)
		.map((sentence) => ({ sentence, exhibit: null, isOwn: false }));
	const seen = new Set<string>();
	return [...said, ...written]
		.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence))
		.map((fact, order) => ({ ...fact, order, score: scoreOf(fact, called) }))
		.toSorted((a, b) => b.score - a.score || a.order - b.order)
		.slice(0, most)
		.map(({ sentence, exhibit }) => ({ sentence, exhibit }));
}

const scoreOf = (fact: Fact & { isOwn: boolean }, called: ReadonlySet<string>): number =>
	(hasFigure(fact.sentence) ? 4 : 0) + (fact.isOwn ? 2 : 0) + (fact.exhibit && called.has(fact.exhibit.piece.id) ? 1 : 0);

/** A digit that is no part of a code such as C1.1 or B2. */
const hasFigure = (sentence: string): boolean => /(?<![\p{L}\d.,])\d/u.test(sentence);

/** A sentence ends with its sign before a space and a capital, or with its line. */
const sentencesOf = (text: string): string[] =>
	text
		.split(/\n+|(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence.length >= shortest && sentence.length <= longest);
