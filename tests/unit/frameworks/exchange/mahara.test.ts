// Mahara's importer replayed on what Glane writes (htdocs/module/framework/lib.php, described in our words), and its files read.
import { describe, expect, it } from 'vitest';
import { loadAll, readWell, refusal, write } from './samples';

type Texts = { shortname?: string; name?: string; description?: string };
type Row = Texts & { standardid: unknown; elementid?: string; parentelementid?: string };
type Matrix = {
	framework: { name: string; standards: Row[]; standardelements: Row[]; evidencestatuses: Record<string, string>[] };
};

/** What PHP's `==` holds equal: two texts that both look like numbers are compared as numbers. */
const isLooselySame = (a: string, b: string): boolean =>
	a === b || (/^\s*[+-]?[\d.]+(e[+-]?\d+)?$/i.test(a) && /^\s*[+-]?[\d.]+(e[+-]?\d+)?$/i.test(b) && Number(a) === Number(b));

/** The rows that Mahara would store; throws where its database would refuse one. */
function importIntoMahara(text: string) {
	const { framework } = JSON.parse(text) as Matrix;
	if (!framework.name) throw new Error('no name');
	const stored: { standard: number; id: number; parent: number | null; shortname: string; name: string }[] = [];
	const tooLong = (value: string | undefined, max: number) => Array.from(value ?? '').length > max;
	let lastId = 0;
	let taken = 0;
	for (const [rank, standard] of framework.standards.entries()) {
		const elements = framework.standardelements.filter((element) => element.standardid === standard.standardid);
		taken += elements.length;
		const ids: [number, string][] = [];
		for (const element of [standard, ...elements])
			if (tooLong(element.shortname, 100) || tooLong(element.name, 255)) throw new Error(`too long: ${element.name}`);
		for (const element of elements) {
			const found = ids.find(
				([, known]) => element.parentelementid !== undefined && isLooselySame(known, element.parentelementid),
			);
			if (element.parentelementid !== undefined && !found) throw new Error(`no parent yet: ${element.parentelementid}`);
			// An `id` of its own would make Mahara update a row that does not exist.
			if ('id' in element) throw new Error('id');
			stored.push({
				standard: rank,
				id: ++lastId,
				parent: found?.[0] ?? null,
				shortname: element.shortname ?? '',
				name: element.name ?? '',
			});
			ids.push([lastId, element.elementid ?? '']);
		}
	}
	if (taken !== framework.standardelements.length) throw new Error('elements without their standard');
	return { standards: framework.standards, elements: stored, statuses: framework.evidencestatuses.flatMap(Object.keys) };
}

const five = await loadAll();

describe('what Glane writes for Mahara', () => {
	it.each(five.map((framework) => [framework.shortTitle, framework] as const))('%s is imported whole', (_, framework) => {
		const rows = importIntoMahara(write(framework, 'mahara'));
		const roots = framework.blocks.length > 0 ? framework.blocks : framework.activities.filter(({ parentId }) => !parentId);
		expect(rows.standards.map(({ shortname }) => shortname)).toEqual(roots.map(({ code }) => code));
		const { activities, blocks, competencies, criteria } = framework;
		expect(rows.elements).toHaveLength(blocks.length + activities.length + competencies.length + criteria.length - roots.length);
		expect(rows.statuses).toEqual(['begun', 'incomplete', 'partialcomplete', 'completed']);
		const [criterion] = criteria;
		const holder = [...competencies, ...activities].find(({ id }) => id === criterion?.attachedTo[0]);
		const row = rows.elements.find(({ name }) => name === criterion?.label);
		const parent = rows.elements.find(({ id }) => id === row?.parent);
		expect(parent?.shortname ?? rows.standards[row?.standard ?? 0]?.shortname).toBe(holder?.code);
	});

	it('cuts what Mahara has no room for, and keeps the whole text', () => {
		const [framework] = five;
		if (!framework) throw new Error('none');
		const label = `<b>${'Très long 🎓 '.repeat(40)}</b> & fin`;
		const long = { ...framework, competencies: framework.competencies.map((one) => ({ ...one, label, code: 'C'.repeat(120) })) };
		const text = write(long, 'mahara');
		expect(() => importIntoMahara(text)).not.toThrow();
		expect(text).not.toContain('"description": "<b>');
		expect(readWell(text).framework.competencies[0]?.label).toBe(label);
	});

	it('gives competencies under nothing a standard', () => {
		const [framework] = five;
		if (!framework) throw new Error('none');
		const loose = {
			...framework,
			activities: [],
			competencies: framework.competencies.map((one) => ({ ...one, activityId: undefined })),
		};
		const rows = importIntoMahara(write(loose, 'mahara', { withCriteria: false }));
		expect(rows.standards).toHaveLength(1);
		expect(readWell(write(loose, 'mahara')).framework.competencies).toHaveLength(51);
	});
});

