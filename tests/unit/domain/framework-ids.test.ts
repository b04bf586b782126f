// Ids of the built-in référentiels: the same everywhere, none left as a key, every reference still leads to its node.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import { withStableIds } from '../../../lib/domain/framework-ids';
import { frameworkIdOf, nodeIdOf } from '../../../lib/domain/stable-id';
import { builtInFrameworks, loadBuiltIn } from '../../../lib/frameworks/built-in';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const idFields = new Set(['id', 'blockId', 'parentId', 'activityId', 'assessmentId', 'attachedTo', 'covers', 'nodeIds']);

/** Every id and reference of a référentiel, by whatever field holds it. */
function idsIn(value: unknown, field = ''): string[] {
	if (typeof value === 'string') return idFields.has(field) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((each) => idsIn(each, field));
	return value && typeof value === 'object' ? Object.entries(value).flatMap(([name, each]) => idsIn(each, name)) : [];
}

/** Its shape with each id replaced by the rank of its first mention: equal when references lead to the same places. */
function shapeOf(framework: Framework): string {
	const ranks = new Map([...new Set(idsIn(framework))].map((id, rank) => [id, rank]));
	return JSON.stringify(framework, (field, value: unknown) => {
		if (!idFields.has(field)) return value;
		return Array.isArray(value) ? value.map((id: string) => ranks.get(id)) : ranks.get(value as string);
	});
}

describe.each(builtInFrameworks)('$key', ({ key, id, title, shortTitle, certifier, level, load }) => {
	it('has an id in place of every key, and the same links', async () => {
		const source = v.parse(frameworkSchema, (await load()).default);
		const framework = await loadBuiltIn(id);
		expect(framework).not.toBeNull();
		if (!framework) return;
		expect(idsIn(framework).filter((each) => !uuid.test(each))).toEqual([]);
		expect(idsIn(framework).length).toBe(idsIn(source).length);
		expect(shapeOf(framework)).toBe(shapeOf(source));
		expect(v.is(frameworkSchema, framework)).toBe(true);
		expect(withStableIds(source)).toEqual(framework);
	});

	it('is listed as its file says', async () => {
		const source = v.parse(frameworkSchema, (await load()).default);
		expect({ key, id, title, shortTitle, certifier, level }).toEqual({
			key: source.id,
			id: frameworkIdOf(source.id),
			title: source.title,
			shortTitle: source.shortTitle,
			certifier: source.certifier,
			level: source.level,
		});
	});
});

it('gives the ids that other machines give', () => {
	// Python: uuid5(uuid5(uuid5(NAMESPACE_DNS, 'glane.invalid'), 'ascencia-…'), 'c1.1')
	const id = frameworkIdOf('ascencia-charge-marketing-communication');
	expect(id).toBe('94b292c0-6bbe-5644-9c5e-9069ed441935');
	expect(nodeIdOf(id, 'c1.1')).toBe('38d6b5ae-d58e-5308-882c-24b80170bc69');
});

it('leaves absent references absent', () => {
	const bare: Framework = {
		...{ schema: 'glane-framework/1', id: 'f', title: 'F', shortTitle: 'F', certifier: null, level: null, rncp: null },
		...{ language: 'fr', blocks: [], criteria: [], assessments: [], deliverables: [], dossiers: [], remarks: [], unplaced: [] },
		activities: [{ id: 'a1', code: 'A1', label: 'Activité', synthetic: false }],
		competencies: [{ id: 'c1', code: 'C1', label: 'Compétence', synthetic: false }],
	};
	const made = withStableIds(bare);
	expect(Object.keys(made.activities[0] ?? {})).toEqual(['id', 'code', 'label', 'synthetic']);
	expect(made.competencies[0]).not.toHaveProperty('blockId');
});

it('knows no other', async () => {
	expect(builtInFrameworks).toHaveLength(5);
	expect(await loadBuiltIn('ascencia-charge-marketing-communication')).toBeNull();
});
