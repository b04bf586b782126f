// One competency of the coverage, and its criteria when they are unfolded.
import { ChevronRight } from 'lucide';
import type { CompetencyCoverage } from '../../lib/domain/coverage';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { CriterionRow } from './criterion-row';

export type CompetencyRowsProps = {
	line: CompetencyCoverage;
	unfolded: ReadonlySet<string>;
	onToggle: (competencyId: string) => void;
	piecesHref: (nodeId: string) => string;
};

export function CompetencyRows({ line, unfolded, onToggle, piecesHref }: CompetencyRowsProps) {
	const { t } = useText();
	const { competency, pieces, criteria, served, mark } = line;
	const isOpen = unfolded.has(competency.id);
	return (
		<>
			<tr class="coverage-competency">
				<td class={competency.synthetic ? 'code soft' : 'code'}>{competency.code}</td>
				<th scope="row">
					{criteria.length === 0 ? (
						competency.label
					) : (
						<button type="button" class="coverage-fold" aria-expanded={isOpen} onClick={() => onToggle(competency.id)}>
							<span>{competency.label}</span>
							<Icon of={ChevronRight} size={14} />
						</button>
					)}
				</th>
				<td>
					<Mark state={mark} words />
				</td>
				<td class="number">
					{pieces === 0 ? <span class="soft">0</span> : <a href={piecesHref(competency.id)}>{pieces}</a>}
					<span class="number-unit soft"> {t('dashboard:coverage.unit', { count: pieces })}</span>
				</td>
				<td class={served === 0 ? 'number soft' : 'number'}>
					{criteria.length === 0 ? '–' : t('dashboard:coverage.served', { served, total: criteria.length })}
				</td>
			</tr>
			{isOpen ? criteria.map((each) => <CriterionRow key={each.criterion.id} line={each} piecesHref={piecesHref} />) : null}
		</>
	);
}
