// Criteria in the order of the référentiel, under the headings that group them.
import type { Criterion } from '../../lib/domain/framework';
import { NodeNote, OfficialWords } from './node-facts';
import type { StructureView } from './structure-view';

export type CriteriaListProps = {
	view: StructureView;
	criteria: readonly Criterion[];
	/** Over the criteria that have no heading of their own. */
	heading?: string | undefined;
};

export function CriteriaList({ view, criteria, heading }: CriteriaListProps) {
	return (
		<>
			{groupsOf(criteria, heading).map((group) => (
				<div key={group.criteria[0]?.id} class="criteria-group">
					{group.heading ? <p class="field-label">{group.heading}</p> : null}
					<ol class="criteria dense">
						{group.criteria.map((criterion) => (
							<li key={criterion.id} value={criterion.ordinal}>
								{criterion.label}
								<OfficialWords view={view} id={criterion.id} />
								{criterion.remark ? <NodeNote text={criterion.remark} /> : null}
							</li>
						))}
					</ol>
				</div>
			))}
		</>
	);
}

type Group = { heading: string | undefined; criteria: Criterion[] };

/** Neighbours that share a heading stand together. */
function groupsOf(criteria: readonly Criterion[], fallback: string | undefined): Group[] {
	const groups: Group[] = [];
	for (const criterion of criteria) {
		const heading = criterion.heading ?? fallback;
		const last = groups.at(-1);
		if (last && last.heading === heading) last.criteria.push(criterion);
		else groups.push({ heading, criteria: [criterion] });
	}
	return groups;
}
