// Pieces that a report names outside its texts and its proofs: those that a required number is counted with, that a self-assessment rests
// on, that a contribution shows. A jury that reads their names looks for them among the exhibits.
import type { Framework } from './framework';
import type { ReportRows } from './release';

type Naming = Pick<ReportRows, 'outline' | 'counts' | 'assessments' | 'teamwork'>;

/** Ids in the order of the référentiel, each once, whatever has become of the piece; of the parts of this report alone. */
export function namedPieces(framework: Framework, { outline, counts, assessments, teamwork }: Naming): string[] {
	const parts = outline.sections.filter(({ kind }) => kind === 'part');
	const asked = framework.assessments.filter(({ id }) => parts.some(({ assessmentId }) => assessmentId === id));
	const assessmentIds = new Set(asked.map(({ id }) => id));
	const competencyIds = new Set([...asked.flatMap(({ covers }) => covers), ...parts.flatMap(({ nodeIds }) => nodeIds)]);
	const counted = framework.deliverables
		.filter(({ assessmentId, requirement }) => requirement && assessmentIds.has(assessmentId))
		.flatMap(({ id }) => counts.filter(({ deliverableId }) => deliverableId === id))
		.flatMap(({ items }) => items.flatMap(({ evidenceIds }) => evidenceIds));
	const judged = framework.competencies
		.filter(({ id }) => competencyIds.has(id))
		.flatMap(({ id }) => assessments.filter(({ competencyId }) => competencyId === id))
		.flatMap(({ evidenceIds }) => evidenceIds);
	const shared = asked
		.flatMap(({ id }) => teamwork.filter(({ assessmentId }) => assessmentId === id))
		.flatMap(({ lines }) => lines.flatMap(({ evidenceIds }) => evidenceIds));
	return [...new Set([...counted, ...judged, ...shared])];
}
