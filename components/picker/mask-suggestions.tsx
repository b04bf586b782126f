// What is usually masked, found in the page: by family, each with how often it stands there.
import { suggestionFamilies, type Suggestion } from '../../lib/domain/mask-suggestions';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type MaskSuggestionsProps = { suggestions: readonly Suggestion[]; onMask: (masks: readonly Suggestion['mask'][]) => void };

export function MaskSuggestions({ suggestions, onMask }: MaskSuggestionsProps) {
	const { t } = useText();
	if (suggestions.length === 0) return <p class="soft small">{t('picker:suggestions.none')}</p>;
	return (
		<div class="stack">
			{suggestionFamilies.map((family) => {
				const found = suggestions.filter((each) => each.family === family);
				if (found.length === 0) return null;
				return (
					<section key={family} class="stack stack-tight">
						<div class="row row-spread">
							<h3 class="dense">{t(`picker:suggestions.family.${family}`)}</h3>
							{found.length > 1 ? (
								<Button small onClick={() => onMask(found.map(({ mask }) => mask))}>
									{t('picker:suggestions.all', { count: found.length })}
								</Button>
							) : null}
						</div>
						<ul class="mask-list">
							{found.map(({ mask, count }) => (
								<li key={mask.text} class="mask-item">
									<div class="mask-words">
										<span class="mask-label">{mask.text}</span>
										<span class="soft small figures">{t('picker:suggestions.times', { count })}</span>
									</div>
									<Button
										small
										onClick={() => onMask([mask])}
										aria-label={t('picker:suggestions.maskNamed', { name: mask.text })}
									>
										{t('picker:suggestions.mask')}
									</Button>
								</li>
							))}
						</ul>
					</section>
				);
			})}
		</div>
	);
}
