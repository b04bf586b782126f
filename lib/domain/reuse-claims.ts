// Evidence gathered for one certification, proposed for another: which piece could prove which competency there, and why it was tied
// to the first. Only proposes; a person ticks.
import { alikeness, likelyPairs, meaningfulWords } from './alike';
import type { Claim } from './claim';
import type { Framework } from './framework';
import { frameworkNodes } from './framework-nodes';
import { matchFrameworks } from './match-frameworks';

/** same: the same know-how is asked for · close: some of it. */
export type Closeness = 'same' | 'close';

/** A competency of one référentiel that stands for one of another. */
export type Relation = { from: string; to: string; closeness: Closeness };

/** One piece × one competency of the référentiel that takes it over. */
export type ReuseLine = {
	id: string;
	evidenceId: string;
	/** Competencies, not criteria. */
	from: string;
	to: string;
	closeness: Closeness;
	reason: string;
	/** The first of the claims it comes from. */
	claim: Claim;
};

/** In the order of the relations; `already` counts what is tied there already and is not proposed. */
export type ReuseProposal = { lines: ReuseLine[]; already: number };

/** `there`: claims on the référentiel that takes over. Claims on a criterion count for its competency: criteria differ everywhere. */
export function reuseProposal(
	source: Framework,
	claims: readonly Claim[],
	relations: readonly Relation[],
	there: readonly Claim[],
): ReuseProposal {
	const nodes = frameworkNodes(source);
	const claimsBy = Map.groupBy(claims, (claim) => nodes.get(claim.nodeId)?.competency?.id);
	const tied = new Set(there.map(({ evidenceId, nodeId }) => keyOf(evidenceId, nodeId)));
	const lines = new Map<string, ReuseLine>();
	const already = new Set<string>();
	// What asks for the same is met first: a piece that serves twice is proposed once, for its best reason.
	for (const { from, to, closeness } of relations.toSorted((a, b) => rank(a) - rank(b))) {
		for (const claim of claimsBy.get(from) ?? []) {
			const { evidenceId, reason } = claim;
			const id = keyOf(evidenceId, to);
			const known = lines.get(id);
			if (tied.has(id)) already.add(id);
			else if (!known) lines.set(id, { id, evidenceId, from, to, closeness, reason, claim });
			else if (known.reason.trim() === '') lines.set(id, { ...known, reason });
		}
	}
	const order = new Map(relations.map(({ from, to }, index) => [`${from} ${to}`, index]));
	const place = ({ from, to }: ReuseLine): number => order.get(`${from} ${to}`) ?? 0;
	return { lines: [...lines.values()].toSorted((a, b) => place(a) - place(b)), already: already.size };
}

const keyOf = (evidenceId: string, nodeId: string): string => `${evidenceId} ${nodeId}`;

const rank = ({ closeness }: Relation): number => (closeness === 'same' ? 0 : 1);

/** Less shared than this is chance between certifications that use one vocabulary. */
const least = 0.4;

/** Competencies of two certifications whose words are alike; their codes say nothing about one another. */
export function relationsByWords(source: Framework, target: Framework): Relation[] {
	const froms = source.competencies.map(({ id, label }) => ({ id, words: meaningfulWords(label) }));
	const tos = target.competencies.map(({ id, label }) => ({ id, words: meaningfulWords(label) }));
	return likelyPairs(
		froms.map(({ words }) => words),
		tos.map(({ words }) => words),
	).flatMap(([i, j]): Relation[] => {
		const [from, to] = [froms[i], tos[j]];
		return from && to && alikeness(from.words, to.words) >= least ? [{ from: from.id, to: to.id, closeness: 'close' }] : [];
	});
}

/** Competencies of a référentiel and of a copy or another edition of it. */
export const relationsOfEdition = (source: Framework, target: Framework): Relation[] =>
	matchFrameworks(source, target).pairs.flatMap(({ kind, from, to, how }): Relation[] =>
		kind === 'competency' ? [{ from, to, closeness: how === 'order' ? 'close' : 'same' }] : [],
	);
