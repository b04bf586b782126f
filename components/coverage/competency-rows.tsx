// One competency of the coverage, and its criteria when they are unfolded. Where it has none, it is decided on itself.
import { ChevronRight } from 'lucide';
import type { CompetencyLine } from '../../lib/domain/coverage-view';
import { gapOrder } from '../../lib/domain/coverage-view';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import type { CoverageActs } from './coverage-acts';
import { CriterionRow } from './criterion-row';
import { NodeRow } from './node-row';
import { markOf } from '../../lib/i18n/state-text';

export type CompetencyRowsProps = {
	line: CompetencyLine;
	unfolded: ReadonlySet<string>;
	onToggle: (competencyId: string) => void;
	acts: CoverageActs;
};

export function CompetencyRows({ line, unfolded, onToggle, acts }: CompetencyRowsProps) {
	const { t } = useText();
	const { competency, pieces, criteria, node, state } = line;
	const { id, code, label, synthetic } = competency;
	const isOpen = unfolded.has(id);
	const codeCell = <td class={synthetic ? 'code soft' : 'code'}>{code}</td>;
	const self = (
		<a class="coverage-self no-print" href={acts.selfHref(id)}>
			{t('decide:table.self')}
			<span class="visually-hidden"> {code}</span>
		</a>
	);
	if (node) {
		return (
			<NodeRow node={node} kind="competency" name={code} acts={acts}>
				{codeCell}
				<th scope="row">
					{label} {self}
				</th>
			</NodeRow>
		);
	}
	const tally = gapOrder
		.map((each) => ({ each, count: criteria.filter((criterion) => criterion.node.state === each).length }))
		.filter(({ count }) => count > 0)
		.map(({ each, count }) => t(`decide:table.count.${each}`, { count }));
	return (
		<>
			<tr class="coverage-competency" data-row={id}>
				{codeCell}
				<th scope="row">
					<button type="button" class="coverage-fold" aria-expanded={isOpen} data-node={id} onClick={() => onToggle(id)}>
						<span>{label}</span>
						<Icon of={ChevronRight} size={14} />
					</button>{' '}
					{self}
				</th>
				<td>
					<Mark state={markOf(state)} words />
				</td>
				<td class="coverage-why">{t('decide:table.criteria', { list: tally.join(', ') })}</td>
				<td class="number">
					{pieces === 0 ? <span class="soft">0</span> : <a href={acts.piecesHref(id)}>{pieces}</a>}
					<span class="number-unit soft"> {t('dashboard:coverage.unit', { count: pieces })}</span>
				</td>
			</tr>
			{isOpen ? criteria.map((each) => <CriterionRow key={each.criterion.id} line={each} code={code} acts={acts} />) : null}
		</>
	);
}
