// One assessment: how it is held, what the document leaves unsaid, which competencies it covers, what it asks for.
import type { Assessment, Deliverable } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { CriteriaList } from './criteria-list';
import { mannerOf } from './manner';
import { NodeCode } from './node-code';
import { NodeFacts, NodeNote, OfficialWords } from './node-facts';
import { OutlineFold } from './outline-fold';
import type { StructureView } from './structure-view';

export function AssessmentOutline({ view, assessment }: { view: StructureView; assessment: Assessment }) {
	const { t } = useText();
	const { framework } = view;
	const covered = framework.competencies.filter((competency) => assessment.covers.includes(competency.id));
	const deliverables = framework.deliverables.filter((deliverable) => deliverable.assessmentId === assessment.id);
	const criteria = framework.criteria.filter(({ attachedTo }) => attachedTo.includes(assessment.id));
	const { stated, unstated } = mannerOf(assessment, t);
	const [first, last] = [covered[0], covered.at(-1)];
	return (
		<OutlineFold
			node={assessment}
			label={assessment.label}
			{...(first && last ? { aside: first === last ? first.code : `${first.code} – ${last.code}` } : {})}
		>
			<div class="outline-body stack dense">
				<div class="stack stack-tight">
					<p>{stated.join(' · ')}</p>
					{unstated.length > 0 ? <p class="soft">{t('dashboard:frameworks.unstated', { items: unstated.join(', ') })}</p> : null}
					<NodeFacts view={view} node={assessment} />
				</div>
				{assessment.description ? (
					<OutlineFold inner label={t('dashboard:frameworks.description')}>
						<p class="official" lang={framework.language}>
							{assessment.description}
						</p>
					</OutlineFold>
				) : null}
				{covered.length > 0 ? (
					<div>
						<p class="field-label">{t('dashboard:frameworks.covers')}</p>
						<ul>
							{covered.map((competency) => (
								<li key={competency.id} class="outline-line">
									<NodeCode node={competency} />
									<span>{competency.label}</span>
								</li>
							))}
						</ul>
					</div>
				) : null}
				{deliverables.length > 0 ? (
					<div>
						<p class="field-label">{t('dashboard:frameworks.deliverables')}</p>
						<ul>
							{deliverables.map((deliverable) => (
								<DeliverableLine key={deliverable.id} view={view} deliverable={deliverable} />
							))}
						</ul>
					</div>
				) : null}
				{criteria.length > 0 ? (
					<div>
						<p class="field-label">{t('dashboard:frameworks.assessmentCriteria', { count: criteria.length })}</p>
						<CriteriaList view={view} criteria={criteria} />
					</div>
				) : null}
			</div>
		</OutlineFold>
	);
}

function DeliverableLine({ view, deliverable }: { view: StructureView; deliverable: Deliverable }) {
	const { t } = useText();
	const { requirement } = deliverable;
	const including = requirement?.including ?? [];
	return (
		<li class="outline-line">
			<NodeCode node={deliverable} />
			<div>
				{deliverable.label} <span class="soft">· {t(`dashboard:frameworks.channel.${deliverable.channel}`)}</span>
				{requirement ? (
					<span class="outline-requirement">
						{t('dashboard:frameworks.requirement', { count: requirement.min, label: requirement.label })}
						{including.length > 0 ? `, ${t('dashboard:frameworks.including', { items: including.join(', ') })}` : ''}
					</span>
				) : null}
				<OfficialWords view={view} id={deliverable.id} />
				{deliverable.remark ? <NodeNote text={deliverable.remark} /> : null}
			</div>
		</li>
	);
}
