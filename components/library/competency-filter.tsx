// Chooses one competency of the référentiel, by activity. A criterion that came with a link stands among the choices too.
import type { Framework } from '../../lib/domain/framework';
import { frameworkNodes } from '../../lib/domain/framework-nodes';
import { useId } from 'preact/hooks';
import { useText } from '../text-context';

export type CompetencyFilterProps = {
	framework: Framework | null;
	value: string | undefined;
	onValue: (value: string | undefined) => void;
};

export function CompetencyFilter({ framework, value, onValue }: CompetencyFilterProps) {
	const { t } = useText();
	const id = useId();
	if (!framework) return null;
	const loose = framework.competencies.filter(
		(competency) => !framework.activities.some(({ id: activity }) => activity === competency.activityId),
	);
	const groups = [
		...framework.activities.map((activity) => ({
			label: `${activity.code} ${activity.label}`,
			members: framework.competencies.filter((competency) => competency.activityId === activity.id),
		})),
		{ label: t('dashboard:coverage.others'), members: loose },
	].filter((group) => group.members.length > 0);
	return (
		<div class="field">
			<label for={id} class="visually-hidden">
				{t('dashboard:library.competency')}
			</label>
			<select
				id={id}
				class="control control-select"
				value={value ?? ''}
				onChange={(event) => onValue(event.currentTarget.value || undefined)}
			>
				<option value="">{t('dashboard:library.anyCompetency')}</option>
				<CriterionOption framework={framework} value={value} />
				{groups.map((group) => (
					<optgroup key={group.label} label={group.label}>
						{group.members.map((competency) => (
							<option key={competency.id} value={competency.id}>
								{`${competency.code} ${competency.label}`}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</div>
	);
}

function CriterionOption({ framework, value }: { framework: Framework; value: string | undefined }) {
	const { t } = useText();
	if (value === undefined || framework.competencies.some((competency) => competency.id === value)) return null;
	const node = frameworkNodes(framework).get(value);
	const code = node?.holder?.code ?? value;
	return (
		<option value={value}>
			{node?.criterion ? t('dashboard:library.criterion', { code, ordinal: node.criterion.ordinal }) : code}
		</option>
	);
}
