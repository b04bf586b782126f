// What a jury may ask about a part: one question to each thin criterion, in plain words.
import type { NodeState } from '../../domain/criterion-state';
import type { Exhibit } from '../exhibit';
import type { ReportPart } from '../part';
import type { Wording } from '../wording';

type Thin = { what: string; state: NodeState; exhibit: Exhibit | null };

/** The thinner, the earlier: nothing at all, what is assumed to be missing, then what has fewest pieces that say why. */
const thinness = ({ state, facts }: NodeState): number =>
	state === 'empty' ? 0 : state === 'gap' ? 1 : 2 + facts.reasoned * 10 + Math.min(facts.pieces, 9);

/** At most `most`, the thinnest first; then in the order of the part. */
export function questionsOf(
	part: ReportPart,
	states: ReadonlyMap<string, NodeState>,
	exhibitsById: ReadonlyMap<string, Exhibit>,
	wording: Wording,
	most = 5,
): string[] {
	const nodes: { id: string; what: string; proofs: readonly { evidenceId: string }[] }[] = [
		...part.competencies.flatMap(({ competency, criteria, proofs }): typeof nodes =>
			criteria.length > 0
				? criteria.map((line) => ({ id: line.criterion.id, what: line.criterion.label, proofs: line.proofs }))
				: [{ id: competency.id, what: competency.label, proofs }],
		),
		...part.criteria.map((line) => ({ id: line.criterion.id, what: line.criterion.label, proofs: line.proofs })),
	];
	return nodes
		.flatMap(({ id, what, proofs }): Thin[] => {
			const state = states.get(id);
			if (!state || state.state === 'proved' || state.state === 'exempt') return [];
			return [{ what, state, exhibit: exhibitsById.get(proofs[0]?.evidenceId ?? '') ?? null }];
		})
		.toSorted((a, b) => thinness(a.state) - thinness(b.state))
		.slice(0, most)
		.map((thin) => questionOf(thin, wording));
}

function questionOf({ what, state, exhibit }: Thin, { t }: Wording): string {
	if (state.state === 'gap') return t('oral:ask.gap', { what, reason: state.reason });
	if (state.state === 'empty' || !exhibit) return t('oral:ask.empty', { what });
	const named = t('oral:exhibit', { number: exhibit.printed });
	if (state.facts.reasoned === 0) return t('oral:ask.unreasoned', { what, exhibit: named });
	if (state.facts.called === 0) return t('oral:ask.uncalled', { what, exhibit: named });
	return t('oral:ask.partial', { what });
}
