// One criterion of the coverage: its rank, its wording, where it stands and why.
import type { CriterionLine } from '../../lib/domain/coverage-view';
import { useText } from '../text-context';
import type { CoverageActs } from './coverage-acts';
import { NodeRow } from './node-row';

export type CriterionRowProps = { line: CriterionLine; /** Code of what it hangs on. */ code: string; acts: CoverageActs };

export function CriterionRow({ line: { criterion, node }, code, acts }: CriterionRowProps) {
	const { t } = useText();
	const { ordinal, label } = criterion;
	return (
		<NodeRow node={node} kind="criterion" name={t('decide:name.criterion', { code, ordinal })} acts={acts}>
			<td />
			<td>
				<span class="coverage-rank figures" aria-hidden="true">
					{ordinal}.
				</span>
				<span class="visually-hidden">{t('dashboard:coverage.criterion', { ordinal })} </span>
				{label}
			</td>
		</NodeRow>
	);
}
