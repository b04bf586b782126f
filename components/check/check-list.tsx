// The check before handing in: what was found, by rule, what a jury misses first; each line leads to its place or is set aside.
import type { Checked, CheckRule, Finding } from '../../lib/domain/check/finding';
import { isGrave } from '../../lib/domain/check/finding';
import type { Waiver } from '../../lib/domain/waiver';
import { findingText } from '../../lib/i18n/check-text';
import { useText } from '../text-context';
import { WaivedRows } from './waived-rows';
import { WaiveForm } from './waive-form';

export type CheckListProps = {
	checked: Checked;
	/** Where it is mended. */
	placeHref: (finding: Finding) => string;
	onWaive: (findings: readonly Finding[], reason: string) => void;
	onUnwaive: (waivers: readonly Waiver[]) => void;
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

/** A rule that finds more lines than this is folded: the others stay in sight. */
const shownAtOnce = 8;

type RuleGroupProps = Pick<CheckListProps, 'placeHref' | 'onWaive'> & { rule: CheckRule; findings: readonly Finding[] };

function RuleGroup({ rule, findings, placeHref, onWaive }: RuleGroupProps) {
	const { t, language } = useText();
	const mend = <p class="soft small">{t(`check:rule.${rule}.mend`)}</p>;
	return (
		<details class="check-rule" open={findings.length <= shownAtOnce}>
			<summary>
				<h3>{t(`check:rule.${rule}.title`)}</h3>
				<span class="figures soft">{findings.length}</span>
			</summary>
			{findings.length > 1 ? (
				<WaiveForm count={findings.length} onWaive={(reason) => onWaive(findings, reason)}>
					{mend}
				</WaiveForm>
			) : (
				mend
			)}
			<ul class="check-findings">
				{findings.map((finding) => (
					<li key={finding.subject} class="check-finding" data-finding={finding.rule}>
						<WaiveForm count={1} onWaive={(reason) => onWaive([finding], reason)}>
							<a href={placeHref(finding)}>{findingText(finding, t, language)}</a>
						</WaiveForm>
					</li>
				))}
			</ul>
		</details>
	);
}
