// What the clip form says first: words that could not be saved, an earlier capture of this page, a capture taken up again.
// Loaded when there is something to say.
import { History, TriangleAlert } from 'lucide';
import type { CaptureFailure } from '../lib/domain/capture';
import { formatInstant } from '../lib/i18n/format';
import { formatRecent } from '../lib/i18n/time-of-day';
import { RefusalNotice } from './failure-words';
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
					{t('capture:saveFailed')}
				</Notice>
			) : null}
			{refusal ? <RefusalNotice code={refusal} /> : null}
			{resumedFrom ? (
				<Notice
					icon={History}
					actions={
						<Button small onClick={onAnew}>
							{t('capture:captureAnew')}
						</Button>
					}
				>
					{t('capture:resumed', { when: formatRecent(resumedFrom, language) })}
				</Notice>
			) : latest ? (
				<Notice
					tone="straw"
					icon={History}
					live
					actions={
						<>
							<Button small onClick={onKeepBoth}>
								{t('capture:keepBoth')}
							</Button>
							<Button small onClick={onDrop}>
								{t('capture:dropThis')}
							</Button>
						</>
					}
				>
					{t('capture:earlier', { when: formatInstant(latest, language) })}
				</Notice>
			) : null}
		</>
	);
}
