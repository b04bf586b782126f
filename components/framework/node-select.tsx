// Chooses a competency or a criterion of a référentiel; none is a choice too.
import { useId } from 'preact/hooks';
import type { Framework } from '../../lib/domain/framework';
import { useText } from '../text-context';

export type NodeSelectProps = {
	framework: Framework;
	label: string;
	/** What stands for no choice. */
	none: string;
	/** Id of a competency or of a criterion. */
	value: string | null;
	onValue: (value: string | null) => void;
};

export function NodeSelect({ framework, label, none, value, onValue }: NodeSelectProps) {
	const { t } = useText();
	const id = useId();
	const criteria = Map.groupBy(framework.criteria, ({ attachedTo }) => attachedTo[0] ?? '');
	const competencies = new Set(framework.competencies.map((competency) => competency.id));
	const others = [...framework.activities, ...framework.assessments].filter((holder) => criteria.has(holder.id));
	return (
		<div class="field">
			<label for={id} class="visually-hidden">
				{label}
			</label>
			<select
				id={id}
				class="control control-select"
				value={value ?? ''}
				onChange={(event) => onValue(event.currentTarget.value || null)}
			>
				<option value="">{none}</option>
				{[...framework.competencies, ...others].map((holder) => (
					<optgroup key={holder.id} label={holder.code}>
						{competencies.has(holder.id) ? <option value={holder.id}>{`${holder.code} ${holder.label}`}</option> : null}
						{(criteria.get(holder.id) ?? []).map((criterion) => (
							<option key={criterion.id} value={criterion.id}>
								{t('frameworks:match.criterionOption', {
									code: holder.code,
									ordinal: criterion.ordinal,
									label: criterion.label,
								})}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</div>
	);
}
