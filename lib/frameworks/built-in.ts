// The référentiels that come with Glane: our own short wording of each, loaded when it is first needed.
// To add one: put its JSON in assets/frameworks (schema: lib/domain/framework.ts) and a line here.
import * as v from 'valibot';
import { frameworkSchema, type Framework } from '../domain/framework';
import { withStableIds } from '../domain/framework-ids';
import { frameworkIdOf } from '../domain/stable-id';

export type BuiltInFramework = {
	/** The id its file gives it; `id` is made of it, and is the same on every machine. */
	key: string;
	id: string;
	title: string;
	shortTitle: string;
	/** null: the official document does not say. */
	certifier: string | null;
	level: number | null;
	/** Its file, as it is written: with keys where the app has ids. */
	load: () => Promise<{ default: unknown }>;
};

const entry = (key: string, rest: Omit<BuiltInFramework, 'key' | 'id'>): BuiltInFramework => ({
	key,
	id: frameworkIdOf(key),
	...rest,
});

export const builtInFrameworks: readonly BuiltInFramework[] = [
	entry('ascencia-charge-marketing-communication', {
		title: 'Chargé(e) de marketing et communication',
		shortTitle: 'ASCENCIA – Marketing et communication',
		certifier: 'ASCENCIA Business School',
		level: 6,
		load: () => import('../../assets/frameworks/ascencia-charge-marketing-communication.json'),
	}),
	entry('chef-projet-marketing-digital', {
		title: 'Chef de projet marketing digital et communication',
		shortTitle: 'Chef de projet – Marketing digital',
		certifier: null,
		level: null,
		load: () => import('../../assets/frameworks/chef-projet-marketing-digital.json'),
	}),
	entry('efficom-manager-strategies', {
		title: 'Manager des stratégies communication marketing',
		shortTitle: 'EFFICOM – Stratégies communication marketing',
		certifier: 'Sciences-U Lille – EFFICOM',
		level: 7,
		load: () => import('../../assets/frameworks/efficom-manager-strategies.json'),
	}),
	entry('marketing-communication-operationnels', {
		title: 'Marketing et communication opérationnels',
		shortTitle: 'Marketing et communication opérationnels',
		certifier: null,
		level: null,
		load: () => import('../../assets/frameworks/marketing-communication-operationnels.json'),
	}),
	entry('strategie-marketing-digital', {
		title: 'Stratégie de marketing digital',
		shortTitle: 'Stratégie de marketing digital',
		certifier: null,
		level: null,
		load: () => import('../../assets/frameworks/strategie-marketing-digital.json'),
	}),
];

/** A built-in référentiel with its ids; null when no such one is known. */
export async function loadBuiltIn(id: string): Promise<Framework | null> {
	const found = builtInFrameworks.find((framework) => framework.id === id);
	return found ? withStableIds(v.parse(frameworkSchema, (await found.load()).default)) : null;
}
