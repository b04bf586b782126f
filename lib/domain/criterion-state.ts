// Where a criterion stands: what the facts propose, and what the candidate decided. A decision stays theirs whatever the facts become;
// when the two no longer agree, it is said. Counts and words only: never a score.
import { type Claim, reasonOf } from './claim';
import { countOf, type RequirementProgress } from './requirement-count';
import type { CriterionState, Decision, RequirementCount } from './decision';
import type { Evidence } from './evidence';
import type { Framework } from './framework';
import { fail, ok, type Result } from './result';

/** What speaks for a node. */
export type NodeFacts = {
	/** Living pieces tied to it; of a deliverable, those of its counted items. */
	pieces: number;
	/** Those whose claim says why; of a deliverable, those that say anything of what they prove. */
	reasoned: number;
	/** Those that the jury will not see, because the candidate withholds them. */
	withheld: number;
	/** Those that the text of the report calls and the jury will see; null while no report is written. */
	called: number | null;
	/** The référentiel's own number, where it asks for one. */
	count: RequirementProgress | null;
};

/** What facts alone can propose: an écart and an exemption are the candidate's to say. */
export type ProposedState = 'empty' | 'partial' | 'proved';

export type NodeState = {
	nodeId: string;
	/** What is shown and printed: the decision, else the proposal. */
	state: CriterionState;
	proposed: ProposedState;
	/** The candidate's, for an écart or an exemption; may be empty otherwise. */
	reason: string;
	facts: NodeFacts;
	/** Facts changed so far that the decision says more, or less, than they do. */
	disagrees: boolean;
	decided: boolean;
};

/** The rows that states are read from. Rows of other référentiels and deleted pieces are left aside. */
export type StateRows = {
	claims: readonly Claim[];
	evidence: readonly Pick<Evidence, 'id' | 'statement' | 'withheld' | 'deletedAt'>[];
	/** Ids of the pieces that the text of the report calls; null while no text is written. */
	called: ReadonlySet<string> | null;
	decisions: readonly Decision[];
	counts: readonly RequirementCount[];
};

/** States that only a reason makes honest. */
export const needsReason = (state: CriterionState): boolean => state === 'gap' || state === 'exempt';

/** A decision as the candidate states it; an écart or an exemption must say why. */
export function decided(state: CriterionState, reason: string): Result<{ state: CriterionState; reason: string }, 'no-reason'> {
	const said = reason.trim();
	return needsReason(state) && said === '' ? fail('no-reason') : ok({ state, reason: said });
}

/**
 * proved: there are pieces, one at least that the jury will see, each says why, the report calls one of them once there is a report, and
 * the required number is met.
 */
export function proposedState({ pieces, reasoned, withheld, called, count }: NodeFacts): ProposedState {
	if (pieces === 0) return 'empty';
	return reasoned === pieces && withheld < pieces && called !== 0 && isMet(count) ? 'proved' : 'partial';
}

/** True when the decision claims a proof that is not there, or leaves out what is. */
export function disagrees(facts: NodeFacts, state: CriterionState): boolean {
	switch (state) {
		case 'proved':
			return facts.pieces === 0 || !isMet(facts.count);
		case 'partial':
			return facts.pieces === 0;
		case 'empty':
			return facts.pieces > 0;
		case 'gap':
			return proposedState(facts) === 'proved';
		case 'exempt':
			return false;
	}
}

const isMet = (count: RequirementProgress | null): boolean =>
	count === null || (count.met >= count.min && count.missing.length === 0);

/** Ids of what is decided on: every criterion, a competency without any of its own, a deliverable of which a number is required. */
export function decidableIds({ criteria, competencies, deliverables }: Framework): string[] {
	const holders = new Set(criteria.flatMap(({ attachedTo }) => attachedTo));
	return [
		...criteria.map(({ id }) => id),
		...competencies.flatMap(({ id }) => (holders.has(id) ? [] : [id])),
		...deliverables.flatMap(({ id, requirement }) => (requirement ? [id] : [])),
	];
}

/** The state of everything that is decided on (see `decidableIds`), by its id, in the order of the référentiel. */
export function statesOf(framework: Framework, rows: StateRows): Map<string, NodeState> {
	const evidence = new Map(rows.evidence.filter(({ deletedAt }) => deletedAt === null).map((piece) => [piece.id, piece]));
	const claims = rows.claims.filter(({ frameworkId, evidenceId }) => frameworkId === framework.id && evidence.has(evidenceId));
	const tied = new Map<string, Map<string, boolean>>();
	const argued = new Set([...evidence.values()].filter(({ statement }) => statement.trim() !== '').map(({ id }) => id));
	for (const claim of claims) {
		const isReasoned = reasonOf(claim, evidence.get(claim.evidenceId)?.statement ?? '') !== '';
		const pieces = tied.get(claim.nodeId) ?? new Map<string, boolean>();
		tied.set(claim.nodeId, pieces.set(claim.evidenceId, isReasoned || pieces.get(claim.evidenceId) === true));
		if (isReasoned) argued.add(claim.evidenceId);
	}
	const decisions = new Map(
		rows.decisions.filter(({ frameworkId }) => frameworkId === framework.id).map((decision) => [decision.nodeId, decision]),
	);
	const factsOf = (pieces: ReadonlyMap<string, boolean>, count: RequirementProgress | null): NodeFacts => ({
		pieces: pieces.size,
		reasoned: [...pieces.values()].filter(Boolean).length,
		withheld: [...pieces.keys()].filter((id) => evidence.get(id)?.withheld).length,
		called: rows.called && [...pieces.keys()].filter((id) => rows.called?.has(id) && !evidence.get(id)?.withheld).length,
		count,
	});
	const requirements = new Map(framework.deliverables.map(({ id, requirement }) => [id, requirement]));
	return new Map(
		decidableIds(framework).map((nodeId) => {
			const requirement = requirements.get(nodeId);
			if (!requirement) return [nodeId, stateOf(nodeId, factsOf(tied.get(nodeId) ?? new Map(), null), decisions.get(nodeId))];
			const row = rows.counts.find((each) => each.frameworkId === framework.id && each.deliverableId === nodeId);
			const items = row?.items ?? [];
			const ids = items.flatMap(({ evidenceIds }) => evidenceIds).filter((id) => evidence.has(id));
			const facts = factsOf(new Map(ids.map((id) => [id, argued.has(id)])), countOf(requirement, items, evidence));
			return [nodeId, stateOf(nodeId, facts, decisions.get(nodeId))];
		}),
	);
}

function stateOf(nodeId: string, facts: NodeFacts, decision: Decision | undefined): NodeState {
	const proposed = proposedState(facts);
	return {
		nodeId,
		state: decision?.state ?? proposed,
		proposed,
		reason: decision?.reason ?? '',
		facts,
		disagrees: decision !== undefined && disagrees(facts, decision.state),
		decided: decision !== undefined,
	};
}

/**
 * Where a competency stands by the states of its criteria. proved: all are settled, one at least by a proof. gap: all are settled, none by
 * a proof, and one is an écart. exempt: all are. empty: nothing is there yet. `ownPieces`: tied to the competency and to no criterion.
 */
export function competencyState(states: readonly CriterionState[], ownPieces = 0): CriterionState {
	const has = (state: CriterionState): boolean => states.includes(state);
	if (states.length > 0 && !has('empty') && !has('partial')) {
		if (has('proved')) return 'proved';
		return has('gap') ? 'gap' : 'exempt';
	}
	return has('partial') || has('proved') || ownPieces > 0 ? 'partial' : 'empty';
}
