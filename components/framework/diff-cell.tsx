// One side of a comparison: the node there, or that it has none. On a narrow screen the side is named in the cell.
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import { useText } from '../text-context';
import { LineName } from './line-name';

export function DiffCell({ side, line }: { side: string; line: FrameworkLine | null }) {
	const { t } = useText();
	return line ? (
		<td data-label={side}>
			<LineName line={line} />
		</td>
	) : (
		<td class="diff-absent">{t('frameworks:match.absent')}</td>
	);
}
