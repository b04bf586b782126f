// Pages that are loaded when they are first visited: the library opens without waiting for them.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/ui/skeleton';

export const CheckPage = lazy(() => import('./check-page').then((module) => module.CheckPage));
export const ComparePage = lazy(() => import('./compare-page').then((module) => module.ComparePage));
export const CoveragePage = lazy(() => import('./coverage-page').then((module) => module.CoveragePage));
export const CapturesPage = lazy(() => import('./captures-page').then((module) => module.CapturesPage));
export const TeamPage = lazy(() => import('./team-page').then((module) => module.TeamPage));
export const TutorPage = lazy(() => import('./tutor-page').then((module) => module.TutorPage));
export const WatchPage = lazy(() => import('./watch-page').then((module) => module.WatchPage));
export const FrameworksPage = lazy(() => import('./frameworks-page').then((module) => module.FrameworksPage));
export const FrameworkWordingPage = lazy(() => import('./framework-wording-page').then((module) => module.FrameworkWordingPage));
export const FrameworkEditionPage = lazy(() => import('./framework-edition-page').then((module) => module.FrameworkEditionPage));
export const FrameworkReusePage = lazy(() => import('./framework-reuse-page').then((module) => module.FrameworkReusePage));
export const HandInPage = lazy(() => import('./handin-page').then((module) => module.HandInPage));
export const RedactPage = lazy(() => import('./redact-page').then((module) => module.RedactPage));
export const ReleasesPage = lazy(() => import('./releases-page').then((module) => module.ReleasesPage));
export const ReportPage = lazy(() => import('./report-page').then((module) => module.ReportPage));
export const ReviewPage = lazy(() => import('./review-page').then((module) => module.ReviewPage));
export const SettingsPage = lazy(() => import('./settings-page').then((module) => module.SettingsPage));
export const TemplatePage = lazy(() => import('./template-page').then((module) => module.TemplatePage));
export const WelcomePage = lazy(() => import('./welcome-page').then((module) => module.WelcomePage));

/** Part of the piece's page: its place is kept while it loads. */
export const PieceVersions = lazy(
	() => import('./piece-versions').then((module) => module.PieceVersions),
	() => <div class="versions-place" />,
);

/** Below what a piece is: a fold that may come late. */
export const PieceReference = lazy(
	() => import('./piece-reference').then((module) => module.PieceReference),
	() => <div class="versions-place" />,
);

/** Part of the piece's page that most pieces do without: nothing holds its place. */
export const RedactionsOf = lazy(
	() => import('./redactions-of').then((module) => module.RedactionsOf),
	() => null,
);

function lazy<P extends object>(load: () => Promise<ComponentType<P>>, Waiting: ComponentType = PageWaiting): ComponentType<P> {
	let loaded: ComponentType<P> | null = null;
	return function LazyPage(props: P) {
		const [Ready, setReady] = useState(() => loaded);
		const [failure, setFailure] = useState<unknown>(null);
		useEffect(() => {
			// It may have come since this was drawn.
			if (loaded) return setReady(() => loaded);
			load().then((component) => {
				loaded = component;
				setReady(() => component);
			}, setFailure);
		}, []);
		// The boundary around the page says so.
		if (failure) throw failure;
		return Ready ? <Ready {...props} /> : <Waiting />;
	};
}

function PageWaiting() {
	return (
		<div class="sheet">
			<Skeleton lines={5} height="2rem" />
		</div>
	);
}
