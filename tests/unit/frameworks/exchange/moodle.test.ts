// Moodle's importer replayed on what Glane writes (admin/tool/lpimportcsv, described in our words), and Moodle's exports read.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../../../lib/domain/framework';
import { loadAll, readWell, refusal, write } from './samples';

const five = await loadAll();

type Competency = { parent: string; id: string; name: string; related: string; children: Competency[] };

/** The tree that Moodle would build; throws where it would refuse or lose a row. */
function importIntoMoodle(text: string) {
	const [header, ...rows] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
	if (header?.length !== 14) throw new Error('columns');
	const flat = new Map<string, Competency>();
	let head: string[] | null = null;
	for (const row of rows) {
		const [parent = '', id = '', name = '', , , , , , , , related = '', , isFramework = ''] = row;
		if (Array.from(id).length > 100 || Array.from(name).length > 100) throw new Error(`would be cut: ${name}`);
		if (isFramework && isFramework !== '0') head = row;
		else if (flat.has(id) || !id || !name) throw new Error(`lost: ${id}`);
		else flat.set(id, { parent, id, name, related, children: [] });
	}
	if (!head) throw new Error('no framework');
	const numeric = [...flat.keys()].filter((id) => /^[+-]?[\d.]+(e\d+)?$/i.test(id));
	if (numeric.length > 0) throw new Error(`PHP compares these as numbers: ${numeric.join()}`);
	let placed = 0;
	const under = (id: string): Competency[] =>
		[...flat.values()]
			.filter(({ parent }) => parent === id)
			.map((one) => {
				placed += 1;
				return { ...one, children: under(one.id) };
			});
	const tree = under('');
	if (placed !== flat.size) throw new Error('rows under no parent');
	for (const { related } of flat.values())
		for (const id of related.split(',').filter(Boolean)) if (!flat.has(id)) throw new Error(`unknown: ${id}`);
	return { head, tree, size: flat.size };
}

describe('what Glane writes for Moodle', () => {
	it.each(five.map((framework) => [framework.shortTitle, framework] as const))('%s is imported whole', (_, framework) => {
		const { head, tree, size } = importIntoMoodle(write(framework, 'moodle'));
		const { blocks, activities, competencies, criteria } = framework;
		expect(size).toBe(blocks.length + activities.length + competencies.length + criteria.length);
		const roots = blocks.length > 0 ? blocks : activities.filter(({ parentId }) => !parentId);
		expect(tree.map(({ name }) => name.split(' - ')[0])).toEqual(roots.map(({ code }) => code));
		const scale = JSON.parse(head[6] ?? '') as { id?: number; scaledefault?: number; proficient?: number }[];
		expect(head[5]?.split(',')).toHaveLength(3);
		expect(scale.some(({ scaledefault }) => scaledefault === 1)).toBe(true);
		expect(scale.some(({ proficient }) => proficient === 1)).toBe(true);
		const known = [
			'behaviour',
			'competency',
			'concept',
			'domain',
			'indicator',
			'level',
			'outcome',
			'practice',
			'proficiency',
			'skill',
			'value',
		];
		for (const taxonomy of head[13]?.split(',') ?? []) expect(known).toContain(taxonomy);
	});

	it('has the column names of Moodle in English', () => {
		const [framework] = five as [Framework];
		expect(write(framework, 'moodle').split('\r\n')[0]).toBe(
			'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),' +
				'Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy',
		);
	});

	it('lets no cell run in a spreadsheet, and reads such a cell back', () => {
		const [framework] = five as [Framework];
		const label = '=HYPERLINK("http://x.invalid";"x")';
		const hostile = {
			...framework,
			title: '+33',
			competencies: framework.competencies.map((one) => ({ ...one, code: '@x', label })),
		};
		const text = write(hostile, 'moodle');
		const cells = Papa.parse<string[]>(text).data.flat();
		expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
		const { framework: back } = readWell(text);
		expect(back.title).toBe('+33');
		expect(back.competencies[0]).toMatchObject({ code: '@x', label });
	});

	it('keeps a criterion that hangs on two nodes', () => {
		const [framework] = five as [Framework];
		const [first, second] = framework.competencies;
		const criteria = [{ ...framework.criteria[0], attachedTo: [first?.id, second?.id] }] as Framework['criteria'];
		const { framework: back } = readWell(write({ ...framework, criteria }, 'moodle'));
		expect(back.criteria[0]?.attachedTo).toEqual(back.competencies.slice(0, 2).map(({ id }) => id));
	});
});

