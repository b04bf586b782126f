// One criterion of the coverage: its rank, its wording, and how many pieces serve it.
import type { CriterionCoverage } from '../../lib/domain/coverage';
import { useText } from '../text-context';
import { Mark } from '../ui/mark';

export type CriterionRowProps = { line: CriterionCoverage; piecesHref: (nodeId: string) => string };

export function CriterionRow({ line: { criterion, pieces }, piecesHref }: CriterionRowProps) {
	const { t } = useText();
	return (
		<tr class="coverage-criterion">
			<td />
			<td>
				<span class="coverage-rank figures" aria-hidden="true">
					{criterion.ordinal}.
				</span>
				<span class="visually-hidden">{t('dashboard:coverage.criterion', { ordinal: criterion.ordinal })} </span>
				{criterion.label}
			</td>
			<td>
				<Mark state={pieces === 0 ? 'empty' : 'full'} />
			</td>
			<td class="number">{pieces === 0 ? <span class="soft">0</span> : <a href={piecesHref(criterion.id)}>{pieces}</a>}</td>
			<td />
		</tr>
	);
}
