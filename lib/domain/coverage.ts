// Coverage: which competencies and criteria of a référentiel have pieces behind them. Facts only: counts, never a grade.
import type { Claim } from './claim';
import { activitiesUp } from './criteria-of';
import type { Activity, Assessment, Block, Competency, Criterion, Framework } from './framework';

/** empty: no piece · partial: some criteria served, or none told · full: every criterion served. */
export const coverageMarks = ['empty', 'partial', 'full'] as const;
export type CoverageMark = (typeof coverageMarks)[number];

export type CriterionCoverage = { criterion: Criterion; pieces: number };

export type CompetencyCoverage = {
	competency: Competency;
	/** Pieces tied to the competency itself or to one of its criteria, each counted once. */
	pieces: number;
	criteria: CriterionCoverage[];
	served: number;
	mark: CoverageMark;
};

/** What the référentiel groups its competencies under: an activity; a block, or nothing, where it names no activity. */
export type CoverageSection = {
	id: string;
	heading: Activity | Block | Assessment | null;
	pieces: number;
	competencies: CompetencyCoverage[];
	/** Criteria that hang on the heading itself rather than on one competency. */
	criteria: CriterionCoverage[];
};

export type Coverage = {
	sections: CoverageSection[];
	pieces: number;
	marks: Record<CoverageMark, number>;
	served: number;
	criteria: number;
};

/** Counts what the claims serve. Only claims of pieces in `evidenceIds` count; `dossierId` keeps what that dossier asks for. */
export function coverageOf(
	framework: Framework,
	claims: readonly Claim[],
	evidenceIds: ReadonlySet<string>,
	dossierId: string | null = null,
): Coverage {
	const tied = piecesByNode(framework, claims, evidenceIds);
	const wanted = dossierId === null ? null : nodesOfDossier(framework, dossierId);
	const isWanted = (id: string): boolean => wanted === null || wanted.has(id);
	const criteriaOf = (id: string): CriterionCoverage[] =>
		framework.criteria
			.filter((criterion) => criterion.attachedTo.includes(id))
			.map((criterion) => ({ criterion, pieces: countOf(tied, criterion.id) }));

	const competencies = framework.competencies
		.filter(({ id }) => isWanted(id))
		.map((competency) => assess(competency, criteriaOf(competency.id), tied));
	const sections: CoverageSection[] = [];
	const addSection = (heading: CoverageSection['heading'], members: CompetencyCoverage[]): void => {
		const own = heading && (members.length > 0 || isWanted(heading.id)) ? criteriaOf(heading.id) : [];
		if (members.length === 0 && own.length === 0) return;
		const nodes = [heading?.id, ...own.map((line) => line.criterion.id), ...members.flatMap(nodesOf)];
		sections.push({ id: heading?.id ?? 'others', heading, pieces: union(tied, nodes), competencies: members, criteria: own });
	};
	for (const activity of framework.activities)
		addSection(
			activity,
			competencies.filter((line) => line.competency.activityId === activity.id),
		);
	const loose = competencies.filter(
		(line) => !framework.activities.some((activity) => activity.id === line.competency.activityId),
	);
	for (const block of framework.blocks)
		addSection(
			block,
			loose.filter((line) => line.competency.blockId === block.id),
		);
	addSection(
		null,
		loose.filter((line) => !framework.blocks.some((block) => block.id === line.competency.blockId)),
	);
	for (const assessment of framework.assessments) addSection(assessment, []);
	return { sections, ...totals(sections, tied) };
}

function assess(competency: Competency, criteria: CriterionCoverage[], tied: Tied): CompetencyCoverage {
	const pieces = union(tied, [competency.id, ...criteria.map((line) => line.criterion.id)]);
	const served = criteria.filter((line) => line.pieces > 0).length;
	const mark = pieces === 0 ? 'empty' : served === criteria.length ? 'full' : 'partial';
	return { competency, pieces, criteria, served, mark };
}

/** Ids of the pieces tied to each node. */
export type Tied = ReadonlyMap<string, ReadonlySet<string>>;

/** Claims of other référentiels, and of pieces that are not in `evidenceIds`, tie nothing. */
export function piecesByNode(framework: Framework, claims: readonly Claim[], evidenceIds: ReadonlySet<string>): Tied {
	const tied = new Map<string, Set<string>>();
	for (const claim of claims) {
		if (claim.frameworkId !== framework.id || !evidenceIds.has(claim.evidenceId)) continue;
		const pieces = tied.get(claim.nodeId) ?? new Set();
		tied.set(claim.nodeId, pieces.add(claim.evidenceId));
	}
	return tied;
}

const countOf = (tied: Tied, nodeId: string): number => tied.get(nodeId)?.size ?? 0;

const nodesOf = (line: CompetencyCoverage): string[] => [
	line.competency.id,
	...line.criteria.map(({ criterion }) => criterion.id),
];

/** How many pieces are tied to any of the nodes, each counted once. */
export function union(tied: Tied, nodeIds: readonly (string | undefined)[]): number {
	const pieces = new Set<string>();
	for (const nodeId of nodeIds) for (const piece of tied.get(nodeId ?? '') ?? []) pieces.add(piece);
	return pieces.size;
}

function totals(sections: readonly CoverageSection[], tied: Tied): Omit<Coverage, 'sections'> {
	const marks = { empty: 0, partial: 0, full: 0 };
	const criteria = new Map<string, number>();
	const nodes = new Set<string>();
	for (const section of sections) {
		for (const line of section.competencies) marks[line.mark]++;
		for (const { criterion, pieces } of [...section.criteria, ...section.competencies.flatMap((line) => line.criteria)])
			criteria.set(criterion.id, pieces);
		for (const id of [section.id, ...section.competencies.flatMap(nodesOf), ...section.criteria.map((line) => line.criterion.id)])
			nodes.add(id);
	}
	const served = [...criteria.values()].filter((pieces) => pieces > 0).length;
	return { marks, pieces: union(tied, [...nodes]), served, criteria: criteria.size };
}

/** Ids of the assessments a dossier is made of, of the competencies they cover, and of the activities over these. */
export function nodesOfDossier(framework: Framework, dossierId: string): Set<string> {
	const parts = framework.dossiers.find((dossier) => dossier.id === dossierId)?.parts ?? [];
	const assessments = framework.assessments.filter(({ id }) => parts.some((part) => part.assessmentId === id));
	const covered = new Set(assessments.flatMap(({ covers }) => covers));
	const activities = framework.competencies
		.filter(({ id }) => covered.has(id))
		.flatMap(({ activityId }) => activitiesUp(framework, activityId));
	return new Set([...assessments.map(({ id }) => id), ...covered, ...activities]);
}
