// What the référentiel is called, who certifies it, its level and number.
import type { HeadPatch } from '../../lib/domain/draft-edits';
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { TypedField } from './typed-field';

export type HeadFormProps = { draft: FrameworkDraft; needsTitle: boolean; onHead: (patch: HeadPatch) => void };

export function HeadForm({ draft, needsTitle, onHead }: HeadFormProps) {
	const { t } = useText();
	const level = (typed: string): number | null => {
		const number = Number.parseInt(typed, 10);
		return number >= 1 && number <= 8 ? number : null;
	};
	return (
		<div class="review-head-form">
			<TypedField
				label={t('review:head.title')}
				name="title"
				value={draft.title}
				error={needsTitle && draft.title.trim() === '' ? t('review:head.titleMissing') : null}
				onCommit={(title) => onHead({ title: title.trim() })}
			/>
			<TypedField
				label={t('review:head.certifier')}
				value={draft.certifier ?? ''}
				onCommit={(certifier) => onHead({ certifier: certifier.trim() || null })}
			/>
			<TypedField
				label={t('review:head.level')}
				type="number"
				min="1"
				max="8"
				value={String(draft.level ?? '')}
				onCommit={(typed) => onHead({ level: level(typed) })}
			/>
			<TypedField
				label={t('review:head.rncp')}
				value={draft.rncp ?? ''}
				onCommit={(rncp) => onHead({ rncp: rncp.trim() || null })}
			/>
		</div>
	);
}
