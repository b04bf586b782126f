// #/couverture: where each criterion of the référentiel stands, and what the candidate decides of it. What is shown is in the address:
// scope, grouping, order, state, unfolded rows, and the node that a link leads to. `vue=auto-evaluation` is the other half of the page.
import { useMemo } from 'preact/hooks';
import '../../assets/styles/decide.css';
import { CoverageBar } from '../../components/coverage/coverage-bar';
import { CoverageTable } from '../../components/coverage/coverage-table';
import { CoverageTabs } from '../../components/coverage/coverage-tabs';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import type { StateRows } from '../../lib/domain/criterion-state';
import type { Framework } from '../../lib/domain/framework';
import { viewCsv } from '../../lib/report/view-csv';
import { useApp } from './app-state';
import { coverageChoice, soughtView } from './coverage-choice';
import { NoFramework } from './no-framework';
import { hrefOf } from './route';
import { navigate, replaceAddress, route } from './router';
import { saveText } from './save-file';
import { SelfAssessmentPage } from './self-assessment-page';
import { useDecisions } from './use-decisions';
import { useSoughtNode } from './use-sought-node';
import { useStateRows } from './use-state-rows';

export function CoveragePage() {
	const { t } = useText();
	const { framework } = useApp();
	const isSelf = route.value.query['vue'] === 'auto-evaluation';
	const title = t('dashboard:nav.couverture');
	if (framework.value === null) {
		return (
			<div class="sheet">
				<PageHead title={title} />
				<NoFramework title={t('dashboard:coverage.noneTitle')} choose={t('dashboard:coverage.choose')}>
					{t('dashboard:coverage.noneText')}
				</NoFramework>
			</div>
		);
	}
	if (!framework.value) {
		return (
			<div class="sheet">
				<PageHead title={title} />
				<Skeleton lines={12} height="2rem" />
			</div>
		);
	}
	return isSelf ? <SelfAssessmentPage framework={framework.value} /> : <Read framework={framework.value} />;
}

function Read({ framework }: { framework: Framework }) {
	const { t } = useText();
	const { dossierId } = coverageChoice(framework, route.value.query);
	const rows = useStateRows(framework.id, dossierId);
	if (rows) return <Covered framework={framework} rows={rows} />;
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.couverture')} />
			<Skeleton lines={12} height="2rem" />
		</div>
	);
}

function Covered({ framework, rows }: { framework: Framework; rows: StateRows }) {
	const { t, language } = useText();
	const { library, show } = useApp();
	const { query } = route.value;
	const choice = coverageChoice(framework, query);
	const { dossierId, sought } = choice;
	const dossier = framework.dossiers.find(({ id }) => id === dossierId);
	const { view, holder } = useMemo(() => soughtView(framework, rows, choice), [framework, rows, JSON.stringify(choice)]);
	const decisions = useDecisions(framework.id);
	const living = library.living.value;
	const pieces = useMemo(() => new Map(living.map(({ id, title, site }) => [id, { id, title, site }])), [living]);
	const all = view.groups.flatMap((group) =>
		group.competencies.filter(({ criteria }) => criteria.length > 0).map(({ competency }) => competency.id),
	);
	// A state that is chosen shows its criteria; a link shows what it leads to.
	const chosen = choice.only || query['deplie'] === 'tout' ? all : (query['deplie']?.split(',') ?? []);
	const unfolded = new Set([...chosen, ...(holder ? [holder] : [])]);
	const href = (change: Record<string, string | undefined>): string =>
		hrefOf('couverture', null, { ...query, noeud: undefined, ...change });
	const unfold = (ids: ReadonlySet<string>): void =>
		replaceAddress(href({ deplie: ids.size === 0 ? undefined : all.every((id) => ids.has(id)) ? 'tout' : [...ids].join(',') }));
	useSoughtNode(sought);

	return (
		<div class="sheet">
			<PageHead
				title={t('dashboard:nav.couverture')}
				intro={t('dashboard:coverage.intro', {
					count: view.pieces,
					n: new Intl.NumberFormat(language).format(view.pieces),
					title: dossier ? dossier.title : framework.shortTitle,
				})}
			/>
			<CoverageTabs
				current="coverage"
				coverageHref={hrefOf('couverture', null, query)}
				selfHref={hrefOf('couverture', null, { vue: 'auto-evaluation', dossier: dossierId ?? undefined })}
			/>
			<CoverageBar
				totals={view.totals}
				only={choice.only}
				dossiers={framework.dossiers}
				dossierId={dossierId}
				grouping={choice.grouping}
				gapsFirst={choice.gapsFirst}
				allUnfolded={all.every((id) => unfolded.has(id))}
				onOnly={(state) => navigate(href({ etat: state ?? undefined }))}
				onDossier={(id) => navigate(href({ dossier: id ?? undefined }))}
				onGrouping={(grouping) => navigate(href({ grouper: grouping === 'activity' ? undefined : grouping }))}
				onOrder={(gapsFirst) => navigate(href({ ordre: gapsFirst ? 'lacunes' : undefined }))}
				onUnfoldAll={(wanted) => unfold(new Set(wanted ? all : []))}
				onPrint={() => window.print()}
				onDownload={() => {
					const name = `${t('decide:table.file')}.csv`;
					saveText(name, viewCsv(view, t), 'text/csv');
					show({ text: t('decide:toast.downloaded', { name }) });
				}}
			/>
			{view.groups.length === 0 ? <p class="soft">{t('decide:table.nothing')}</p> : null}
			<CoverageTable
				view={view}
				unfolded={unfolded}
				onToggle={(id) => unfold(unfolded.symmetricDifference(new Set([id])))}
				acts={{
					...decisions,
					piecesHref: (nodeId) => hrefOf('preuves', null, { competence: nodeId }),
					selfHref: (id) => hrefOf('couverture', null, { vue: 'auto-evaluation', dossier: dossierId ?? undefined, noeud: id }),
					itemsOf: (deliverableId) => rows.counts.find((count) => count.deliverableId === deliverableId)?.items ?? [],
					pieces,
				}}
			/>
			<p class="soft dense">{t('dashboard:coverage.legend')}</p>
		</div>
	);
}
