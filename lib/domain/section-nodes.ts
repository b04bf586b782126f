// The nodes of the référentiel that a section answers: its competencies and deliverables, and the criteria under them.
import { criteriaOf } from './criteria-of';
import type { Framework } from './framework';
import type { OutlineSection, ReportOutline } from './report-outline';

/** Ids; those of its whole part where the section names none, of every assessed competency around the parts. */
export function nodesOfSection(framework: Framework, { sections }: ReportOutline, section: OutlineSection): Set<string> {
	const part = section.kind === 'part' ? section : sections.find(({ id }) => id === section.partId);
	const assessment = framework.assessments.find(({ id }) => id === part?.assessmentId);
	const named = section.nodeIds.length > 0 ? section.nodeIds : [...(assessment?.covers ?? []), ...(part?.nodeIds ?? [])];
	const competencies = framework.competencies.filter(({ id }) => (named.length > 0 ? named.includes(id) : true));
	return new Set([
		...named,
		...competencies.flatMap((competency) => [competency.id, ...criteriaOf(framework, competency).map(({ id }) => id)]),
	]);
}
