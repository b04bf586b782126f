// How an assessment is held, and what a deliverable asks for.
import { unstatedAssessment, unstatedDeliverable, type ItemPatch } from '../../lib/domain/draft-edits';
import { assessmentContexts, assessmentFormats, assessmentModes, deliverableSchema } from '../../lib/domain/framework';
import type { DraftItem } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { SelectField } from '../ui/field';
import { TypedField } from './typed-field';

export type DetailsProps = { item: DraftItem; onPatch: (patch: ItemPatch) => void };

const answers = ['true', 'false', 'null'] as const;
type Answer = (typeof answers)[number];
const values: Record<Answer, boolean | null> = { true: true, false: false, null: null };

/** A count as typed; null for what is none. */
const countOf = (typed: string): number | null => {
	const count = Number.parseInt(typed, 10);
	return count >= 1 ? count : null;
};

export function AssessmentFields({ item, onPatch }: DetailsProps) {
	const { t } = useText();
	const details = item.assessment ?? unstatedAssessment;
	const set = (change: Partial<typeof details>): void => onPatch({ assessment: { ...details, ...change } });
	const setTeam = (min: number | null, max: number | null): void => {
		const { team: _, ...others } = details;
		const [low, high] = [min ?? max, max ?? min];
		onPatch({
			assessment:
				low === null || high === null ? others : { ...others, team: { min: Math.min(low, high), max: Math.max(low, high) } },
		});
	};
	const yesNo = (label: string, value: boolean | null, commit: (value: boolean | null) => void) => (
		<SelectField
			label={label}
			value={String(value) as Answer}
			choices={answers.map((answer) => ({ value: answer, label: t(`review:said3.${answer}`) }))}
			onValue={(answer) => commit(values[answer])}
		/>
	);
	return (
		<fieldset class="review-fields">
			<legend class="visually-hidden">{t('review:edit.details')}</legend>
			<SelectField
				label={t('review:edit.format')}
				value={details.format}
				choices={assessmentFormats.map((format) => ({ value: format, label: t(`dashboard:frameworks.format.${format}`) }))}
				onValue={(format) => set({ format })}
			/>
			<SelectField
				label={t('review:edit.mode')}
				value={details.mode}
				choices={assessmentModes.map((mode) => ({ value: mode, label: t(`dashboard:frameworks.mode.${mode}`) }))}
				onValue={(mode) => set({ mode })}
			/>
			<SelectField
				label={t('review:edit.context')}
				value={details.context}
				choices={assessmentContexts.map((context) => ({ value: context, label: t(`review:context.${context}`) }))}
				onValue={(context) => set({ context })}
			/>
			{yesNo(t('review:edit.written'), details.written, (written) => set({ written }))}
			{yesNo(t('review:edit.oral'), details.oral, (oral) => set({ oral }))}
			{details.mode === 'individual' ? null : (
				<div class="review-team">
					<TypedField
						label={t('review:edit.teamMin')}
						type="number"
						min="1"
						value={String(details.team?.min ?? '')}
						onCommit={(typed) => setTeam(countOf(typed), details.team?.max ?? null)}
					/>
					<TypedField
						label={t('review:edit.teamMax')}
						type="number"
						min="1"
						value={String(details.team?.max ?? '')}
						onCommit={(typed) => setTeam(details.team?.min ?? null, countOf(typed))}
					/>
				</div>
			)}
		</fieldset>
	);
}

export function DeliverableFields({ item, onPatch }: DetailsProps) {
	const { t } = useText();
	const details = item.deliverable ?? unstatedDeliverable;
	const { requirement } = details;
	const require = (min: number | null, label: string): void => {
		const { requirement: before, ...others } = details;
		const asked =
			min === null || label.trim() === '' ? {} : { requirement: { including: [], ...before, min, label: label.trim() } };
		onPatch({ deliverable: { ...others, ...asked } });
	};
	return (
		<fieldset class="review-fields">
			<legend class="visually-hidden">{t('review:edit.asks')}</legend>
			<SelectField
				label={t('review:edit.channel')}
				value={details.channel}
				choices={deliverableSchema.entries.channel.options.map((channel) => ({
					value: channel,
					label: t(`dashboard:frameworks.channel.${channel}`),
				}))}
				onValue={(channel) => onPatch({ deliverable: { ...details, channel } })}
			/>
			<TypedField
				label={t('review:edit.requirementMin')}
				type="number"
				min="1"
				value={String(requirement?.min ?? '')}
				onCommit={(typed) => require(countOf(typed), requirement?.label ?? item.label)}
			/>
			{requirement ? (
				<TypedField
					label={t('review:edit.requirementLabel')}
					value={requirement.label}
					onCommit={(label) => require(requirement.min, label)}
				/>
			) : null}
		</fieldset>
	);
}
