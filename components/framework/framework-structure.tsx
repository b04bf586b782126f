// A référentiel laid out: remarks, blocks and activities, assessments, dossiers, text without a place. All folded at first.
import type { ComponentChildren } from 'preact';
import type { Activity, Block } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { ActivityOutline } from './activity-outline';
import { AssessmentOutline } from './assessment-outline';
import { Competencies } from './competency-outline';
import { DossierOutline } from './dossier-outline';
import { NodeFacts } from './node-facts';
import { OutlineFold } from './outline-fold';
import type { StructureView } from './structure-view';

/** `acts`: what one can do with it, under its title. */
export function FrameworkStructure({ acts, ...view }: StructureView & { acts?: ComponentChildren }) {
	const { t } = useText();
	const { framework } = view;
	const { blocks, activities, competencies, criteria, assessments, dossiers, remarks, unplaced } = framework;
	const roots = activities.filter(({ parentId }) => !activities.some(({ id }) => id === parentId));
	const sizes = [
		blocks.length > 0 ? t('dashboard:frameworks.blockCount', { count: blocks.length }) : '',
		roots.length > 0 ? t('dashboard:frameworks.activityCount', { count: roots.length }) : '',
		t('dashboard:frameworks.competencyCount', { count: competencies.length }),
		t('dashboard:frameworks.criteriaCount', { count: criteria.length }),
		t('dashboard:frameworks.assessmentCount', { count: assessments.length }),
	].filter(Boolean);
	const hasSynthetic = [...activities, ...competencies, ...assessments].some((node) => node.synthetic);
	return (
		<div class="stack stack-wide">
			<div class="stack stack-tight">
				<h2 tabIndex={-1}>{framework.title}</h2>
				<p class="soft figures">{sizes.join(', ')}</p>
				{hasSynthetic ? <p class="soft dense">{t('dashboard:frameworks.syntheticNote')}</p> : null}
			</div>
			{acts}
			{remarks.length > 0 ? (
				<OutlineFold label={t('dashboard:frameworks.remarks', { count: remarks.length })}>
					<Lines lines={remarks} />
				</OutlineFold>
			) : null}
			<section class="stack">
				<h3>{t('dashboard:frameworks.activities')}</h3>
				<div>
					{blocks.map((block) => (
						<BlockOutline key={block.id} view={view} block={block} roots={roots} />
					))}
					<Unblocked view={view} roots={roots} />
				</div>
			</section>
			<section class="stack">
				<h3>{t('dashboard:frameworks.assessments')}</h3>
				<div>
					{assessments.map((assessment) => (
						<AssessmentOutline key={assessment.id} view={view} assessment={assessment} />
					))}
				</div>
			</section>
			{dossiers.length > 0 ? (
				<section class="stack">
					<h3>{t('dashboard:frameworks.dossiers')}</h3>
					<div>
						{dossiers.map((dossier) => (
							<DossierOutline key={dossier.id} framework={framework} dossier={dossier} />
						))}
					</div>
				</section>
			) : null}
			{unplaced.length > 0 ? (
				<section class="stack">
					<h3>{t('dashboard:frameworks.unplaced')}</h3>
					<OutlineFold label={t('dashboard:frameworks.unplacedNote', { count: unplaced.length })}>
						<Lines lines={unplaced} />
					</OutlineFold>
				</section>
			) : null}
		</div>
	);
}

function BlockOutline({ view, block, roots }: { view: StructureView; block: Block; roots: readonly Activity[] }) {
	const { t } = useText();
	const { activities, competencies } = view.framework;
	const isLoose = (activityId: string | undefined) => !activities.some(({ id }) => id === activityId);
	const code = /^\d/.test(block.code) ? t('dashboard:frameworks.block', { code: block.code }) : block.code;
	return (
		<>
			<div class="outline-block stack stack-tight">
				<h4>
					<span class={block.synthetic ? 'code soft' : 'code'}>{code}</span> {block.label}
					{block.optional ? <span class="soft"> · {t('dashboard:frameworks.optional')}</span> : null}
				</h4>
				<NodeFacts view={view} node={{ id: block.id, remark: block.remark }} />
			</div>
			{roots
				.filter(({ blockId }) => blockId === block.id)
				.map((activity) => (
					<ActivityOutline key={activity.id} view={view} activity={activity} />
				))}
			<Competencies
				view={view}
				members={competencies.filter(({ activityId, blockId }) => blockId === block.id && isLoose(activityId))}
			/>
		</>
	);
}

/** Activities of no block, and competencies of neither activity nor block. */
function Unblocked({ view, roots }: { view: StructureView; roots: readonly Activity[] }) {
	const { blocks, activities, competencies } = view.framework;
	const isIn = (nodes: readonly { id: string }[], wanted: string | undefined) => nodes.some(({ id }) => id === wanted);
	return (
		<>
			{roots
				.filter(({ blockId }) => !isIn(blocks, blockId))
				.map((activity) => (
					<ActivityOutline key={activity.id} view={view} activity={activity} />
				))}
			<Competencies
				view={view}
				members={competencies.filter(({ activityId, blockId }) => !isIn(activities, activityId) && !isIn(blocks, blockId))}
			/>
		</>
	);
}

function Lines({ lines }: { lines: readonly string[] }) {
	return (
		<ul class="remarks">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}
