// A node of a référentiel in a table: its code, the rank of a criterion, its sentence.
import type { FrameworkLine } from '../../lib/domain/framework-lines';
import { useText } from '../text-context';

export function LineName({ line }: { line: FrameworkLine }) {
	const { t } = useText();
	const isOurs = !line.isCoded && line.ordinal === null;
	return (
		<span class="line-name">
			{line.code ? (
				<span class={isOurs ? 'code soft' : 'code'} title={isOurs ? t('dashboard:frameworks.synthetic') : undefined}>
					{line.code}
				</span>
			) : null}
			<span>
				{line.ordinal === null ? null : (
					<span class="soft figures">{t('frameworks:match.criterion', { ordinal: line.ordinal })} </span>
				)}
				{line.label}
			</span>
		</span>
	);
}
