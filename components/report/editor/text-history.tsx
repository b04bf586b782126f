// The earlier states of a section's text: when, how long, why; what changed from one of them to now; and the way back to it.
import { RotateCcw } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { timeZone } from '../../../lib/domain/clock';
import { type Prose, proseText, wordCount } from '../../../lib/domain/prose';
import type { TextVersion } from '../../../lib/domain/report-outline';
import { textChanges } from '../../../lib/domain/text-changes';
import { formatInstant } from '../../../lib/i18n/format';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';
import { TextSteps } from '../../versions/text-steps';

export type TextHistoryProps = {
	/** Newest first. */
	versions: readonly TextVersion[];
	now: Prose;
	/** Of the report. */
	language: string;
	onRestore: (version: TextVersion) => void;
};

export function TextHistory({ versions, now, language, onRestore }: TextHistoryProps) {
	const { t, language: reader } = useText();
	const [chosen, setChosen] = useState<string | null>(null);
	const version = versions.find(({ id }) => id === chosen) ?? versions[0];
	const steps = useMemo(() => (version ? textChanges(proseText(version.prose), proseText(now)) : []), [version, now]);
	const dateOf = ({ at }: TextVersion): string => formatInstant(at, reader, timeZone());
	if (!version) return <p class="soft">{t('editor:history.none')}</p>;
	return (
		<div class="text-history">
			<ol class="text-history-list figures" aria-label={t('editor:history.label')}>
				{versions.map((each) => (
					<li key={each.id}>
						<button type="button" aria-current={each === version ? 'true' : undefined} onClick={() => setChosen(each.id)}>
							<span>{dateOf(each)}</span>
							<span class="soft small">
								{t('editor:history.words', { count: wordCount(proseText(each.prose)) })} ·{' '}
								{t(`editor:history.cause.${each.cause}`)}
							</span>
						</button>
					</li>
				))}
			</ol>
			<section class="stack" aria-label={t('editor:history.changes', { when: dateOf(version) })}>
				<h3>{t('editor:history.changes', { when: dateOf(version) })}</h3>
				<TextSteps steps={steps} language={language} />
				<div class="row">
					<Button icon={RotateCcw} data-act="restore" onClick={() => onRestore(version)}>
						{t('editor:history.restore')}
					</Button>
				</div>
			</section>
		</div>
	);
}