describe("other people's matrices", () => {
	const made = (standardelements: object[], standards: object[] = [{ standardid: '1', shortname: 'Bloc 1', name: 'Vendre' }]) =>
		JSON.stringify({
			framework: { institution: 'lycee', name: 'Titre d’essai', description: '<p>x</p>', standards, standardelements },
		});

	it('are read with ids as texts, nested by either name of the parent', () => {
		const { framework, notes } = readWell(
			made([
				{ standardid: '1', elementid: '1.2', shortname: 'C2', name: 'Négocier', description: '<p>Négocier</p>' },
				{ standardid: '1', elementid: '1.1', shortname: 'C1', name: 'Prospecter' },
				{ standardid: '1', elementid: '1.1.1', parentid: '1.1', shortname: 'K', name: 'Le fichier est à jour' },
				{ standardid: '1', elementid: '1.10', parentelementid: '1.2', shortname: 'K2', name: 'La marge est tenue' },
			]),
		);
		expect(framework.blocks.map(({ code, label }) => [code, label])).toEqual([['Bloc 1', 'Vendre']]);
		expect(framework.competencies.map(({ code, label }) => [code, label])).toEqual([
			['C2', 'Négocier'],
			['C1', 'Prospecter'],
		]);
		const [c2, c1] = framework.competencies;
		expect(framework.criteria.map(({ label, attachedTo }) => [label, attachedTo])).toEqual([
			['K2 La marge est tenue', [c2?.id]],
			['K Le fichier est à jour', [c1?.id]],
		]);
		expect(notes).toContainEqual({ code: 'kinds-by-level', count: 5 });
	});

	it('are read in their older form, elements within standards', () => {
		const { framework } = readWell(
			made([], [{ shortname: 'A1', name: 'Vendre', standardelement: [{ elementid: 1, shortname: 'C1', name: 'Prospecter' }] }]),
		);
		expect(framework.activities[0]?.code).toBe('A1');
		expect(framework.competencies[0]).toMatchObject({ code: 'C1', activityId: framework.activities[0]?.id });
	});

	it('are refused with the path of the first fault', () => {
		expect(refusal(made([{ standardid: '9', elementid: '1' }]))).toMatchObject({
			code: 'unknown-id',
			path: 'framework.standardelements[0].standardid',
			found: '9',
		});
		expect(refusal(made([{ standardid: '1', elementid: '1', parentelementid: '7' }]))).toMatchObject({
			code: 'unknown-id',
			path: 'framework.standardelements[0].parentelementid',
		});
		expect(refusal(made([{ standardid: '1', elementid: true }]))).toMatchObject({
			code: 'wrong-value',
			path: 'framework.standardelements[0].elementid',
		});
		const circle = [
			{ standardid: '1', elementid: 'a', parentelementid: 'b' },
			{ standardid: '1', elementid: 'b', parentelementid: 'a' },
		];
		expect(refusal(made(circle))).toMatchObject({ code: 'circle', format: 'mahara' });
		expect(refusal('{"framework": {"standards": []}}')).toMatchObject({ code: 'missing', path: 'framework.name' });
	});
});
