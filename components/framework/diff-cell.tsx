// One side of a comparison: the node there, or that it has none. On a narrow screen the side is named in the cell.
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import type { WordRun } from '../../lib/domain/word-changes';
import { useText } from '../text-context';
import { LineName } from './line-name';

export type DiffCellProps = { side: string; line: FrameworkLine | null; runs?: readonly WordRun[] | undefined };

export function DiffCell({ side, line, runs }: DiffCellProps) {
	const { t } = useText();
	return line ? (
		<td data-label={side}>
			<LineName line={line} runs={runs} />
		</td>
	) : (
		<td class="diff-absent">{t('frameworks:match.absent')}</td>
	);
}
