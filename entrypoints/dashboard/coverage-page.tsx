// #/couverture: where each competency of the référentiel stands. Scope, order and unfolded rows are in the address.
import { useMemo } from 'preact/hooks';
import { CoverageBar } from '../../components/coverage/coverage-bar';
import { CoverageTable } from '../../components/coverage/coverage-table';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import { coverageOf, type Coverage } from '../../lib/domain/coverage';
import type { Framework } from '../../lib/domain/framework';
import { useApp } from './app-state';
import { NoFramework } from './no-framework';
import { hrefOf } from './route';
import { navigate, replaceAddress, route } from './router';

export function CoveragePage() {
	const { t } = useText();
	const { framework, coverage } = useApp();
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
	if (!framework.value || !coverage.value) {
		return (
			<div class="sheet">
				<PageHead title={title} />
				<Skeleton lines={12} height="2rem" />
			</div>
		);
	}
	return <Covered framework={framework.value} whole={coverage.value} />;
}

function Covered({ framework, whole }: { framework: Framework; whole: Coverage }) {
	const { t, language } = useText();
	const { library } = useApp();
	const { query } = route.value;
	const dossier = framework.dossiers.find(({ id }) => id === query['dossier']);
	const byGaps = query['ordre'] === 'lacunes';
	const claims = library.claimList.value;
	const living = library.livingIds.value;
	const coverage = useMemo(
		() => (dossier ? coverageOf(framework, claims, living, dossier.id) : whole),
		[framework, whole, claims, living, dossier],
	);
	const all = coverage.sections.flatMap((section) => section.competencies.map((line) => line.competency.id));
	const unfolded = new Set(query['deplie'] === 'tout' ? all : (query['deplie']?.split(',') ?? []));
	const href = (change: Record<string, string | undefined>): string => hrefOf('couverture', null, { ...query, ...change });
	const unfold = (ids: ReadonlySet<string>): void =>
		replaceAddress(href({ deplie: ids.size === 0 ? undefined : all.every((id) => ids.has(id)) ? 'tout' : [...ids].join(',') }));

	return (
		<div class="sheet">
			<PageHead
				title={t('dashboard:nav.couverture')}
				intro={t('dashboard:coverage.intro', {
					count: coverage.pieces,
					n: new Intl.NumberFormat(language).format(coverage.pieces),
					title: dossier ? dossier.title : framework.shortTitle,
				})}
			/>
			<CoverageBar
				coverage={coverage}
				dossiers={framework.dossiers}
				dossierId={dossier?.id ?? null}
				byGaps={byGaps}
				allUnfolded={all.every((id) => unfolded.has(id))}
				onDossier={(id) => navigate(href({ dossier: id ?? undefined }))}
				onOrder={(gaps) => navigate(href({ ordre: gaps ? 'lacunes' : undefined }))}
				onUnfoldAll={(wanted) => unfold(new Set(wanted ? all : []))}
				onPrint={() => window.print()}
			/>
			<CoverageTable
				coverage={coverage}
				byGaps={byGaps}
				unfolded={unfolded}
				onToggle={(id) => unfold(new Set(unfolded.has(id) ? [...unfolded].filter((other) => other !== id) : [...unfolded, id]))}
				piecesHref={(nodeId) => hrefOf('preuves', null, { competence: nodeId })}
			/>
			<p class="soft dense">{t('dashboard:coverage.legend')}</p>
		</div>
	);
}
