// What every page of the dashboard shares: settings, the référentiel in use, the library, its search, the toasts.
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Toasts } from '../../components/ui/use-toasts';
import { follow } from '../../lib/db/use-live';
import { coverageOf, type Coverage } from '../../lib/domain/coverage';
import type { Framework } from '../../lib/domain/framework';
import { frameworkNodes, type FrameworkNodes } from '../../lib/domain/framework-nodes';
import type { Settings } from '../../lib/domain/settings';
import { loadFramework } from '../../lib/frameworks/frameworks';
import { onSettingsChange } from '../../lib/platform/settings-store';
import { Additions } from './additions';
import type { LibraryStore } from './library-store';
import { SearchState } from './search-state';

export type AppState = {
	settings: ReadonlySignal<Settings>;
	/** undefined while it is read; null when none is chosen, or when the chosen one is no longer there. */
	framework: ReadonlySignal<Framework | null | undefined>;
	nodes: ReadonlySignal<FrameworkNodes>;
	/** Of the whole référentiel; null until everything is read. */
	coverage: ReadonlySignal<Coverage | null>;
	library: LibraryStore;
	additions: Additions;
	search: SearchState;
};

export function openAppState(library: LibraryStore, loaded: Settings): AppState {
	const settings = signal(loaded);
	onSettingsChange((changed) => {
		settings.value = changed;
	});
	const framework = signal<Framework | null | undefined>(undefined);
	const frameworkId = computed(() => settings.value.frameworkId);
	effect(() => {
		const id = frameworkId.value;
		if (id === null) {
			framework.value = null;
			return;
		}
		// One's own may be corrected or removed, here or in another tab.
		return follow(
			() => loadFramework(id),
			(read) => {
				framework.value = read;
			},
		);
	});
	const nodes = computed(() => (framework.value ? frameworkNodes(framework.value) : new Map()));
	const coverage = followCoverage(library, framework);
	return { settings, framework, nodes, coverage, library, additions: new Additions(), search: new SearchState() };
}

/** Counted a moment after the rows changed: some 20 ms for ten thousand pieces, which no keystroke should wait for. */
function followCoverage(
	library: LibraryStore,
	framework: ReadonlySignal<Framework | null | undefined>,
): ReadonlySignal<Coverage | null> {
	const coverage = signal<Coverage | null>(null);
	effect(() => {
		const used = framework.value;
		const [claims, living] = [library.claimList.value, library.livingIds.value];
		if (!used || library.stage.value !== 'whole') {
			coverage.value = null;
			return;
		}
		const timer = setTimeout(() => {
			coverage.value = coverageOf(used, claims, living);
		}, 60);
		return () => clearTimeout(timer);
	});
	return coverage;
}

export const AppContext = createContext<(AppState & Pick<Toasts, 'show'>) | null>(null);

export function useApp(): AppState & Pick<Toasts, 'show'> {
	const app = useContext(AppContext);
	if (!app) throw new Error('useApp needs an AppContext.Provider above it');
	return app;
}
