// A référentiel laid out: activities with their competencies and criteria, assessments, dossiers, remarks.
import { ChevronRight } from 'lucide';
import type { Competency, Framework } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { AssessmentOutline } from './assessment-outline';
import { Icon } from '../ui/icon';
import { NodeCode } from './node-code';

export function FrameworkStructure({ framework }: { framework: Framework }) {
	const { t } = useText();
	const { activities, competencies, criteria, assessments, dossiers, remarks } = framework;
	const sizes = {
		activities: activities.length,
		competencies: competencies.length,
		criteria: criteria.length,
		assessments: assessments.length,
	};
	const loose = competencies.filter((competency) => !activities.some((activity) => activity.id === competency.activityId));
	const hasSynthetic = [...activities, ...competencies, ...assessments].some((node) => node.synthetic);
	return (
		<div class="stack stack-wide">
			<div class="stack stack-tight">
				<h2>{framework.title}</h2>
				<p class="soft figures">{t('dashboard:frameworks.sizes', sizes)}</p>
				{hasSynthetic ? <p class="soft dense">{t('dashboard:frameworks.syntheticNote')}</p> : null}
			</div>
			{remarks.length > 0 ? (
				<section class="stack">
					<h3>{t('dashboard:frameworks.remarks')}</h3>
					<ul class="remarks">
						{remarks.map((remark) => (
							<li key={remark}>{remark}</li>
						))}
					</ul>
				</section>
			) : null}
			<section class="stack">
				<h3>{t('dashboard:frameworks.activities')}</h3>
				<div>
					{activities.map((activity) => {
						const members = competencies.filter((competency) => competency.activityId === activity.id);
						return (
							<details key={activity.id} class="outline">
								<summary>
									<Icon of={ChevronRight} size={14} />
									<NodeCode node={activity} />
									<span class="grow">{activity.label}</span>
									<span class="soft small">{t('dashboard:frameworks.competencyCount', { count: members.length })}</span>
								</summary>
								<Competencies framework={framework} members={members} />
							</details>
						);
					})}
					<Competencies framework={framework} members={loose} />
				</div>
			</section>
			<section class="stack">
				<h3>{t('dashboard:frameworks.assessments')}</h3>
				<div>
					{assessments.map((assessment) => (
						<AssessmentOutline key={assessment.id} framework={framework} assessment={assessment} />
					))}
				</div>
			</section>
			{dossiers.length > 0 ? (
				<section class="stack">
					<h3>{t('dashboard:frameworks.dossiers')}</h3>
					{dossiers.map((dossier) => (
						<div key={dossier.id} class="stack stack-tight">
							<h4>{dossier.title}</h4>
							<ol class="parts">
								{dossier.parts.map((part) => (
									<li key={part.id}>
										{part.title}
										{part.chapter ? <span class="soft"> · {part.chapter}</span> : null}
									</li>
								))}
							</ol>
						</div>
					))}
				</section>
			) : null}
		</div>
	);
}

function Competencies({ framework, members }: { framework: Framework; members: readonly Competency[] }) {
	const { t } = useText();
	return (
		<ul>
			{members.map((competency) => {
				const criteria = framework.criteria.filter((criterion) => criterion.attachedTo.includes(competency.id));
				return (
					<li key={competency.id}>
						<details class="outline outline-inner">
							<summary>
								<Icon of={ChevronRight} size={14} />
								<NodeCode node={competency} />
								<span class="grow">{competency.label}</span>
								<span class="soft small">{t('dashboard:frameworks.criteriaCount', { count: criteria.length })}</span>
							</summary>
							<div class="outline-body stack stack-tight">
								{competency.criteriaHeading ? <p class="dense">{competency.criteriaHeading}</p> : null}
								<ol class="criteria dense">
									{criteria.map((criterion) => (
										<li key={criterion.id} value={criterion.ordinal}>
											{criterion.label}
										</li>
									))}
								</ol>
								{competency.printed ? (
									<p class="soft dense">{t('dashboard:frameworks.printed', { text: competency.printed })}</p>
								) : null}
								{competency.remark ? <p class="soft dense">{competency.remark}</p> : null}
							</div>
						</details>
					</li>
				);
			})}
		</ul>
	);
}
