// Which competencies an assessment covers: ticks, and a filter when there are many.
import { useState } from 'preact/hooks';
import type { DraftItem } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { CheckField, TextField } from '../ui/field';

export type CoversFieldProps = {
	covers: readonly string[];
	competencies: readonly DraftItem[];
	onCovers: (ids: string[]) => void;
};

/** Fewer than these are seen at once. */
const few = 10;

export function CoversField({ covers, competencies, onCovers }: CoversFieldProps) {
	const { t } = useText();
	const [words, setWords] = useState('');
	// Those covered when it was opened come first; ticking moves nothing.
	const [first] = useState(() => new Set(covers));
	const wanted = words.trim().toLowerCase();
	const inOrder = [...competencies.filter(({ id }) => first.has(id)), ...competencies.filter(({ id }) => !first.has(id))];
	const shown = inOrder.filter((item) => `${item.code} ${item.label}`.toLowerCase().includes(wanted));
	const known = new Set(competencies.map((item) => item.id));
	const count = covers.filter((id) => known.has(id)).length;
	return (
		<fieldset class="stack stack-tight">
			<legend class="field-label">
				{t('review:edit.covers')}{' '}
				<span class="soft figures">{t('review:edit.coversCount', { count, total: competencies.length })}</span>
			</legend>
			{competencies.length > few ? (
				<TextField
					label={t('review:edit.filter')}
					labelHidden
					placeholder={t('review:edit.filter')}
					value={words}
					onValue={setWords}
				/>
			) : null}
			<div class="review-covers scroll">
				{shown.map((item) => (
					<CheckField
						key={item.id}
						label={[item.code, item.label.trim()].filter(Boolean).join(' ')}
						checked={covers.includes(item.id)}
						onChecked={(isCovered) => onCovers(isCovered ? [...covers, item.id] : covers.filter((id) => id !== item.id))}
					/>
				))}
			</div>
		</fieldset>
	);
}
