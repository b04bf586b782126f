// What the address asks the coverage to show; and the node that a link leads to, which must be shown whatever else is chosen.
import { type Grouping, groupings } from '../../lib/domain/coverage-groups';
import { coverageView, type CoverageView, nodesOf, type ViewOptions } from '../../lib/domain/coverage-view';
import type { StateRows } from '../../lib/domain/criterion-state';
import { criterionStates } from '../../lib/domain/decision';
import type { Framework } from '../../lib/domain/framework';
import type { Query } from './route';

/** `sought`: id of a criterion, a competency or a deliverable. */
export type CoverageChoice = ViewOptions & { sought: string | null };

export function coverageChoice(framework: Framework, query: Query): CoverageChoice {
	const grouping = groupings.find((each): each is Grouping => each === query['grouper']);
	return {
		grouping: grouping === 'dossier' && framework.dossiers.length === 0 ? 'activity' : (grouping ?? 'activity'),
		dossierId: framework.dossiers.find(({ id }) => id === query['dossier'])?.id ?? null,
		gapsFirst: query['ordre'] === 'lacunes',
		only: criterionStates.find((state) => state === query['etat']) ?? null,
		sought: query['noeud'] ?? null,
	};
}

/** `holder`: the competency to unfold, so that the node that is sought is seen. Filters that would hide it are left aside. */
export function soughtView(
	framework: Framework,
	rows: StateRows,
	choice: CoverageChoice,
): { view: CoverageView; holder: string | null } {
	const { sought } = choice;
	const view = coverageView(framework, rows, choice);
	if (sought === null) return { view, holder: null };
	const isShown = ({ groups }: CoverageView): boolean =>
		groups.some(
			(group) =>
				nodesOf(group).some(({ nodeId }) => nodeId === sought) ||
				group.competencies.some(({ competency }) => competency.id === sought),
		);
	const wide = isShown(view) ? view : coverageView(framework, rows, { ...choice, only: null, dossierId: null });
	const lines = wide.groups.flatMap((group) => group.competencies);
	const holder = lines.find(({ criteria }) => criteria.some(({ criterion }) => criterion.id === sought));
	return { view: wide, holder: holder?.competency.id ?? null };
}
