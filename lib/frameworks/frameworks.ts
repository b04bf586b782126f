// Every référentiel there is: those that come with Glane and those kept on this machine, under one list and one way to load.
import { listStoredFrameworks, readStoredFramework } from '../db/framework-repository';
import type { Framework } from '../domain/framework';
import type { FrameworkOrigin } from '../domain/stored-framework';
import { builtInFrameworks, loadBuiltIn } from './built-in';

export type FrameworkSummary = {
	id: string;
	/** The short name of a built-in one; null for one's own. */
	key: string | null;
	title: string;
	shortTitle: string;
	/** null: not stated. */
	certifier: string | null;
	level: number | null;
	origin: 'built-in' | FrameworkOrigin;
	/** The référentiel it is a copy or a later edition of. */
	basedOn: string | null;
};

/** `broken`: ids of kept ones that cannot be read. */
export type FrameworkList = { frameworks: readonly FrameworkSummary[]; broken: readonly string[] };

export const builtInSummaries: readonly FrameworkSummary[] = builtInFrameworks.map(
	({ id, key, title, shortTitle, certifier, level }) => ({
		...{ id, key, title, shortTitle, certifier, level },
		...{ origin: 'built-in', basedOn: null },
	}),
);

/** Built-in ones first, then one's own by title. */
export async function listFrameworks(): Promise<FrameworkList> {
	const { stored, broken } = await listStoredFrameworks();
	return {
		frameworks: [
			...builtInSummaries,
			...stored.map(({ id, framework, origin, basedOn }): FrameworkSummary => {
				const { title, shortTitle, certifier, level } = framework;
				return { id, key: null, title, shortTitle, certifier, level, origin, basedOn };
			}),
		],
		broken,
	};
}

/** Reads a référentiel, built-in or one's own; null when there is none of that id, or when its row is broken. */
export async function loadFramework(id: string): Promise<Framework | null> {
	if (builtInFrameworks.some((framework) => framework.id === id)) return loadBuiltIn(id);
	// The first thing awaited, so that a live query sees what it depends on.
	const stored = await readStoredFramework(id);
	return stored.ok ? stored.value.framework : null;
}
