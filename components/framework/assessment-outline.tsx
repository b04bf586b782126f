// One assessment: how it is held, which competencies it covers, what it asks for.
import { ChevronRight } from 'lucide';
import type { Assessment, Deliverable, Framework } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { NodeCode } from './node-code';

export function AssessmentOutline({ framework, assessment }: { framework: Framework; assessment: Assessment }) {
	const { t } = useText();
	const covered = framework.competencies.filter((competency) => assessment.covers.includes(competency.id));
	const deliverables = framework.deliverables.filter((deliverable) => deliverable.assessmentId === assessment.id);
	const manner = [
		t(`dashboard:frameworks.format.${assessment.format}`),
		t(`dashboard:frameworks.mode.${assessment.mode}`),
		assessment.team ? t('dashboard:frameworks.team', assessment.team) : '',
		assessment.written ? t('dashboard:frameworks.written') : '',
		assessment.oral ? t('dashboard:frameworks.oral') : '',
	];
	return (
		<details class="outline">
			<summary>
				<Icon of={ChevronRight} size={14} />
				<NodeCode node={assessment} />
				<span class="grow">{assessment.label}</span>
				<span class="soft small figures">{covered.map((competency) => competency.code).join(' ')}</span>
			</summary>
			<div class="outline-body stack dense">
				<p>{manner.filter(Boolean).join(' · ')}</p>
				{assessment.printed ? <p class="soft">{t('dashboard:frameworks.printed', { text: assessment.printed })}</p> : null}
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
				{deliverables.length > 0 ? (
					<div>
						<p class="field-label">{t('dashboard:frameworks.deliverables')}</p>
						<ul>
							{deliverables.map((deliverable) => (
								<DeliverableLine key={deliverable.id} deliverable={deliverable} />
							))}
						</ul>
					</div>
				) : null}
				{assessment.remark ? <p class="soft">{assessment.remark}</p> : null}
			</div>
		</details>
	);
}

function DeliverableLine({ deliverable }: { deliverable: Deliverable }) {
	const { t } = useText();
	const { requirement } = deliverable;
	const including = requirement?.including ?? [];
	return (
		<li class="outline-line">
			<NodeCode node={deliverable} />
			<span>
				{deliverable.label} <span class="soft">· {t(`dashboard:frameworks.channel.${deliverable.channel}`)}</span>
				{requirement ? (
					<span class="outline-requirement">
						{t('dashboard:frameworks.requirement', { count: requirement.min, label: requirement.label })}
						{including.length > 0 ? `, ${t('dashboard:frameworks.including', { items: including.join(', ') })}` : ''}
					</span>
				) : null}
			</span>
		</li>
	);
}
