// The five référentiels out and back through every format: whole through ours and CASE, and through the others all they can carry.
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../../../lib/domain/framework';
import { writeExchange } from '../../../../lib/frameworks/exchange/write-exchange';
import { smallFramework } from '../../../fixtures/small-framework';
import { at, loadAll, readWell, write } from './samples';

const five = await loadAll();

describe.each(five.map((framework) => [framework.shortTitle, framework] as const))('%s', (_, framework) => {
	it('comes back whole through our own format', () => {
		expect(readWell(write(framework, 'glane'))).toEqual({ framework, format: 'glane', notes: [] });
	});

	it('comes back whole through CASE', () => {
		expect(readWell(write(framework, 'case'))).toEqual({ framework, format: 'case', notes: [] });
	});

	it.each(['mahara', 'moodle'] as const)('keeps its tree, texts and criteria through %s', (format) => {
		const { framework: back, notes } = readWell(write(framework, format));
		expect(treeOf(back)).toEqual(treeOf(framework));
		expect(back.title).toBe(framework.title);
		expect(back.id).not.toBe(framework.id);
		expect(notes).toEqual([]);
	});

	it.each(['mahara', 'moodle'] as const)('leaves its criteria out of %s when asked to', (format) => {
		const { framework: back, notes } = readWell(write(framework, format, { withCriteria: false }));
		expect(back.criteria).toEqual([]);
		expect(treeOf(back).competencies).toEqual(treeOf(framework).competencies);
		expect(notes).toEqual([{ code: 'no-criteria', count: framework.competencies.length }]);
	});

	it('keeps title, level, certifier, blocks and competencies through the fiche of France compétences', () => {
		const { framework: back, notes } = readWell(write(framework, 'rncp'));
		const { title, certifier, level, rncp } = framework;
		expect({ title: back.title, certifier: back.certifier, level: back.level, rncp: back.rncp }).toEqual({
			title,
			certifier,
			level,
			rncp,
		});
		const main = framework.blocks.length > 0 ? framework.blocks : framework.activities.filter(({ parentId }) => !parentId);
		expect(back.blocks.map(({ code, label }) => [code, label])).toEqual(main.map(({ code, label }) => [code, label]));
		const words = (one: Framework) => one.competencies.map(({ code, label }) => `${code} ${label}`);
		expect(words(back).toSorted()).toEqual(words(framework).toSorted());
		expect(back.criteria).toEqual([]);
		expect(notes.map(({ code }) => code)).toContain('no-criteria');
	});

	it('is written the same twice, under a name that any system takes', () => {
		for (const format of ['glane', 'case', 'mahara', 'moodle', 'rncp'] as const) {
			const file = writeExchange(framework, format, { withCriteria: true, at });
			expect(writeExchange(framework, format, { withCriteria: true, at })).toEqual(file);
			expect(file.name).toMatch(/^[a-z0-9][a-z0-9-]*(\.[a-z]+){1,2}$/);
		}
	});

	it('has its losses counted', () => {
		const losses = (format: 'glane' | 'case' | 'mahara' | 'rncp', withCriteria = true) =>
			Object.fromEntries(writeExchange(framework, format, { withCriteria, at }).losses.map(({ code, count }) => [code, count]));
		expect(losses('glane')).toEqual({});
		expect(losses('case')).toEqual({});
		expect(losses('mahara')).toMatchObject({
			assessments: framework.assessments.length,
			deliverables: framework.deliverables.length,
			dossiers: framework.dossiers.length,
		});
		expect(losses('mahara').criteria).toBeUndefined();
		expect(losses('mahara', false).criteria).toBe(framework.criteria.length);
		expect(losses('rncp').criteria).toBe(framework.criteria.length);
	});
});

/** What a tree of blocks, activities, competencies and criteria can say, without ids. */
function treeOf(framework: Framework) {
	const codes = new Map(
		[...framework.blocks, ...framework.activities, ...framework.competencies].map(({ id, code, label }) => [
			id,
			`${code} ${label}`,
		]),
	);
	const of = (id: string | undefined) => codes.get(id ?? '') ?? null;
	return {
		blocks: framework.blocks.map(({ code, label }) => ({ code, label })),
		activities: framework.activities.map(({ code, label, parentId, blockId }) => ({
			code,
			label,
			parent: of(parentId),
			block: of(blockId),
		})),
		competencies: framework.competencies
			.map(({ code, label, activityId, blockId }) => ({ code, label, activity: of(activityId), block: of(blockId) }))
			.toSorted((a, b) => `${a.code} ${a.label}`.localeCompare(`${b.code} ${b.label}`)),
		criteria: framework.criteria
			.map(({ label, ordinal, attachedTo }) => ({ label, ordinal, attachedTo: attachedTo.map(of) }))
			.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
	};
}

const placeOf = ({ attachedTo, ordinal }: { attachedTo: (string | null)[]; ordinal: number }): string =>
	`${attachedTo.join()} ${String(ordinal).padStart(3, '0')}`;

describe('what is said of an imported assessment beyond its title', () => {
	const framework = smallFramework(
		'lu',
		[{ code: 'A1', competencies: [{ code: 'C1', label: 'Veiller' }] }],
		[{ code: 'E1', label: 'Étude de cas', description: 'Travail écrit, puis oral (C1)', covers: ['C1'] }],
	);

	it.each(['glane', 'case'] as const)('comes back whole through %s', (format) => {
		const [assessment] = readWell(write(framework, format)).framework.assessments;
		expect(assessment).toMatchObject({ label: 'Étude de cas', description: 'Travail écrit, puis oral (C1)' });
	});

	it('is written in a fiche after the title, and read apart from it', () => {
		const [assessment] = readWell(write(framework, 'rncp')).framework.assessments;
		expect(assessment).toMatchObject({ label: 'Étude de cas', description: 'Travail écrit, puis oral (C1)' });
	});
});
