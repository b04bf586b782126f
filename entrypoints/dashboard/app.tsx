// The frame of the dashboard: rail, page, toasts. It decides which page an address shows, and where focus goes.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Rail, type RailItem } from '../../components/shell/rail';
import { useText } from '../../components/text-context';
import { ErrorBoundary } from '../../components/ui/error-panel';
import { ToastRegion } from '../../components/ui/toast';
import { useToasts } from '../../components/ui/use-toasts';
import { AppContext, type AppState } from './app-state';
import { DatabaseGuard } from './database-guard';
import { focusHeading } from './focus-heading';
import {
	CapturesPage,
	CheckPage,
	ComparePage,
	CoveragePage,
	FrameworkEditionPage,
	FrameworkReusePage,
	FrameworkWordingPage,
	FrameworksPage,
	HandInPage,
	RedactPage,
	ReleasesPage,
	ReportPage,
	ReviewPage,
	SettingsPage,
	TeamPage,
	TemplatePage,
	TutorPage,
	WatchPage,
	WelcomePage,
} from './lazy-pages';
import { PiecesPage } from './pieces-page';
import { railCounts } from './rail-counts';
import { hrefOf, type PageName, type Route } from './route';
import { route } from './router';
import { useIsWide } from './use-is-wide';
import { useSoughtNode } from './use-sought-node';

export function App({ state }: { state: AppState }) {
	const { t, language } = useText();
	const { toasts, show, dismiss } = useToasts();
	const { page, id, query } = route.value;
	const isWide = useIsWide();
	const isFirstRun = !state.settings.value.welcomed;
	const shown: PageName = isFirstRun ? 'bienvenue' : page;

	// Beside the list a piece leaves focus in the list; alone on the page it is a page of its own.
	const place =
		shown === 'preuves' && !isWide && !isComparing(route.value)
			? `preuves ${id ?? ''}`
			: `${shown} ${id === 'relire' ? id : (query['vue'] ?? '')}`;
	useEffect(() => focusHeading(place), [place]);
	// The coverage seeks its own, once it has unfolded what holds it.
	useSoughtNode(shown === 'couverture' ? null : (query['noeud'] ?? null), `${place} ${id ?? ''}`);
	// Before the page's own heading names the tab (see page-head.tsx).
	useLayoutEffect(() => {
		if (shown !== 'preuves') document.title = `${shown === 'bienvenue' ? '' : `${t(`dashboard:nav.${shown}`)} · `}Glane`;
	}, [place, t]);

	return (
		<AppContext.Provider value={{ ...state, show }}>
			<button
				type="button"
				class="skip button button-primary visually-hidden"
				onClick={() => document.querySelector('main')?.focus()}
			>
				{t('dashboard:nav.skip')}
			</button>
			<div class={shown === 'bienvenue' ? 'shell shell-bare' : 'shell'}>
				{shown === 'bienvenue' ? null : (
					<Rail
						current={shown === 'captures' ? 'preuves' : shown}
						hrefOf={(item: RailItem) => hrefOf(item)}
						counts={railCounts(state, t, language)}
					/>
				)}
				<main class="shell-main" tabIndex={-1}>
					<ErrorBoundary key={shown}>
						<DatabaseGuard>
							<Page name={shown} />
						</DatabaseGuard>
					</ErrorBoundary>
				</main>
			</div>
			<ToastRegion toasts={toasts} onDismiss={dismiss} />
		</AppContext.Provider>
	);
}

/** Two versions of a piece's page take the whole place. */
const isComparing = ({ id, query }: Route): boolean => id !== null && query['vue'] === 'comparer';

/** So does what is to be taken out of one. */
const isRedacting = ({ id, query }: Route): boolean => id !== null && query['vue'] === 'caviarder';

function Page({ name }: { name: PageName }) {
	switch (name) {
		case 'preuves':
			if (isComparing(route.value)) return <ComparePage />;
			return isRedacting(route.value) ? <RedactPage /> : <PiecesPage />;
		case 'captures':
			return <CapturesPage />;
		case 'couverture':
			return <CoveragePage />;
		case 'rapport':
			return <ReportView name={route.value.query['vue']} />;
		case 'veille':
			return <WatchPage />;
		case 'referentiels':
			return route.value.id === 'relire' ? <ReviewPage /> : <FrameworkView name={route.value.query['vue']} />;
		case 'reglages':
			return <SettingsPage />;
		case 'bienvenue':
			return <WelcomePage />;
	}
}

/** The report, or one of the screens about it. */
function ReportView({ name }: { name: string | undefined }) {
	switch (name) {
		case 'verification':
			return <CheckPage />;
		case 'versions':
			return <ReleasesPage />;
		case 'remise':
			return <HandInPage />;
		case 'equipe':
			return <TeamPage />;
		case 'modele':
			return <TemplatePage />;
		case 'tuteur':
			return <TutorPage />;
		default:
			return <ReportPage />;
	}
}

/** The list of référentiels, or one of the screens about a single one. */
function FrameworkView({ name }: { name: string | undefined }) {
	switch (name) {
		case 'formulation':
			return <FrameworkWordingPage />;
		case 'edition':
			return <FrameworkEditionPage />;
		case 'reprise':
			return <FrameworkReusePage />;
		default:
			return <FrameworksPage />;
	}
}
