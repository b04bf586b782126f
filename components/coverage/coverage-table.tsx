// The coverage as the référentiel reads: activity, competency, criteria indented; code at the left margin, counts at the right.
import type { Coverage, CoverageSection, CriterionCoverage } from '../../lib/domain/coverage';
import { gapsFirst } from '../../lib/domain/coverage';
import { useText } from '../text-context';
import { CompetencyRows } from './competency-rows';
import { CriterionRow } from './criterion-row';

export type CoverageTableProps = {
	coverage: Coverage;
	byGaps: boolean;
	/** Ids of the competencies whose criteria are shown. */
	unfolded: ReadonlySet<string>;
	onToggle: (competencyId: string) => void;
	/** The pieces behind a count. */
	piecesHref: (nodeId: string) => string;
};

export function CoverageTable(props: CoverageTableProps) {
	const { t } = useText();
	const { coverage, byGaps } = props;
	return (
		<table class="table coverage">
			<thead>
				<tr>
					<th scope="col">{t('dashboard:coverage.code')}</th>
					<th scope="col">{t('dashboard:coverage.competency')}</th>
					<th scope="col">{t('dashboard:coverage.state')}</th>
					<th scope="col" class="number">
						{t('dashboard:coverage.pieces')}
					</th>
					<th scope="col" class="number">
						{t('dashboard:coverage.criteria')}
					</th>
				</tr>
			</thead>
			{byGaps
				? gapsFirst(coverage).map(({ mark, competencies }) => (
						<tbody key={mark}>
							<GroupRow label={t(`dashboard:coverage.group.${mark}`)} count={competencies.length} />
							{competencies.map((line) => (
								<CompetencyRows key={line.competency.id} {...props} line={line} />
							))}
						</tbody>
					))
				: coverage.sections.map((section) => <SectionRows key={section.id} {...props} section={section} />)}
		</table>
	);
}

function SectionRows({ section, ...props }: CoverageTableProps & { section: CoverageSection }) {
	const { t } = useText();
	return (
		<tbody>
			<GroupRow
				code={section.heading?.code ?? ''}
				synthetic={section.heading?.synthetic ?? false}
				label={section.heading?.label ?? t('dashboard:coverage.others')}
				count={section.pieces}
			/>
			{section.competencies.map((line) => (
				<CompetencyRows key={line.competency.id} {...props} line={line} />
			))}
			{section.criteria.map((line: CriterionCoverage) => (
				<CriterionRow key={line.criterion.id} line={line} piecesHref={props.piecesHref} />
			))}
		</tbody>
	);
}

type GroupRowProps = { code?: string; synthetic?: boolean; label: string; count: number };

function GroupRow({ code = '', synthetic = false, label, count }: GroupRowProps) {
	return (
		<tr class="coverage-group">
			<td class={synthetic ? 'code soft' : 'code'}>{code}</td>
			<th scope="rowgroup" colSpan={2}>
				{label}
			</th>
			<td class="number">{count}</td>
			<td />
		</tr>
	);
}
