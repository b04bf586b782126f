// The criteria of the chosen competencies, folded: one may tick those the piece serves, and need not.
import { ChevronRight } from 'lucide';
import { criteriaOf } from '../lib/domain/criteria-of';
import type { Framework } from '../lib/domain/framework';
import { useText } from './text-context';
import { CheckField } from './ui/field';
import { Icon } from './ui/icon';

export type CriteriaTicksProps = {
	framework: Framework;
	/** Ids of competencies and criteria tied to the piece. */
	tied: readonly string[];
	onTie: (id: string) => void;
	onUntie: (id: string) => void;
};

export function CriteriaTicks({ framework, tied, onTie, onUntie }: CriteriaTicksProps) {
	const { t } = useText();
	/** A criterion that several competencies share is asked once, under the first. */
	const all = new Set<string>();
	const groups = framework.competencies
		.filter((competency) => tied.includes(competency.id))
		.map((competency) => ({
			competency,
			criteria: criteriaOf(framework, competency).filter(({ id }) => !all.has(id) && all.add(id)),
		}))
		.filter((group) => group.criteria.length > 0);
	if (groups.length === 0) return null;
	const ticked = [...all].filter((id) => tied.includes(id)).length;
	return (
		<details class="fold">
			<summary>
				<Icon of={ChevronRight} />
				{t('popup:criteria')} <span class="soft figures">{t('popup:criteriaTicked', { ticked, total: all.size })}</span>
			</summary>
			{groups.map(({ competency, criteria }) => (
				<fieldset key={competency.id} class="stack stack-tight">
					<legend class="dense">
						<span class="code">{competency.code}</span> {competency.criteriaHeading ?? ''}
					</legend>
					{criteria.map(({ id, label }) => (
						<CheckField
							key={id}
							label={label}
							checked={tied.includes(id)}
							onChecked={(checked) => (checked ? onTie(id) : onUntie(id))}
						/>
					))}
				</fieldset>
			))}
		</details>
	);
}
