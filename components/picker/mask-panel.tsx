// Beside the surface: what is masked, a text to mask wherever it stands, what is usually masked, and what Glane cannot see.
import { useState } from 'preact/hooks';
import type { Suggestion } from '../../lib/domain/mask-suggestions';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { MaskList, type MaskItem } from './mask-list';
import { MaskSuggestions } from './mask-suggestions';

/** Of what was to go: shown places whose pixels could not be told, and pictures in which no text can be read. */
export type MaskLimits = { unplaced: number; pictures: number };

export type MaskPanelProps = {
	items: readonly MaskItem[];
	suggestions: readonly Suggestion[];
	limits: MaskLimits | null;
	/** How often a text stands in the page. */
	count: (text: string) => number;
	onText: (texts: readonly string[]) => void;
};

/** Fewer letters would mask half the page. */
const shortest = 2;

export function MaskPanel({ items, suggestions, limits, count, onText }: MaskPanelProps) {
	const { t } = useText();
	const [text, setText] = useState('');
	const wanted = text.trim();
	const found = wanted.length >= shortest ? count(wanted) : 0;
	return (
		<aside class="mask-panel" aria-label={t('picker:masks.panel')}>
			<section class="stack">
				<h2 class="mask-title">{t('picker:masks.title', { count: items.length })}</h2>
				<MaskList items={items} />
				{limits && limits.unplaced > 0 ? (
					<Notice tone="straw">{t('picker:masks.unplaced', { count: limits.unplaced })}</Notice>
				) : null}
				{limits && limits.pictures > 0 ? (
					<Notice tone="straw">{t('picker:masks.pictures', { count: limits.pictures })}</Notice>
				) : null}
			</section>
			<form
				class="stack stack-tight"
				onSubmit={(event) => {
					event.preventDefault();
					if (wanted.length < shortest) return;
					onText([wanted]);
					setText('');
				}}
			>
				<label class="field">
					<span class="field-label">{t('picker:masks.text')}</span>
					<input
						class="control"
						name="mask-text"
						autocomplete="off"
						value={text}
						onInput={(event) => setText(event.currentTarget.value)}
					/>
				</label>
				<div class="row row-spread">
					<output class="soft small figures">
						{wanted.length >= shortest ? t('picker:suggestions.times', { count: found }) : ''}
					</output>
					<Button small type="submit" disabled={wanted.length < shortest}>
						{t('picker:masks.maskText')}
					</Button>
				</div>
			</form>
			<section class="stack">
				<h2 class="mask-title">{t('picker:suggestions.title')}</h2>
				<MaskSuggestions suggestions={suggestions} onMask={(masks) => onText(masks.map((mask) => mask.text))} />
			</section>
		</aside>
	);
}
