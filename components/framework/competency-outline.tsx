// One competency: its criteria, what is worth knowing of it, and where else the same evidence would serve.
import { criteriaOf } from '../../lib/domain/criteria-of';
import type { Competency } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { CriteriaList } from './criteria-list';
import { NodeFacts } from './node-facts';
import { OutlineFold } from './outline-fold';
import type { EquivalentLine, StructureView } from './structure-view';

export function Competencies({ view, members }: { view: StructureView; members: readonly Competency[] }) {
	if (members.length === 0) return null;
	return (
		<ul>
			{members.map((competency) => (
				<li key={competency.id}>
					<CompetencyOutline view={view} competency={competency} />
				</li>
			))}
		</ul>
	);
}

function CompetencyOutline({ view, competency }: { view: StructureView; competency: Competency }) {
	const { t } = useText();
	const criteria = view.framework.criteria.filter(({ attachedTo }) => attachedTo.includes(competency.id));
	const equivalents = view.equivalents?.get(competency.id) ?? [];
	const count = criteria.length;
	const isJudgedHigher = count === 0 && criteriaOf(view.framework, competency).length > 0;
	return (
		<OutlineFold
			node={competency}
			label={competency.label}
			{...(count > 0 ? { aside: t('dashboard:frameworks.criteriaCount', { count }) } : {})}
			inner
		>
			<div class="outline-body stack stack-tight">
				<NodeFacts view={view} node={competency} />
				<CriteriaList view={view} criteria={criteria} heading={competency.criteriaHeading} />
				{isJudgedHigher ? <p class="soft dense">{t('dashboard:frameworks.judgedHigher')}</p> : null}
				{equivalents.length > 0 ? <Equivalents lines={equivalents} /> : null}
			</div>
		</OutlineFold>
	);
}

function Equivalents({ lines }: { lines: readonly EquivalentLine[] }) {
	const { t } = useText();
	return (
		<div class="outline-equivalents">
			<p class="field-label">{t('dashboard:frameworks.equivalents')}</p>
			<ul class="dense">
				{lines.map(({ frameworkTitle, code, label, href, kind }) => (
					<li key={`${frameworkTitle} ${code}`}>
						<a href={href}>
							{code} {label}
						</a>{' '}
						<span class="soft">
							· {frameworkTitle} · {t(`dashboard:frameworks.equivalent.${kind}`)}
						</span>
					</li>
				))}
			</ul>
		</div>
	);
}
