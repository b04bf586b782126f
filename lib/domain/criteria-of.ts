// Which criteria a competency answers to: its own, and those that the official document hangs higher up.
import type { Competency, Criterion, Framework } from './framework';

/** Id of an activity and of those above it; none where there is no activity. */
export function activitiesUp(framework: Framework, activityId: string | undefined): string[] {
	const ids: string[] = [];
	for (let id = activityId; id !== undefined && !ids.includes(id);) {
		ids.push(id);
		const at = id;
		id = framework.activities.find((activity) => activity.id === at)?.parentId;
	}
	return ids;
}

/** Criteria of the competency, of its activities and of the assessments that cover it, in the order of the référentiel. */
export function criteriaOf(framework: Framework, { id, activityId }: Competency): Criterion[] {
	const holders = [id, ...activitiesUp(framework, activityId)];
	for (const assessment of framework.assessments) if (assessment.covers.includes(id)) holders.push(assessment.id);
	return framework.criteria.filter(({ attachedTo }) => attachedTo.some((holder) => holders.includes(holder)));
}
