// One activity: its competencies, its sub-activities, and the criteria that hang on it rather than on one competency.
import type { Activity } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { Competencies } from './competency-outline';
import { CriteriaList } from './criteria-list';
import { NodeCode } from './node-code';
import { hasFacts, NodeFacts } from './node-facts';
import { OutlineFold } from './outline-fold';
import type { StructureView } from './structure-view';

export type ActivityOutlineProps = { view: StructureView; activity: Activity; inner?: boolean };

export function ActivityOutline({ view, activity, inner = false }: ActivityOutlineProps) {
	const { t } = useText();
	const { activities, competencies, criteria } = view.framework;
	const own = criteria.filter(({ attachedTo }) => attachedTo.includes(activity.id));
	const children = activities.filter(({ parentId }) => parentId === activity.id);
	const bare = children.filter((child) => isBare(view, child));
	const count = membersUnder(view, activity).length;
	return (
		<OutlineFold
			node={activity}
			label={activity.label}
			{...(count > 0 ? { aside: t('dashboard:frameworks.competencyCount', { count }) } : {})}
			inner={inner}
		>
			{hasFacts(view, activity) ? (
				<div class="outline-body stack stack-tight">
					<NodeFacts view={view} node={activity} />
				</div>
			) : null}
			<Competencies view={view} members={competencies.filter(({ activityId }) => activityId === activity.id)} />
			{children
				.filter((child) => !bare.includes(child))
				.map((child) => (
					<ActivityOutline key={child.id} view={view} activity={child} inner />
				))}
			{bare.length > 0 ? (
				<OutlineFold label={t('dashboard:frameworks.subActivities', { count: bare.length })} inner>
					<ul class="outline-body dense">
						{bare.map((child) => (
							<li key={child.id} class="outline-line">
								<NodeCode node={child} />
								<div>
									{child.label}
									<NodeFacts view={view} node={child} />
								</div>
							</li>
						))}
					</ul>
				</OutlineFold>
			) : null}
			{own.length > 0 ? (
				<OutlineFold label={t('dashboard:frameworks.activityCriteria', { count: own.length })} inner>
					<div class="outline-body stack stack-tight">
						<CriteriaList view={view} criteria={own} />
					</div>
				</OutlineFold>
			) : null}
		</OutlineFold>
	);
}

/** Competencies of the activity and of those below it. */
function membersUnder(view: StructureView, activity: Activity): string[] {
	const { activities, competencies } = view.framework;
	const own = competencies.filter(({ activityId }) => activityId === activity.id).map(({ id }) => id);
	const below = activities.filter(({ parentId, id }) => parentId === activity.id && id !== activity.id);
	return [...own, ...below.flatMap((child) => membersUnder(view, child))];
}

/** Nothing hangs on it: a line says it all. */
function isBare({ framework }: StructureView, { id }: Activity): boolean {
	const { activities, competencies, criteria } = framework;
	return !(
		activities.some(({ parentId }) => parentId === id) ||
		competencies.some(({ activityId }) => activityId === id) ||
		criteria.some(({ attachedTo }) => attachedTo.includes(id))
	);
}