describe("Moodle's own exports", () => {
	const header =
		'"Parent ID number","ID number","Short name",Description,"Description format","Scale values","Scale configuration",' +
		'"Rule type (optional)","Rule outcome (optional)","Rule config (optional)","Cross-referenced competency ID numbers",' +
		'"Exported ID (optional)","Is framework",Taxonomy';
	const head =
		',VENTE,"Titre d’essai","<p>Un titre</p>",1,"Pas acquis,Acquis","[{""scaleid"":""2""},{""id"":2,""scaledefault"":1,""proficient"":1}]",,,,,,1,"competency,competency,competency,competency"';
	const made = (rows: readonly string[], first = header) => [first, head, ...rows].join('\n');
	const rows = [
		'VENTE1.1,VENTE1.1.a,"Fichier à jour","<p>Le fichier est à jour chaque mois</p>",1,,,,0,null,,14,,',
		'VENTE1,VENTE1.1,"C1.1 Prospecter une...","<p>Prospecter une clientèle&nbsp;: <b>nouvelle</b></p>",1,,,,0,null,VENTE1.1.a,13,,',
		',VENTE1,"Vendre",,1,,,core_competency\\competency_rule_all,2,null,,12,,',
	];

	it('are read by their levels, in any order of rows', () => {
		const { framework, notes } = readWell(made(rows));
		expect(framework.title).toBe('Titre d’essai');
		expect(framework.activities.map(({ code, label, synthetic }) => [code, label, synthetic])).toEqual([['A1', 'Vendre', true]]);
		expect(framework.competencies[0]).toMatchObject({ code: 'C1.1', label: 'Prospecter une clientèle\u00a0: nouvelle' });
		expect(framework.criteria[0]).toMatchObject({
			label: 'Fichier à jour – Le fichier est à jour chaque mois',
			attachedTo: [framework.competencies[0]?.id],
		});
		expect(notes.map(({ code }) => code)).toEqual(['kinds-by-level', 'codes-made']);
	});

	it('are read with the column names of another language', () => {
		const german = 'a,b,c,d,e,f,g,h,i,j,k,l,m,n';
		expect(readWell(made(rows, german)).framework.competencies).toHaveLength(1);
	});

	it('are refused with the line and the column of the first fault', () => {
		expect(refusal(made([',,Vendre,,1,,,,,,,,,']))).toMatchObject({ code: 'missing', path: 'l. 3, ID number' });
		expect(refusal(made(['NOWHERE,V1,Vendre,,1,,,,,,,,,']))).toMatchObject({
			code: 'unknown-id',
			format: 'moodle',
			path: 'l. 3, Parent ID number',
			found: 'NOWHERE',
		});
		expect(refusal(made([',V1,Vendre,,1,,,,,,,,,', ',V1,Vendre,,1,,,,,,,,,']))).toMatchObject({
			code: 'repeated-id',
			path: 'l. 4, ID number',
		});
		expect(refusal(made(['B,A,x,,1,,,,,,,,,', 'A,B,y,,1,,,,,,,,,']))).toMatchObject({ code: 'circle' });
		expect(refusal([header, ',V1,Vendre,,1,,,,,,,,,'].join('\n'))).toMatchObject({ code: 'missing', path: 'Is framework' });
		expect(refusal(made([head]))).toMatchObject({ code: 'several-frameworks', path: 'l. 3, Is framework' });
	});
});
