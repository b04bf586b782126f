// Asks, only when told to, whether the addresses of the sources still answer.
import { Link } from 'lucide';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';

/** refused: the browser was not allowed to reach the sites. `unsure`: sites that would not say. */
export type LinkCheckState =
	| { state: 'idle' }
	| { state: 'refused' }
	| { state: 'running'; done: number; total: number }
	| { state: 'done'; checked: number; unsure: number };

export type LinkCheckProps = { status: LinkCheckState; addresses: number; onCheck: () => void; onCancel: () => void };

export function LinkCheck({ status, addresses, onCheck, onCancel }: LinkCheckProps) {
	const { t } = useText();
	return (
		<section class="stack" aria-labelledby="check-links">
			<h2 id="check-links">{t('check:links.title')}</h2>
			<p class="soft">{addresses === 0 ? t('check:links.none') : t('check:links.lead')}</p>
			{status.state === 'running' ? (
				<ProgressBar
					label={t('check:links.running', { done: status.done, total: status.total })}
					value={status.done}
					max={status.total}
					onCancel={onCancel}
				/>
			) : addresses > 0 ? (
				<div class="row">
					<Button icon={Link} data-act="check-links" onClick={onCheck}>
						{t('check:links.act')}
					</Button>
				</div>
			) : null}
			{status.state === 'refused' ? <Notice live>{t('check:links.refused')}</Notice> : null}
			{status.state === 'done' ? (
				<Notice live>
					{t('check:links.done', { count: status.checked })}
					{status.unsure > 0 ? ` ${t('check:links.unsure', { count: status.unsure })}` : null}
				</Notice>
			) : null}
		</section>
	);
}
