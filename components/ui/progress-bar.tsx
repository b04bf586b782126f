// How far a long task is, in words and in length, and a way to stop it. `value` null: under way, end unknown.
import { useId } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from './button';

export type ProgressBarProps = { label: string; value: number | null; max?: number; detail?: string; onCancel?: () => void };

export function ProgressBar({ label, value, max = 1, detail, onCancel }: ProgressBarProps) {
	const { t } = useText();
	const id = useId();
	return (
		<div class="progress">
			<div class="row row-spread">
				<label for={id}>{label}</label>
				{detail ? <span class="soft small figures">{detail}</span> : null}
			</div>
			<div class="row">
				<progress id={id} class="progress-bar grow" max={max} {...(value === null ? {} : { value })} />
				{onCancel ? (
					<Button small onClick={onCancel}>
						{t('common:cancel')}
					</Button>
				) : null}
			</div>
		</div>
	);
}
