// Two days, both included, folded behind the words that say them.
import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { TextField } from '../ui/field';

export type PeriodFilterProps = {
	from: string | undefined;
	to: string | undefined;
	onValue: (period: { du?: string | undefined; au?: string | undefined }) => void;
};

export function PeriodFilter({ from, to, onValue }: PeriodFilterProps) {
	const { t } = useText();
	const fold = useRef<HTMLDetailsElement>(null);
	useEffect(() => {
		const close = (event: PointerEvent): void => {
			if (fold.current?.open && !fold.current.contains(event.target as Node)) fold.current.open = false;
		};
		document.addEventListener('pointerdown', close);
		return () => document.removeEventListener('pointerdown', close);
	}, []);
	return (
		<details
			class="period"
			ref={fold}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !fold.current?.open) return;
				fold.current.open = false;
				fold.current.querySelector('summary')?.focus();
			}}
		>
			<summary class="control control-select">
				<span class="ellipsis">
					<PeriodWords from={from} to={to} />
				</span>
			</summary>
			<div class="period-days">
				<TextField
					type="date"
					label={t('dashboard:library.from')}
					value={from ?? ''}
					max={to}
					onValue={(day) => onValue({ du: day || undefined })}
				/>
				<TextField
					type="date"
					label={t('dashboard:library.to')}
					value={to ?? ''}
					min={from}
					onValue={(day) => onValue({ au: day || undefined })}
				/>
			</div>
		</details>
	);
}

function PeriodWords({ from, to }: Pick<PeriodFilterProps, 'from' | 'to'>) {
	const { t, language } = useText();
	const day = (iso: string): string => formatDate(iso, language);
	if (from && to) return t('dashboard:library.between', { from: day(from), to: day(to) });
	if (from) return t('dashboard:library.since', { date: day(from) });
	if (to) return t('dashboard:library.until', { date: day(to) });
	return t('dashboard:library.anyPeriod');
}
