// What the clip form says first: words that could not be saved, an earlier capture of this page, a capture taken up again.
import { History, TriangleAlert } from 'lucide';
import type { CaptureFailure } from '../lib/domain/capture';
import { captureFailureText } from '../lib/i18n/failure-text';
import { formatInstant } from '../lib/i18n/format';
import { formatRecent } from '../lib/i18n/time-of-day';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';

export type ClipBannerProps = {
	saveFailed: boolean;
	/** Why the last attempt to capture again could not even begin. */
	refusal: CaptureFailure | null;
	/** Instants of other pieces of the same page. */
	earlier: readonly string[];
	/** When the piece taken up again was captured; null when it is new. */
	resumedFrom: string | null;
	onSaveAgain: () => void;
	onKeepBoth: () => void;
	onDrop: () => void;
	onAnew: () => void;
};

export function ClipBanner({
	saveFailed,
	refusal,
	earlier,
	resumedFrom,
	onSaveAgain,
	onKeepBoth,
	onDrop,
	onAnew,
}: ClipBannerProps) {
	const { t, language } = useText();
	const latest = earlier.toSorted().at(-1);
	return (
		<>
			{saveFailed ? (
				<Notice
					tone="alarm"
					icon={TriangleAlert}
					live
					actions={
						<Button small onClick={onSaveAgain}>
							{t('common:retry')}
						</Button>
					}
				>
					{t('popup:saveFailed')}
				</Notice>
			) : null}
			{refusal ? <Refusal code={refusal} /> : null}
			{resumedFrom ? (
				<Notice
					icon={History}
					actions={
						<Button small onClick={onAnew}>
							{t('popup:captureAnew')}
						</Button>
					}
				>
					{t('popup:resumed', { when: formatRecent(resumedFrom, language) })}
				</Notice>
			) : latest ? (
				<Notice
					tone="straw"
					icon={History}
					live
					actions={
						<>
							<Button small onClick={onKeepBoth}>
								{t('popup:keepBoth')}
							</Button>
							<Button small onClick={onDrop}>
								{t('popup:dropThis')}
							</Button>
						</>
					}
				>
					{t('popup:earlier', { when: formatInstant(latest, language) })}
				</Notice>
			) : null}
		</>
	);
}

function Refusal({ code }: { code: CaptureFailure }) {
	const { t } = useText();
	const { happened, safe, todo } = captureFailureText(code, t);
	return (
		<Notice tone="straw" icon={TriangleAlert} live>
			{happened} {safe} {todo}
		</Notice>
	);
}
