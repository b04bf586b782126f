// The référentiels that come with Glane: our own short wording of each, loaded when it is first needed.
// To add one: put its JSON in assets/frameworks (schema: lib/domain/framework.ts) and a line here.
import * as v from 'valibot';
import { frameworkSchema, type Framework } from '../domain/framework';

export type FrameworkEntry = {
	id: string;
	title: string;
	certifier: string;
	level: number;
	load: () => Promise<{ default: unknown }>;
};

export const builtInFrameworks: readonly FrameworkEntry[] = [
	{
		id: 'ascencia-charge-marketing-communication',
		title: 'Chargé(e) de marketing et communication',
		certifier: 'ASCENCIA Business School',
		level: 6,
		load: () => import('../../assets/frameworks/ascencia-charge-marketing-communication.json'),
	},
];

/** Reads a built-in référentiel; null when no such id is known. */
export async function loadFramework(id: string): Promise<Framework | null> {
	const entry = builtInFrameworks.find((framework) => framework.id === id);
	return entry ? v.parse(frameworkSchema, (await entry.load()).default) : null;
}
