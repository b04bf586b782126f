// The check before handing in: what was found, by rule, what a jury misses first; each line leads to its place or is set aside.
import type { Checked, CheckPlace, CheckRule, Finding } from '../../lib/domain/check/finding';
import { isGrave } from '../../lib/domain/check/finding';
import type { Waiver } from '../../lib/domain/waiver';
import { useText } from '../text-context';
import { FindingRow } from './finding-row';
import { WaivedRows } from './waived-rows';

export type CheckListProps = {
	checked: Checked;
	placeHref: (place: CheckPlace) => string;
	onWaive: (finding: Finding, reason: string) => void;
	onUnwaive: (waiver: Waiver) => void;
};

export function CheckList({ checked, placeHref, onWaive, onUnwaive }: CheckListProps) {
	const { t } = useText();
	const groups = [...Map.groupBy(checked.open, ({ rule }) => rule)];
	const weights = [
		{ title: t('check:grave'), groups: groups.filter(([rule]) => isGrave(rule)) },
		{ title: t('check:light'), groups: groups.filter(([rule]) => !isGrave(rule)) },
	];
	return (
		<div class="check-points stack stack-wide">
			{weights.map(({ title, groups: members }) =>
				members.length > 0 ? (
					<section key={title} class="stack" aria-label={title}>
						<h2>{title}</h2>
						{members.map(([rule, findings]) => (
							<RuleGroup key={rule} rule={rule} findings={findings} placeHref={placeHref} onWaive={onWaive} />
						))}
					</section>
				) : null,
			)}
			<WaivedRows waived={checked.waived} onUnwaive={onUnwaive} />
		</div>
	);
}

type RuleGroupProps = Pick<CheckListProps, 'placeHref' | 'onWaive'> & { rule: CheckRule; findings: readonly Finding[] };

function RuleGroup({ rule, findings, placeHref, onWaive }: RuleGroupProps) {
	const { t } = useText();
	return (
		<details class="check-rule" open={findings.length <= 12}>
			<summary>
				<h3>{t(`check:rule.${rule}.title`)}</h3>
				<span class="figures soft">{findings.length}</span>
			</summary>
			<p class="soft small">{t(`check:rule.${rule}.mend`)}</p>
			<ul class="check-findings">
				{findings.map((finding) => (
					<FindingRow
						key={finding.subject}
						finding={finding}
						href={placeHref(finding.place)}
						onWaive={(reason) => onWaive(finding, reason)}
					/>
				))}
			</ul>
		</details>
	);
}
