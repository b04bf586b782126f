// What the clip form says first: words that could not be saved, an earlier capture of this page, a capture taken up again.
// Loaded when there is something to say.
import { History, Trash, TriangleAlert } from 'lucide';
import type { CaptureFailure } from '../lib/domain/capture';
import type { Language } from '../lib/domain/settings';
import { formatDate, formatInstant } from '../lib/i18n/format';
import { formatRecent } from '../lib/i18n/time-of-day';
import { RefusalNotice } from './failure-words';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';

export type ClipBannerProps = {
	saveFailed: boolean;
	/** It was deleted elsewhere while the popup is open. */
	isDeleted: boolean;
	/** Why the last attempt to capture again could not even begin. */
	refusal: CaptureFailure | null;
	/** Instants of other pieces of the same page. */
	earlier: readonly string[];
	/** When the piece was captured that this one is now linked to; null while it is linked to none. */
	comparedTo: string | null;
	/** When the piece taken up again was captured; null when it is new. */
	resumedFrom: string | null;
	onSaveAgain: () => void;
	onRestore: () => void;
	onKeepBoth: () => void;
	/** Links this piece to the one captured at that instant, or to none. */
	onCompare: (when: string | null) => void;
	onDrop: () => void;
	onAnew: () => void;
};

export function ClipBanner({
	saveFailed,
	isDeleted,
	refusal,
	earlier,
	comparedTo,
	resumedFrom,
	onSaveAgain,
	onRestore,
	onKeepBoth,
	onCompare,
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
			{isDeleted ? (
				<Notice
					tone="straw"
					icon={Trash}
					live
					actions={
						<Button small data-act="restore" onClick={onRestore}>
							{t('capture:restore')}
						</Button>
					}
				>
					{t('capture:deletedElsewhere')}
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
			) : comparedTo ? (
				<Notice
					icon={History}
					live
					actions={
						<Button small onClick={() => onCompare(null)}>
							{t('common:undo')}
						</Button>
					}
				>
					{t('capture:compared', { when: dayOrHour(comparedTo, language) })}
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
							<Button small data-act="compare" onClick={() => onCompare(latest)}>
								{t('capture:compareWith', { when: dayOrHour(latest, language) })}
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

/** "3 mars 2026"; the hour for what was captured today. */
const dayOrHour = (instant: string, language: Language): string =>
	new Date(instant).toDateString() === new Date().toDateString()
		? formatRecent(instant, language)
		: formatDate(instant, language);
