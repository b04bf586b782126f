// What is to go wherever it stands: typed, or taken from what Glane recognises.
import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Suggestion } from '../../lib/domain/mask-suggestions';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { TextField } from '../ui/field';

export type TextMasksProps = {
	texts: readonly string[];
	suggestions: readonly Suggestion[];
	onTexts: (texts: string[]) => void;
};

/** One letter would be found in every word. */
const fewest = 2;

export function TextMasks({ texts, suggestions, onTexts }: TextMasksProps) {
	const { t } = useText();
	const [typed, setTyped] = useState('');
	const isShort = typed.trim().length < fewest;
	const add = (text: string): void => {
		if (text.trim().length < fewest) return;
		if (!texts.includes(text.trim())) onTexts([...texts, text.trim()]);
		setTyped('');
	};
	const left = suggestions.filter(({ mask }) => !texts.includes(mask.text));
	return (
		<section class="stack" aria-labelledby="redact-texts">
			<h2 id="redact-texts">{t('dashboard:redact.texts')}</h2>
			<form
				class="redact-add"
				onSubmit={(event) => {
					event.preventDefault();
					add(typed);
				}}
			>
				<TextField
					label={t('dashboard:redact.text')}
					hint={t('dashboard:redact.textHint')}
					value={typed}
					onValue={setTyped}
					autocomplete="off"
					spellcheck={false}
				/>
				<Button type="submit" icon={Plus} disabled={isShort}>
					{t('dashboard:redact.add')}
				</Button>
			</form>
			{texts.length > 0 ? (
				<ul class="redact-words" aria-label={t('dashboard:redact.texts')}>
					{texts.map((text) => (
						<li key={text}>
							<Chip code={text} onRemove={() => onTexts(texts.filter((other) => other !== text))} />
						</li>
					))}
				</ul>
			) : null}
			{left.length > 0 ? (
				<div class="stack stack-tight">
					<p class="soft small">{t('dashboard:redact.found')}</p>
					<ul class="redact-words">
						{left.map(({ mask, family, count }) => (
							<li key={mask.text}>
								<Button small icon={Plus} onClick={() => add(mask.text)}>
									{t(`dashboard:redact.family.${family}`, { text: mask.text, n: count })}
								</Button>
							</li>
						))}
					</ul>
				</div>
			) : null}
		</section>
	);
}
