// The findings that were set aside, folded away: each with the reason that was given, and the way back.
import type { Checked } from '../../lib/domain/check/finding';
import type { Waiver } from '../../lib/domain/waiver';
import { findingText } from '../../lib/i18n/check-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type WaivedRowsProps = { waived: Checked['waived']; onUnwaive: (waiver: Waiver) => void };

export function WaivedRows({ waived, onUnwaive }: WaivedRowsProps) {
	const { t, language } = useText();
	if (waived.length === 0) return null;
	return (
		<details class="check-rule">
			<summary>
				<h3>{t('check:waived', { count: waived.length })}</h3>
			</summary>
			<ul class="check-findings">
				{waived.map(({ finding, waiver }) => (
					<li key={waiver.id} class="check-line">
						<div>
							<p>{findingText(finding, t, language)}</p>
							<p class="soft small">{t('check:page.reason', { reason: waiver.reason })}</p>
						</div>
						<Button small onClick={() => onUnwaive(waiver)}>
							{t('check:unwaive')}
						</Button>
					</li>
				))}
			</ul>
		</details>
	);
}
