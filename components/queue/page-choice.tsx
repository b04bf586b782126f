// The pages one may capture, with tick boxes: which they are, whether they were captured before, how many are ticked.
import { useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import { fold } from '../../lib/domain/fold';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField, TextField } from '../ui/field';
import type { Choice } from './choice';

export type PageChoiceProps = {
	choices: readonly Choice[];
	/** Pages that were named more than once. */
	doubles: number;
	onChoose: (urls: readonly string[], isChosen: boolean) => void;
};

/** More lines than this are no longer looked through, but filtered. */
const mostShown = 200;
const filteredFrom = 8;

export function PageChoice({ choices, doubles, onChoose }: PageChoiceProps) {
	const { t, language } = useText();
	const [words, setWords] = useState('');
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);
	const wanted = fold(words.trim());
	const shown = choices.filter(({ title, url }) => fold(`${title} ${url}`).includes(wanted));
	const free = shown.filter(({ bar }) => bar === null);
	const chosen = choices.filter(({ isChosen }) => isChosen).length;
	const passed = choices.filter(({ before, isChosen, bar }) => before !== null && !isChosen && bar === null).length;
	const hidden = shown.length - mostShown;
	const urls = free.map(({ url }) => url);
	return (
		<section class="stack" aria-label={t('queue:choose.label')}>
			{choices.length >= filteredFrom ? (
				<TextField label={t('queue:choose.filter')} type="search" value={words} onValue={setWords} />
			) : null}
			<div class="row row-spread">
				<p class="dense figures" role="status">
					{t('queue:choose.chosen', { count: chosen, n: write(chosen), total: write(choices.length) })}
					{doubles > 0 ? ` · ${t('queue:choose.doubles', { count: doubles, n: write(doubles) })}` : ''}
				</p>
				<div class="row">
					<Button small data-choose="all" onClick={() => onChoose(urls, true)}>
						{t('queue:choose.all')}
					</Button>
					<Button small data-choose="none" onClick={() => onChoose(urls, false)}>
						{t('queue:choose.none')}
					</Button>
				</div>
			</div>
			{shown.length === 0 ? <p class="soft dense">{t('queue:choose.noMatch')}</p> : null}
			<ul class="choices">
				{shown.slice(0, mostShown).map((choice) => (
					<ChoiceRow key={choice.url} choice={choice} onChosen={(isChosen) => onChoose([choice.url], isChosen)} />
				))}
			</ul>
			{hidden > 0 ? <p class="soft small">{t('queue:choose.more', { count: hidden, n: write(hidden) })}</p> : null}
			{passed > 0 ? <p class="soft small">{t('queue:choose.beforeNote', { count: passed, n: write(passed) })}</p> : null}
		</section>
	);
}

function ChoiceRow({ choice, onChosen }: { choice: Choice; onChosen: (isChosen: boolean) => void }) {
	const { t, language } = useText();
	const { title, url, site, bar, before, isChosen } = choice;
	const says = bar ? t(`queue:choose.${bar}`) : before ? t('queue:choose.before', { when: formatDate(before, language) }) : null;
	return (
		<li class="page-choice" title={url}>
			<CheckField
				label={
					<span class="choice-label">
						<span class="choice-letter" aria-hidden="true">
							{(site || title || '?').charAt(0).toUpperCase()}
						</span>
						<span class="choice-words">
							<span class="choice-title">{title || url}</span>
							<span class="choice-facts soft small">
								{title ? <span class="choice-url">{url.replace(/^https?:\/\//, '')}</span> : null}
								{says ? <span class={before && !bar ? 'choice-before' : ''}>{says}</span> : null}
							</span>
						</span>
					</span>
				}
				checked={isChosen}
				disabled={bar !== null}
				onChecked={onChosen}
			/>
		</li>
	);
}
