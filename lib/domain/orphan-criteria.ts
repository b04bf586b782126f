// Which criteria lose their reason when a competency is taken off a piece.
import { criteriaOf } from './criteria-of';
import type { Framework } from './framework';

/** Criteria that no other tied competency shares: they go with the competency under which they were ticked. */
export function orphanCriteria(framework: Framework, tied: readonly string[], removed: string): string[] {
	const competencies = framework.competencies.filter((competency) => tied.includes(competency.id));
	const idsOf = (keep: boolean): string[] =>
		competencies
			.filter((competency) => (competency.id !== removed) === keep)
			.flatMap((competency) => criteriaOf(framework, competency).map((criterion) => criterion.id));
	const shared = new Set(idsOf(true));
	return idsOf(false).filter((id) => !shared.has(id));
}
