// The report card in full: what is missing and why, which addresses, and what one permission would bring back.
import { CircleCheck, Hourglass, TriangleAlert } from 'lucide';
import { permissionWouldHelp, retryMayHelp, type Capture, type Missing } from '../../lib/domain/capture';
import { reportCardSentences } from '../../lib/i18n/report-card-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

export type ReportCardProps = { capture: Capture; hasAccess: boolean; onAllow: () => void; onRetry: () => void };

export function ReportCard({ capture, hasAccess, onAllow, onRetry }: ReportCardProps) {
	const { t } = useText();
	if (capture.missing.length === 0) {
		return (
			<div class="stack">
				<p class="row state-kept">
					<Icon of={CircleCheck} />
					{t('dashboard:piece.card.complete')}
				</p>
				<StillLoading capture={capture} />
			</div>
		);
	}
	const lost = capture.missing.filter((line) => !line.patched).length;
	const asks = permissionWouldHelp(capture.missing) && !hasAccess;
	return (
		<div class="stack">
			<p class="row">
				<Icon of={TriangleAlert} />
				<strong>
					{lost > 0
						? t('dashboard:piece.card.missing', { count: lost })
						: t('dashboard:piece.card.patched', { count: capture.missing.length })}
				</strong>
				{t('dashboard:piece.card.kept')}
			</p>
			<ul class="card-lines">
				{reportCardSentences(capture.missing, t).map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			<StillLoading capture={capture} />
			{asks ? <p class="soft">{t('dashboard:piece.card.allowHint')}</p> : null}
			<div class="row">
				{asks ? (
					<Button variant="primary" onClick={onAllow}>
						{t('dashboard:piece.card.allow')}
					</Button>
				) : retryMayHelp(capture.missing) ? (
					<Button onClick={onRetry}>{t('dashboard:piece.card.again')}</Button>
				) : null}
			</div>
			<Addresses missing={capture.missing} />
		</div>
	);
}

/** The page was not there in full when it was kept. */
function StillLoading({ capture: { loading = 0 } }: { capture: Capture }) {
	const { t } = useText();
	return loading > 0 ? (
		<p class="row">
			<Icon of={Hourglass} />
			{t('capture:loading.said', { count: loading })}
		</p>
	) : null;
}

function Addresses({ missing }: { missing: readonly Missing[] }) {
	const { t } = useText();
	const addresses = [...new Set(missing.map((line) => line.url).filter(Boolean))];
	if (addresses.length === 0) return null;
	return (
		<details>
			<summary class="soft">{t('dashboard:piece.card.addresses', { count: addresses.length })}</summary>
			<ul class="addresses small">
				{addresses.map((url) => (
					<li key={url}>{url}</li>
				))}
			</ul>
		</details>
	);
}
