// The self-assessment of one competency: a level, why, on what evidence, and what comes next. Words are kept as they are typed.
import { useEffect, useId, useState } from 'preact/hooks';
import type { Competency } from '../../lib/domain/framework';
import { type Level, levels, type SelfAssessment, type SelfAssessmentChange } from '../../lib/domain/self-assessment';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField, TextArea } from '../ui/field';
import type { PickablePiece } from './coverage-acts';

export type SelfCardProps = {
	competency: Competency;
	entry: SelfAssessment | null;
	names: Record<Level, string>;
	/** Living pieces tied to the competency or to its criteria, and those chosen before. */
	pieces: readonly PickablePiece[];
	/** What became of the last change; null while there was none. */
	kept: 'saving' | 'saved' | 'failed' | null;
	coverageHref: string;
	onChange: (change: SelfAssessmentChange) => void;
};

export function SelfCard({ competency, entry, names, pieces, kept, coverageHref, onChange }: SelfCardProps) {
	const { t, language } = useText();
	const { id, code, label, synthetic } = competency;
	const name = useId();
	const level = entry?.level ?? null;
	const chosen = entry?.evidenceIds ?? [];
	const set = (change: SelfAssessmentChange): void => onChange(change);
	return (
		<article class="self-card" aria-labelledby={`${name}-title`}>
			<header class="row row-spread">
				<h3 id={`${name}-title`}>
					<span class={synthetic ? 'code soft' : 'code'}>{code}</span> {label}
				</h3>
				<a class="small no-print" href={coverageHref}>
					{t('decide:self.coverage')}
					<span class="visually-hidden"> {code}</span>
				</a>
			</header>
			<fieldset class="self-levels">
				<legend class="visually-hidden">{t('decide:self.level', { code })}</legend>
				{levels.map((each) => (
					<label key={each} class="self-level">
						<input
							type="radio"
							name={name}
							checked={level === each}
							{...(each === (level ?? 1) ? { 'data-node': id } : {})}
							onChange={() => set({ level: each })}
						/>
						<span>
							<span class="figures">{each}</span> {names[each]}
						</span>
					</label>
				))}
				{level === null ? (
					<span class="soft small">{t('decide:self.unset')}</span>
				) : (
					<Button small onClick={() => set({ level: null })}>
						{t('decide:self.clear')}
					</Button>
				)}
			</fieldset>
			<div class="self-words">
				<Words
					label={t('decide:self.justification', { code })}
					hint={t('decide:self.justificationHint')}
					stored={entry?.justification ?? ''}
					isPending={kept === 'saving' || kept === 'failed'}
					onWords={(justification) => set({ justification })}
				/>
				<Words
					label={t('decide:self.nextStep', { code })}
					stored={entry?.nextStep ?? ''}
					isPending={kept === 'saving' || kept === 'failed'}
					onWords={(nextStep) => set({ nextStep })}
				/>
			</div>
			<fieldset class="self-evidence">
				<legend class="field-label">{t('decide:self.evidence')}</legend>
				{pieces.length === 0 ? <p class="soft small">{t('decide:self.noEvidence')}</p> : null}
				{pieces.map((piece) => (
					<CheckField
						key={piece.id}
						label={piece.title.trim() || t('decide:pick.untitled')}
						checked={chosen.includes(piece.id)}
						onChecked={(wanted) =>
							set({ evidenceIds: wanted ? [...chosen, piece.id] : chosen.filter((other) => other !== piece.id) })
						}
					/>
				))}
			</fieldset>
			<p class="soft small self-foot" role="status">
				{kept === 'failed'
					? t('decide:self.failed')
					: kept === 'saving'
						? t('decide:self.saving')
						: [
								kept === 'saved' ? t('decide:self.saved') : '',
								entry ? t('decide:self.changed', { when: formatInstant(entry.updatedAt, language) }) : '',
							].join(' ')}
			</p>
		</article>
	);
}

type WordsProps = { label: string; hint?: string; stored: string; isPending: boolean; onWords: (words: string) => void };

/** Follows what another tab writes, but never under the hand that types: what is stored comes back later than the keys. */
function Words({ label, hint, stored, isPending, onWords }: WordsProps) {
	const [words, setWords] = useState(stored);
	const [hasFocus, setFocus] = useState(false);
	useEffect(() => {
		if (!isPending && !hasFocus) setWords(stored);
	}, [stored, isPending, hasFocus]);
	return (
		<TextArea
			label={label}
			hint={hint}
			value={words}
			onFocus={() => setFocus(true)}
			onBlur={() => setFocus(false)}
			onValue={(typed) => {
				setWords(typed);
				onWords(typed);
			}}
		/>
	);
}
