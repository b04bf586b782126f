// The top of the clip form: the picture that shows the page is safe, its title to edit, where and when, and how far it is.
import type { Evidence, EvidenceEdit } from '../lib/domain/evidence';
import { formatRecent } from '../lib/i18n/time-of-day';
import { CaptureState, type CaptureStateProps } from './capture-state';
import { useText } from './text-context';
import { TextArea } from './ui/field';

export type ClipHeadProps = {
	evidence: Evidence;
	/** Address of the thumbnail; null until it is on disk. */
	thumbnail: string | null;
	state: Omit<CaptureStateProps, 'hasScreenshot'>;
	onEdit: (edit: EvidenceEdit) => void;
};

export function ClipHead({ evidence, thumbnail, state, onEdit }: ClipHeadProps) {
	const { t, language } = useText();
	return (
		<header class="clip-head">
			<div class="clip-thumbnail">{thumbnail ? <img src={thumbnail} alt={t('popup:thumbnail')} /> : null}</div>
			<div class="grow">
				<div class="clip-title">
					<TextArea
						label={t('popup:title')}
						labelHidden
						rows={1}
						placeholder={t('popup:titleExample')}
						value={evidence.title}
						onValue={(title) => onEdit({ title })}
					/>
				</div>
				<p class="soft small clip-where">
					{evidence.site ? (
						<>
							<span class="ellipsis" title={evidence.url}>
								{evidence.site}
							</span>
							<span aria-hidden="true">·</span>
						</>
					) : null}
					<time class="clip-when" dateTime={evidence.createdAt}>
						{formatRecent(evidence.createdAt, language)}
					</time>
				</p>
			</div>
			<CaptureState {...state} hasScreenshot={evidence.screenshot !== null} />
		</header>
	);
}
