// The coverage as the référentiel reads: groups, competencies, criteria indented; code at the left margin, counts at the right.
import { useRef, useState } from 'preact/hooks';
import type { CoverageGroup, CoverageView } from '../../lib/domain/coverage-view';
import { useText } from '../text-context';
import { CompetencyRows } from './competency-rows';
import type { CoverageActs } from './coverage-acts';
import { CriterionRow } from './criterion-row';
import { DeliverableRows } from './deliverable-rows';

export type CoverageTableProps = {
	view: CoverageView;
	/** Ids of the competencies whose criteria are shown. */
	unfolded: ReadonlySet<string>;
	onToggle: (competencyId: string) => void;
	acts: Omit<CoverageActs, 'editing' | 'onEdit'>;
};

export function CoverageTable(props: CoverageTableProps) {
	const { t } = useText();
	const table = useRef<HTMLTableElement>(null);
	/** One decision at a time; a competency may stand in several groups. */
	const [editing, setEditing] = useState<{ group: string; nodeId: string } | null>(null);
	const { groups } = props.view;
	const actsIn = (group: string): CoverageActs => ({
		...props.acts,
		editing: editing?.group === group ? editing.nodeId : null,
		onEdit: (nodeId) => {
			setEditing(nodeId === null ? null : { group, nodeId });
			if (nodeId !== null || !editing) return;
			// The form goes: focus returns to where it was opened.
			const button = `tbody[data-group="${CSS.escape(group)}"] .coverage-state[data-node="${CSS.escape(editing.nodeId)}"]`;
			requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(button)?.focus());
		},
	});
	return (
		<table ref={table} class="table coverage">
			<thead>
				<tr>
					<th scope="col">{t('dashboard:coverage.code')}</th>
					<th scope="col">{t('dashboard:coverage.competency')}</th>
					<th scope="col">{t('dashboard:coverage.state')}</th>
					<th scope="col">{t('decide:table.why')}</th>
					<th scope="col" class="number">
						{t('dashboard:coverage.pieces')}
					</th>
				</tr>
			</thead>
			{groups.map((group) => {
				const key = group.heading?.id ?? '';
				return <GroupRows key={key} {...props} group={group} acts={actsIn(key)} />;
			})}
		</table>
	);
}

type GroupRowsProps = Omit<CoverageTableProps, 'acts'> & { group: CoverageGroup; acts: CoverageActs };

function GroupRows({ group, unfolded, onToggle, acts }: GroupRowsProps) {
	const { t } = useText();
	const { heading, assessment, competencies, criteria, deliverables } = group;
	const team = assessment?.team;
	return (
		<tbody data-group={heading?.id ?? ''}>
			<tr class="coverage-group">
				<td class={heading?.synthetic ? 'code soft' : 'code'}>{heading?.code}</td>
				<th scope="rowgroup" colSpan={4}>
					{heading?.label ?? t('dashboard:coverage.others')}
					{team ? (
						<span class="coverage-team soft">
							{' · '}
							{team.min === team.max ? t('decide:table.teamOf', { min: team.min }) : t('decide:table.team', team)}
						</span>
					) : null}
				</th>
			</tr>
			{competencies.map((line) => (
				<CompetencyRows key={line.competency.id} line={line} unfolded={unfolded} onToggle={onToggle} acts={acts} />
			))}
			{criteria.map((line) => (
				<CriterionRow key={line.criterion.id} line={line} code={heading?.code ?? ''} acts={acts} />
			))}
			{deliverables.map((line) => (
				<DeliverableRows key={line.deliverable.id} line={line} acts={acts} />
			))}
		</tbody>
	);
}
