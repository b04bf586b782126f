// #/couverture?vue=auto-evaluation: the candidate's own level in each competency of a dossier, kept as it is typed, with dated copies.
import { useMemo, useState } from 'preact/hooks';
import { CoverageTabs } from '../../components/coverage/coverage-tabs';
import { LevelMovesTable } from '../../components/coverage/level-moves-table';
import { LevelNames } from '../../components/coverage/level-names';
import { SelfCard } from '../../components/coverage/self-card';
import { Snapshots } from '../../components/coverage/snapshots';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { listAssessments, listSnapshots } from '../../lib/db/assessment-repository';
import { useLive } from '../../lib/db/use-live';
import { piecesByNode } from '../../lib/domain/coverage';
import { groupNodes } from '../../lib/domain/coverage-groups';
import type { Framework } from '../../lib/domain/framework';
import { levelMoves } from '../../lib/domain/level-moves';
import type { AssessmentSnapshot, SelfAssessment } from '../../lib/domain/self-assessment';
import { formatInstant } from '../../lib/i18n/format';
import { levelNames } from '../../lib/i18n/level-text';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { AssessmentKeeper } from './assessment-keeper';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useSnapshots } from './use-snapshots';
import { useSoughtNode } from './use-sought-node';

const everything = 'tout';

export function SelfAssessmentPage({ framework }: { framework: Framework }) {
	const { t } = useText();
	const { library } = useApp();
	const entries = useLive(() => listAssessments(framework.id), [framework.id]);
	const snapshots = useLive(() => listSnapshots(framework.id), [framework.id]);
	if (entries && snapshots && library.stage.value === 'whole')
		return <Assessed key={framework.id} framework={framework} entries={entries} snapshots={snapshots} />;
	return (
		<div class="sheet">
			<PageHead title={t('decide:tab.self')} />
			<Skeleton lines={12} height="2rem" />
		</div>
	);
}

type AssessedProps = { framework: Framework; entries: SelfAssessment[]; snapshots: AssessmentSnapshot[] };

function Assessed({ framework, entries, snapshots }: AssessedProps) {
	const { t, language } = useText();
	const { library, settings } = useApp();
	const { query } = route.value;
	const [keeper] = useState(() => new AssessmentKeeper(framework.id));
	const snapshotActs = useSnapshots(framework.id);
	const { dossiers } = framework;
	const chosen = query['dossier'] ?? settings.value.dossierIds[framework.id];
	const scope = chosen === everything ? null : (dossiers.find(({ id }) => id === chosen) ?? dossiers[0])?.id;
	const sought = query['noeud'] ?? null;
	useSoughtNode(sought);
	const groups = useMemo(() => {
		const scoped = groupNodes(framework, 'activity', scope ?? null);
		// A link leads to its competency, whatever the dossier.
		const has = scoped.some(({ competencies }) => sought === null || competencies.some(({ id }) => id === sought));
		return (has ? scoped : groupNodes(framework, 'activity', null)).filter(({ competencies }) => competencies.length > 0);
	}, [framework, scope, sought]);
	const [claims, living, ids] = [library.claimList.value, library.living.value, library.livingIds.value];
	const piecesOf = useMemo(() => {
		const tied = piecesByNode(framework, claims, ids);
		return (competencyId: string, also: readonly string[]) => {
			const criteria = framework.criteria.filter(({ attachedTo }) => attachedTo.includes(competencyId));
			const wanted = new Set([competencyId, ...criteria.map(({ id }) => id)].flatMap((id) => [...(tied.get(id) ?? [])]));
			for (const id of also) wanted.add(id);
			return living.filter(({ id }) => wanted.has(id));
		};
	}, [framework, claims, living, ids]);
	const given = settings.value.levelNames;
	const names = levelNames(t, given);
	const byCompetency = new Map(entries.map((entry) => [entry.competencyId, entry]));
	const competencies = groups.flatMap((group) => group.competencies);
	const compared = snapshots.find(({ id }) => id === query['instantane']);
	const href = (change: Record<string, string | undefined>): string =>
		hrefOf('couverture', null, { ...query, noeud: undefined, ...change });

	return (
		<div class="sheet">
			<PageHead title={t('decide:tab.self')} intro={t('decide:self.intro')} />
			<CoverageTabs
				current="self"
				coverageHref={hrefOf('couverture', null, { dossier: scope ?? undefined })}
				selfHref={href({})}
			/>
			<div class="row row-spread">
				<p class="figures">
					{t('decide:self.placed', {
						placed: competencies.filter(({ id }) => byCompetency.get(id)?.level).length,
						total: competencies.length,
					})}
				</p>
				{dossiers.length > 0 ? (
					<div class="self-scope no-print">
						<SelectField
							label={t('dashboard:coverage.scope')}
							labelHidden
							value={scope ?? everything}
							choices={[
								...dossiers.map(({ id, title }) => ({ value: id, label: title })),
								{ value: everything, label: t('dashboard:coverage.everything') },
							]}
							onValue={(dossier) => navigate(href({ dossier }))}
						/>
					</div>
				) : null}
			</div>
			<LevelNames given={given} onNames={(wanted) => void saveSettings({ levelNames: wanted })} />
			<Snapshots
				snapshots={snapshots}
				comparedId={compared?.id ?? null}
				compareHref={(id) => href({ instantane: id ?? undefined })}
				{...snapshotActs}
			/>
			{compared ? (
				<LevelMovesTable
					title={t('decide:snapshot.comparing', {
						label: compared.label || t('decide:snapshot.unnamed'),
						when: formatInstant(compared.at, language, compared.timeZone),
					})}
					moves={levelMoves(compared.entries, entries)}
					competencies={framework.competencies}
					names={names}
				/>
			) : null}
			{groups.map((group) => (
				<section key={group.heading?.id ?? ''} class="self-group">
					<h2>
						<span class={group.heading?.synthetic ? 'code soft' : 'code'}>{group.heading?.code}</span>{' '}
						{group.heading?.label ?? t('dashboard:coverage.others')}
					</h2>
					{group.competencies.map((competency) => {
						const entry = byCompetency.get(competency.id) ?? null;
						return (
							<SelfCard
								key={competency.id}
								competency={competency}
								entry={entry}
								names={names}
								pieces={piecesOf(competency.id, entry?.evidenceIds ?? [])}
								kept={keeper.states.value.get(competency.id) ?? null}
								coverageHref={hrefOf('couverture', null, { dossier: query['dossier'], noeud: competency.id })}
								onChange={(change) => keeper.keep(competency.id, change)}
							/>
						);
					})}
				</section>
			))}
		</div>
	);
}
