// The nodes of a référentiel as one may want to read them: by activity, by block, by assessment or by dossier. A competency may stand in
// several groups, where several assessments cover it; nothing that is decided on is left out.
import { nodesOfDossier } from './coverage';
import { activitiesUp } from './criteria-of';
import type { Assessment, Competency, Criterion, Deliverable, Framework } from './framework';

export const groupings = ['activity', 'block', 'assessment', 'dossier'] as const;
export type Grouping = (typeof groupings)[number];

/** Code is '' where the heading has none. */
export type GroupHeading = { id: string; code: string; label: string; synthetic: boolean };

export type NodeGroup = {
	/** null: what is under no heading. */
	heading: GroupHeading | null;
	/** The assessment that the group is, where it is one. */
	assessment: Assessment | null;
	competencies: Competency[];
	/** Criteria that hang on no competency of the group. */
	criteria: Criterion[];
	/** Those of which a number is required. */
	deliverables: Deliverable[];
};

type Bin = {
	heading: GroupHeading;
	assessment?: Assessment;
	competencyIds: string[];
	holders: string[];
	assessmentIds: string[];
};

/** Groups that hold something, in the order of the référentiel. `dossierId` keeps what that dossier asks for. */
export function groupNodes(framework: Framework, grouping: Grouping, dossierId: string | null): NodeGroup[] {
	const wanted = dossierId === null ? null : nodesOfDossier(framework, dossierId);
	const isWanted = (id: string): boolean => wanted === null || wanted.has(id);
	const competencies = new Map(framework.competencies.filter(({ id }) => isWanted(id)).map((each) => [each.id, each]));
	const own = framework.criteria.filter(({ attachedTo }) => !attachedTo.some((id) => competencies.has(id)));
	const counted = framework.deliverables.filter(({ requirement, assessmentId }) => requirement && isWanted(assessmentId));
	const placed = new Set<string>();
	const place = <T extends { id: string }>(nodes: T[]): T[] => {
		for (const { id } of nodes) placed.add(id);
		return nodes;
	};
	const groups: NodeGroup[] = binsOf(framework, grouping)
		.filter(({ heading }) => grouping !== 'dossier' || dossierId === null || heading.id === dossierId)
		.map(({ heading, assessment, competencyIds, holders, assessmentIds }) => ({
			heading,
			assessment: assessment ?? null,
			competencies: place(competencyIds.flatMap((id) => competencies.get(id) ?? [])),
			criteria: place(own.filter(({ attachedTo }) => attachedTo.some((id) => holders.includes(id) && isWanted(id)))),
			deliverables: place(counted.filter(({ assessmentId }) => assessmentIds.includes(assessmentId))),
		}));
	const rest = <T extends { id: string }>(nodes: Iterable<T>): T[] => [...nodes].filter(({ id }) => !placed.has(id));
	groups.push({
		heading: null,
		assessment: null,
		competencies: rest(competencies.values()),
		criteria: rest(own.filter(({ attachedTo }) => attachedTo.some(isWanted))),
		deliverables: rest(counted),
	});
	return groups.filter((group) => group.competencies.length + group.criteria.length + group.deliverables.length > 0);
}

function binsOf(framework: Framework, grouping: Grouping): Bin[] {
	const { activities, assessments, blocks, competencies, dossiers } = framework;
	const idsOf = (isIn: (competency: Competency) => boolean): string[] => competencies.filter(isIn).map(({ id }) => id);
	/** What hangs on an assessment itself, where assessments are not what is grouped by. */
	const assessed = assessments.map((assessment): Bin => ({
		...{ heading: assessment, assessment, competencyIds: [] },
		...{ holders: [assessment.id], assessmentIds: [assessment.id] },
	}));
	const over = (covered: readonly string[]): string[] => [
		...new Set(
			competencies.filter(({ id }) => covered.includes(id)).flatMap(({ activityId }) => activitiesUp(framework, activityId)),
		),
	];
	const blockOf = ({ activityId, blockId }: Competency): string | undefined =>
		blockId ?? activities.find(({ id, blockId: held }) => held && activitiesUp(framework, activityId).includes(id))?.blockId;
	switch (grouping) {
		case 'activity': {
			const known = new Set(activities.map(({ id }) => id));
			const isLoose = ({ activityId }: Competency): boolean => !known.has(activityId ?? '');
			return [
				...activities.map((activity) => ({
					heading: activity,
					competencyIds: idsOf(({ activityId }) => activityId === activity.id),
					...{ holders: [activity.id], assessmentIds: [] },
				})),
				...blocks.map((block) => ({
					heading: block,
					competencyIds: idsOf((each) => isLoose(each) && each.blockId === block.id),
					...{ holders: [], assessmentIds: [] },
				})),
				...assessed,
			];
		}
		case 'block':
			return [
				...blocks.map((block) => ({
					heading: block,
					competencyIds: idsOf((each) => blockOf(each) === block.id),
					holders: activities
						.filter(({ id }) =>
							activitiesUp(framework, id).some((up) => activities.find((a) => a.id === up)?.blockId === block.id),
						)
						.map(({ id }) => id),
					assessmentIds: [],
				})),
				...assessed,
			];
		case 'assessment':
			return assessments.map((assessment) => ({
				...{ heading: assessment, assessment, competencyIds: assessment.covers },
				...{ holders: [assessment.id, ...over(assessment.covers)], assessmentIds: [assessment.id] },
			}));
		case 'dossier':
			return dossiers.map(({ id, title, parts }) => {
				const asked = assessments.filter((assessment) => parts.some(({ assessmentId }) => assessmentId === assessment.id));
				const covered = [...new Set(asked.flatMap(({ covers }) => covers))];
				const assessmentIds = asked.map((assessment) => assessment.id);
				return {
					heading: { id, code: '', label: title, synthetic: false },
					...{ competencyIds: covered, holders: [...assessmentIds, ...over(covered)], assessmentIds },
				};
			});
	}
}
