// Equivalent competencies: each one exists, each group joins several référentiels, and what one gives the other gives back.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/equivalences.json';
import { equivalencesSchema } from '../../../lib/domain/equivalence';
import { frameworkIdOf, nodeIdOf } from '../../../lib/domain/stable-id';
import { builtInFrameworks, loadBuiltIn } from '../../../lib/frameworks/built-in';
import { readEquivalences } from '../../../lib/frameworks/equivalences';

const { groups } = v.parse(equivalencesSchema, raw);
const name = (member: { framework: string; node: string }) => `${member.framework} ${member.node}`;

const ascencia = 'ascencia-charge-marketing-communication';
const chefProjet = 'chef-projet-marketing-digital';
const operationnels = 'marketing-communication-operationnels';
const strategie = 'strategie-marketing-digital';
const efficom = 'efficom-manager-strategies';

/** Equivalents by key, `framework node`, as a person would write them. */
async function equivalents(framework: string, node: string) {
	const keys = new Map(
		groups.flatMap(({ members }) =>
			members.map((member) => [nodeIdOf(frameworkIdOf(member.framework), member.node), name(member)] as const),
		),
	);
	const frameworkId = frameworkIdOf(framework);
	const found = (await readEquivalences()).get(nodeIdOf(frameworkId, node)) ?? [];
	return found.map(({ nodeId, kind }) => `${keys.get(nodeId)} ${kind}`);
}

describe('the equivalences', () => {
	it('join competencies that exist, under the ids that the app gives them', async () => {
		const known = new Map<string, Set<string>>();
		for (const { id } of builtInFrameworks) {
			const framework = await loadBuiltIn(id);
			known.set(id, new Set(framework?.competencies.map((competency) => competency.id)));
		}
		expect([...known.values()].map((ids) => ids.size).toSorted((a, b) => a - b)).toEqual([20, 21, 26, 51, 54]);
		const unknown = groups
			.flatMap(({ members }) => members)
			.filter(({ framework, node }) => !known.get(frameworkIdOf(framework))?.has(nodeIdOf(frameworkIdOf(framework), node)));
		expect(unknown).toEqual([]);
	});

	it('has 62 groups, each of several référentiels, none twice', () => {
		expect(groups).toHaveLength(62);
		expect(groups.filter(({ members }) => new Set(members.map(({ framework }) => framework)).size < 2)).toEqual([]);
		expect(groups.filter(({ members }) => new Set(members.map(name)).size < members.length)).toEqual([]);
		expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
		expect(new Set(groups.map(({ theme }) => theme)).size).toBe(groups.length);
	});

	it('names its themes in French typography', () => {
		expect(groups.map(({ theme }) => theme).filter((theme) => /'|[^\u202f][:;?!»]|«[^\u202f]/u.test(theme))).toEqual([]);
	});

	it('is symmetric, and never leads back to the same référentiel', async () => {
		const all = await readEquivalences();
		const pairs = [...all].flatMap(([from, found]) => found.map(({ nodeId, kind }) => `${from} ${nodeId} ${kind}`));
		expect(pairs.length).toBeGreaterThan(300);
		expect(new Set(pairs).size).toBe(pairs.length);
		const back = new Set(pairs.map((pair) => pair.replace(/^(\S+) (\S+)/u, '$2 $1')));
		expect(pairs.filter((pair) => !back.has(pair))).toEqual([]);
		for (const found of all.values()) expect(new Set(found.map(({ nodeId }) => nodeId)).size).toBe(found.length);
	});

	it('lets the pieces of a veille serve all five', async () => {
		const others = [`${chefProjet} c.1.1 same`, `${operationnels} c1.6 same`, `${strategie} c1.1 same`, `${efficom} c4.1 same`];
		expect(await equivalents(ascencia, 'c1.1')).toEqual(others);
		expect(await equivalents(ascencia, 'c1.2')).toEqual(others);
		expect(await equivalents(efficom, 'c4.1')).toEqual([
			...['c1.1', 'c1.2', 'c1.3'].map((node) => `${ascencia} ${node} same`),
			...others.slice(0, 3),
		]);
	});

	it('keeps the stronger of two links, and puts it first', async () => {
		const found = await equivalents(ascencia, 'c3.2');
		expect(found).toEqual([`${chefProjet} c.1.4.1 same`, `${strategie} c1.4 same`, `${operationnels} c1.5 close`]);
	});

	it('knows nothing of a node that is not of these référentiels', async () => {
		expect(await equivalents('other', 'c1.1')).toEqual([]);
	});
});
