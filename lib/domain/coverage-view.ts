// The coverage as a table shows it: groups, their competencies and criteria with their states, and how many stand where. Totals count
// each node once, whatever the grouping; they are never added up into one number.
import { piecesByNode, type Tied, union } from './coverage';
import { groupNodes, type GroupHeading, type Grouping, type NodeGroup } from './coverage-groups';
import { competencyState, type NodeState, statesOf, type StateRows } from './criterion-state';
import type { CriterionState } from './decision';
import type { Assessment, Competency, Criterion, Deliverable, Framework } from './framework';

/** What is still to be done comes first. */
export const gapOrder = ['empty', 'partial', 'gap', 'proved', 'exempt'] as const satisfies readonly CriterionState[];

export type CriterionLine = { criterion: Criterion; node: NodeState };
export type DeliverableLine = { deliverable: Deliverable; node: NodeState };
export type CompetencyLine = {
	competency: Competency;
	/** Its own where it has no criterion; else what those of its criteria come to. */
	state: CriterionState;
	node: NodeState | null;
	/** Tied to it or to any of its criteria, each counted once. */
	pieces: number;
	criteria: CriterionLine[];
};

export type CoverageGroup = {
	heading: GroupHeading | null;
	assessment: Assessment | null;
	competencies: CompetencyLine[];
	criteria: CriterionLine[];
	deliverables: DeliverableLine[];
};

export type CoverageView = {
	groups: CoverageGroup[];
	/** How many of the nodes that are decided on stand where, before `only`. */
	totals: Record<CriterionState, number>;
	/** Pieces behind what is shown, each counted once. */
	pieces: number;
};

export type ViewOptions = {
	grouping: Grouping;
	dossierId: string | null;
	/** The emptiest first within each group, and the groups with nothing left to do last. */
	gapsFirst: boolean;
	/** Only what stands there. */
	only: CriterionState | null;
};

export function coverageView(framework: Framework, rows: StateRows, options: ViewOptions): CoverageView {
	const states = statesOf(framework, rows);
	const living = new Set(rows.evidence.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
	const tied = piecesByNode(framework, rows.claims, living);
	const groups = groupNodes(framework, options.grouping, options.dossierId).map((group) =>
		linesOf(framework, group, states, tied),
	);
	const shown = new Map(groups.flatMap(nodesOf).map((node) => [node.nodeId, node]));
	const totals = { empty: 0, partial: 0, proved: 0, gap: 0, exempt: 0 };
	for (const { state } of shown.values()) totals[state]++;
	const ids = groups.flatMap((group) => [...group.competencies.map(({ competency }) => competency.id)]);
	const kept = options.only ? groups.flatMap((group) => keepOnly(group, options.only)) : groups;
	return {
		groups: options.gapsFirst ? kept.map(emptiestFirst).toSorted((a, b) => Number(isDone(a)) - Number(isDone(b))) : kept,
		totals,
		pieces: union(tied, [...ids, ...shown.keys()]),
	};
}

/** Every state that a group shows. */
export const nodesOf = ({ competencies, criteria, deliverables }: CoverageGroup): NodeState[] => [
	...competencies.flatMap((line) => [...(line.node ? [line.node] : []), ...line.criteria.map(({ node }) => node)]),
	...[...criteria, ...deliverables].map(({ node }) => node),
];

function linesOf(framework: Framework, group: NodeGroup, states: ReadonlyMap<string, NodeState>, tied: Tied): CoverageGroup {
	const criterionLines = (criteria: readonly Criterion[]): CriterionLine[] =>
		criteria.flatMap((criterion) => {
			const node = states.get(criterion.id);
			return node ? [{ criterion, node }] : [];
		});
	return {
		heading: group.heading,
		assessment: group.assessment,
		competencies: group.competencies.map((competency) => {
			const criteria = criterionLines(framework.criteria.filter(({ attachedTo }) => attachedTo.includes(competency.id)));
			const node = states.get(competency.id) ?? null;
			const own = union(tied, [competency.id]);
			return {
				competency,
				...{ node, criteria },
				state:
					node?.state ??
					competencyState(
						criteria.map((line) => line.node.state),
						own,
					),
				pieces: union(tied, [competency.id, ...criteria.map(({ criterion }) => criterion.id)]),
			};
		}),
		criteria: criterionLines(group.criteria),
		deliverables: group.deliverables.flatMap((deliverable) => {
			const node = states.get(deliverable.id);
			return node ? [{ deliverable, node }] : [];
		}),
	};
}

function keepOnly(group: CoverageGroup, only: CriterionState | null): CoverageGroup[] {
	const isKept = ({ node }: { node: NodeState | null }): boolean => node?.state === only;
	const kept = {
		...group,
		competencies: group.competencies
			.map((line) => ({ ...line, criteria: line.criteria.filter(isKept) }))
			.filter((line) => isKept(line) || line.criteria.length > 0),
		criteria: group.criteria.filter(isKept),
		deliverables: group.deliverables.filter(isKept),
	};
	return nodesOf(kept).length > 0 ? [kept] : [];
}

const rankOf = (state: CriterionState): number => gapOrder.indexOf(state);

/** Sorting is stable: within a state, the order of the référentiel stays. */
function emptiestFirst(group: CoverageGroup): CoverageGroup {
	const byState = <T extends { node: NodeState }>(lines: readonly T[]): T[] =>
		lines.toSorted((a, b) => rankOf(a.node.state) - rankOf(b.node.state));
	return {
		...group,
		competencies: group.competencies
			.map((line) => ({ ...line, criteria: byState(line.criteria) }))
			.toSorted((a, b) => rankOf(a.state) - rankOf(b.state)),
		criteria: byState(group.criteria),
		deliverables: byState(group.deliverables),
	};
}

const isDone = (group: CoverageGroup): boolean => nodesOf(group).every(({ state }) => state !== 'empty' && state !== 'partial');
