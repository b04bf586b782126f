// The findings that were set aside, folded away: each with the reason that was given, and the way back.
import type { Checked } from '../../lib/domain/check/finding';
import type { Waiver } from '../../lib/domain/waiver';
import { findingText } from '../../lib/i18n/check-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type WaivedRowsProps = { waived: Checked['waived']; onUnwaive: (waivers: readonly Waiver[]) => void };

export function WaivedRows({ waived, onUnwaive }: WaivedRowsProps) {
	const { t } = useText();
	if (waived.length === 0) return null;
	// What was set aside together comes back together.
	const groups = [...Map.groupBy(waived, ({ waiver: { rule, reason } }) => `${rule}/${reason}`).values()];
	return (
		<details class="check-rule">
			<summary>
				<h3>{t('check:waived', { count: waived.length })}</h3>
			</summary>
			<ul class="check-findings">
				{groups.map((group) => (
					<Together key={group[0]?.waiver.id} group={group} onUnwaive={onUnwaive} />
				))}
			</ul>
		</details>
	);
}

function Together({ group, onUnwaive }: Pick<WaivedRowsProps, 'onUnwaive'> & { group: Checked['waived'] }) {
	const { t, language } = useText();
	const [first] = group;
	if (!first) return null;
	const { finding, waiver } = first;
	return (
		<li class="check-line">
			<div>
				{group.length === 1 ? (
					<p>{findingText(finding, t, language)}</p>
				) : (
					<details>
						<summary>
							{t(`check:rule.${finding.rule}.title`)} <span class="figures soft">{group.length}</span>
						</summary>
						<ul>
							{group.map((one) => (
								<li key={one.waiver.id}>
									{findingText(one.finding, t, language)}{' '}
									<Button small onClick={() => onUnwaive([one.waiver])}>
										{t('check:unwaive', { count: 1 })}
									</Button>
								</li>
							))}
						</ul>
					</details>
				)}
				<p class="soft small">{t('check:page.reason', { reason: waiver.reason })}</p>
			</div>
			<Button small onClick={() => onUnwaive(group.map((one) => one.waiver))}>
				{t('check:unwaive', { count: group.length })}
			</Button>
		</li>
	);
}
