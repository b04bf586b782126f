// A competency or criterion tied to a piece: its code, its label when there is room, and a way to take it off.
import { X } from 'lucide';
import { useText } from '../text-context';
import { Icon } from './icon';

export type ChipProps = { code: string; label?: string; onRemove?: () => void };

export function Chip({ code, label, onRemove }: ChipProps) {
	const { t } = useText();
	return (
		<span class="chip" title={label}>
			<span class="code">{code}</span>
			{label ? <span class="chip-label ellipsis">{label}</span> : null}
			{onRemove ? (
				<button type="button" class="chip-remove" aria-label={t('common:removeNamed', { name: code })} onClick={onRemove}>
					<Icon of={X} size={12} />
				</button>
			) : null}
		</span>
	);
}
