// One part of the report: a chapter of the dossier with its competencies, their criteria, and the pieces that prove them.
import { type Claim, reasonOf } from '../domain/claim';
import { activitiesUp } from '../domain/criteria-of';
import type { Evidence } from '../domain/evidence';
import type { Competency, Criterion, Framework } from '../domain/framework';

export type PartContext = { framework: Framework; claims: readonly Claim[]; pieces: ReadonlyMap<string, Evidence> };

/** A piece under a criterion; `reason` only where the candidate gave one for this very link. */
type CriterionProof = { evidenceId: string; reason: string };

export type ReportCriterion = { criterion: Criterion; proofs: CriterionProof[] };

/** A piece under a competency, with everything that was said of it there, each sentence once. */
export type CompetencyProof = { evidenceId: string; reasons: string[]; criteria: number[] };

export type ReportCompetency = {
	competency: Competency;
	proofs: CompetencyProof[];
	criteria: ReportCriterion[];
};

export type ReportPart = {
	id: string;
	title: string;
	chapter: string | null;
	competencies: ReportCompetency[];
	/** Criteria of the assessment or of an activity rather than of one competency. */
	criteria: ReportCriterion[];
	/** In the order in which they are met; repeats allowed. */
	evidenceIds: string[];
};

export type PartPlan = {
	id: string;
	title: string;
	chapter: string | null;
	assessmentId?: string;
	competencyIds?: readonly string[];
	/** Leave out the competencies without a piece. */
	onlyServed?: boolean;
	/** Ids of the criteria that other parts show already. */
	shownElsewhere?: ReadonlySet<string>;
};

export function buildPart(context: PartContext, plan: PartPlan): ReportPart {
	const { framework } = context;
	const covers = plan.competencyIds ?? framework.assessments.find(({ id }) => id === plan.assessmentId)?.covers ?? [];
	const covered = covers.flatMap((id) => framework.competencies.find((competency) => competency.id === id) ?? []);
	const competencies = covered
		.map((competency) => buildCompetency(context, competency))
		.filter((line) => !plan.onlyServed || line.proofs.length > 0);
	const own = new Set(competencies.flatMap((line) => line.criteria.map(({ criterion }) => criterion.id)));
	const holders = new Set([...assessmentsOf(framework, plan, covers), ...activitiesOver(framework, covered)]);
	const criteria = framework.criteria
		.filter((criterion) => !own.has(criterion.id) && !plan.shownElsewhere?.has(criterion.id))
		.filter((criterion) => criterion.attachedTo.some((id) => holders.has(id)))
		.map((criterion) => buildCriterion(context, criterion))
		.filter((line) => !plan.onlyServed || line.proofs.length > 0);
	const evidenceIds = [
		...competencies.flatMap((line) => line.proofs.map((proof) => proof.evidenceId)),
		...criteria.flatMap((line) => line.proofs.map((proof) => proof.evidenceId)),
	];
	return { id: plan.id, title: plan.title, chapter: plan.chapter, competencies, criteria, evidenceIds };
}

/** The assessment of a part; for a part of no dossier, every assessment that its competencies are covered by. */
const assessmentsOf = (framework: Framework, { assessmentId }: PartPlan, covers: readonly string[]): string[] =>
	assessmentId === undefined
		? framework.assessments.filter((assessment) => assessment.covers.some((id) => covers.includes(id))).map(({ id }) => id)
		: [assessmentId];

const activitiesOver = (framework: Framework, competencies: readonly Competency[]): string[] =>
	competencies.flatMap(({ activityId }) => activitiesUp(framework, activityId));

/** Address of a competency or a criterion inside any HTML document of the bundle. */
export const anchorOf = (nodeId: string): string => `n-${nodeId}`;

function buildCompetency(context: PartContext, competency: Competency): ReportCompetency {
	const criteria = context.framework.criteria
		.filter((criterion) => criterion.attachedTo.includes(competency.id))
		.map((criterion) => buildCriterion(context, criterion));
	const proofs = new Map<string, CompetencyProof>();
	const nodeIds = [competency.id, ...criteria.map(({ criterion }) => criterion.id)];
	for (const claim of context.claims) {
		const at = nodeIds.indexOf(claim.nodeId);
		const piece = context.pieces.get(claim.evidenceId);
		if (at < 0 || !piece) continue;
		const proof = proofs.get(piece.id) ?? { evidenceId: piece.id, reasons: [], criteria: [] };
		proofs.set(piece.id, proof);
		const ordinal = criteria[at - 1]?.criterion.ordinal;
		if (ordinal !== undefined) proof.criteria.push(ordinal);
		// What is said of a criterion is printed beside that criterion.
		const reason = at === 0 ? reasonOf(claim, piece.statement) : piece.statement.trim();
		if (reason && !proof.reasons.includes(reason)) proof.reasons.push(reason);
	}
	for (const proof of proofs.values()) proof.criteria.sort((a, b) => a - b);
	return { competency, proofs: [...proofs.values()], criteria };
}

function buildCriterion(context: PartContext, criterion: Criterion): ReportCriterion {
	const proofs = context.claims
		.filter((claim) => claim.nodeId === criterion.id)
		.map((claim) => ({ evidenceId: claim.evidenceId, reason: claim.reason.trim() }));
	return { criterion, proofs };
}
