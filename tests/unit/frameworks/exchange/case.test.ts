// CASE 1.1: what Glane writes has what the standard requires; what other tools write is read as far as it says what things are.
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../../../lib/domain/framework';
import { readEquivalences } from '../../../../lib/frameworks/equivalences';
import { loadAll, readWell, refusal, write } from './samples';

const five = await loadAll();
const [sample] = five as [Framework];

type Link = { title: string; identifier: string; uri: string };
type Node = { identifier: string; uri: string; lastChangeDateTime: string; CFItemType?: string; extensions?: { glane?: object } };
type Association = Node & { associationType: string; originNodeURI: Link; destinationNodeURI: Link; sequenceNumber?: number };
type Package = {
	CFDocument: Node;
	CFItems: Node[];
	CFAssociations: Association[];
	CFDefinitions: { CFItemTypes: (Node & { title: string })[] };
};
const packageOf = (text: string) => JSON.parse(text) as Package;

describe('what Glane writes in CASE', () => {
	it.each(five.map((framework) => [framework.shortTitle, framework] as const))(
		'%s names everything once, in lower case',
		(_, one) => {
			const { CFDocument, CFItems, CFAssociations, CFDefinitions } = packageOf(write(one, 'case'));
			const all = [CFDocument, ...CFItems, ...CFAssociations, ...CFDefinitions.CFItemTypes];
			expect(new Set(all.map(({ identifier }) => identifier)).size).toBe(all.length);
			for (const { identifier, uri, lastChangeDateTime } of all) {
				expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
				expect(uri).toBe(`urn:uuid:${identifier}`);
				expect(lastChangeDateTime).toBe('2026-03-01T09:00:00Z');
			}
			const known = new Set([CFDocument, ...CFItems].map(({ identifier }) => identifier));
			for (const { originNodeURI, destinationNodeURI } of CFAssociations)
				for (const { identifier, title } of [originNodeURI, destinationNodeURI]) {
					expect(known.has(identifier), title).toBe(true);
					expect(title).not.toBe('');
				}
			const children = CFAssociations.filter(({ associationType }) => associationType === 'isChildOf');
			expect(children.map(({ originNodeURI }) => originNodeURI.identifier)).toEqual(CFItems.map(({ identifier }) => identifier));
			expect(
				new Set(CFItems.map(({ CFItemType }) => CFItemType)).isSubsetOf(
					new Set(CFDefinitions.CFItemTypes.map(({ title }) => title)),
				),
			).toBe(true);
		},
	);

	it('keeps ids that are no UUID beside the ones that CASE wants', () => {
		const keyed: Framework = {
			...sample,
			id: 'mon-titre',
			dossiers: [],
			activities: sample.activities.map((one) => ({ ...one })),
		};
		const { CFDocument } = packageOf(write(keyed, 'case'));
		expect(CFDocument.identifier).toMatch(/^[0-9a-f-]{36}$/);
		expect(CFDocument.extensions?.glane).toMatchObject({ id: 'mon-titre' });
	});

	it('ties competencies to their like in other référentiels', async () => {
		const equivalences = await readEquivalences();
		const { CFAssociations } = packageOf(write(sample, 'case', { equivalences }));
		const types = new Set(CFAssociations.map(({ associationType }) => associationType));
		expect(types).toContain('exactMatchOf');
		expect(types).toContain('isPeerOf');
		expect(readWell(write(sample, 'case', { equivalences })).framework).toEqual(sample);
	});

	it('takes a text changed by another tool', () => {
		const changed = packageOf(write(sample, 'case'));
		const at = changed.CFItems.findIndex(({ CFItemType }) => CFItemType === 'Compétence');
		Object.assign(changed.CFItems[at] ?? {}, { fullStatement: 'Autrement dit', humanCodingScheme: 'X1' });
		const { framework } = readWell(JSON.stringify(changed));
		expect(framework.competencies[0]).toMatchObject({ code: 'X1', label: 'Autrement dit' });
		expect(framework.competencies.slice(1)).toEqual(sample.competencies.slice(1));
	});

	it('is refused with a path of the file when our part of it was spoilt', () => {
		const spoilt = (change: (copy: Package) => void) => {
			const copy = packageOf(write(sample, 'case'));
			change(copy);
			return refusal(JSON.stringify(copy));
		};
		const kind = (copy: Package, type: string) => copy.CFItems.findIndex(({ CFItemType }) => CFItemType === type);
		expect(spoilt((copy) => Object.assign(copy.CFItems[3]?.extensions?.glane ?? {}, { kind: 'thing' }))).toMatchObject({
			code: 'wrong-value',
			path: 'CFItems[3].extensions.glane.kind',
		});
		expect(spoilt((copy) => Object.assign(copy.CFItems[kind(copy, 'Épreuve')] ?? {}, { humanCodingScheme: '' }))).toMatchObject({
			code: 'wrong-value',
			path: `CFItems[${sample.activities.length + sample.competencies.length + sample.criteria.length}].code`,
		});
		expect(
			spoilt((copy) => void (copy.CFAssociations = copy.CFAssociations.filter(({ sequenceNumber }) => sequenceNumber !== 2))),
		).toMatchObject({
			path: expect.stringMatching(/^CFItems\[\d+\]\.attachedTo$/) as string,
		});
		expect(
			spoilt((copy) =>
				Object.assign(copy.CFDocument.extensions?.glane ?? {}, {
					dossiers: [{ id: 'd', title: 'D', parts: [{ id: 'p', title: 'P', assessmentId: 'nope' }] }],
				}),
			),
		).toMatchObject({
			code: 'unknown-id',
			path: 'CFDocument.extensions.glane.dossiers[0].parts[0].assessmentId',
		});
	});
});

const uuid = (n: number) => `0A1B2C3D-0000-4000-8000-${String(n).padStart(12, '0')}`;
const lastChangeDateTime = '2024-05-06T07:08:09+00:00';
const link = (n: number): Link => ({ title: `n${n}`, identifier: uuid(n), uri: `https://cases.invalid/${n}` });
const item = (n: number, fullStatement: string, CFItemType?: string, more: object = {}) => ({
	identifier: uuid(n),
	uri: `https://cases.invalid/${n}`,
	fullStatement,
	lastChangeDateTime,
	...(CFItemType === undefined ? {} : { CFItemType }),
	...more,
});
const child = (from: number, to: number, sequenceNumber?: number, associationType = 'isChildOf') => ({
	...{ identifier: uuid(900 + from * 20 + to), uri: 'https://cases.invalid/a', associationType, lastChangeDateTime },
	...{ originNodeURI: link(from), destinationNodeURI: link(to) },
	...(sequenceNumber === undefined ? {} : { sequenceNumber }),
});
const foreign = (CFItems: object[], CFAssociations: object[], document: object = {}) =>
	JSON.stringify({
		CFDocument: {
			...{
				identifier: uuid(1),
				uri: 'https://cases.invalid/1',
				creator: 'École d’essai',
				title: 'Titre d’essai',
				lastChangeDateTime,
			},
			...document,
		},
		CFItems,
		CFAssociations,
	});

describe('a package of another tool', () => {
	it('typed in English, in no order, is read in the order of its tree', () => {
		const text = foreign(
			[
				item(12, 'Close a sale', 'Competency', { humanCodingScheme: 'C2' }),
				item(11, 'Find customers', 'Competency', { humanCodingScheme: 'C1' }),
				item(13, 'The file is up to date', 'Performance indicator'),
				item(10, 'Selling', 'Domain'),
				item(14, 'Oral exam', 'Assessment'),
				item(15, 'Something else', 'Glossary'),
				item(16, 'Slides', 'Deliverable'),
			],
			[
				child(10, 1, 1),
				child(12, 10, 2),
				child(11, 10, 1),
				child(13, 11, 1),
				child(14, 1, 2),
				child(15, 1, 3),
				child(16, 14, 1),
				child(14, 12, 1, 'ext:evaluates'),
				{ ...child(11, 1, 1, 'exactMatchOf'), destinationNodeURI: link(77) },
			],
		);
		const { framework, notes } = readWell(text);
		expect(framework).toMatchObject({ title: 'Titre d’essai', certifier: 'École d’essai', id: uuid(1).toLowerCase() });
		expect(framework.blocks.map(({ label }) => label)).toEqual(['Selling']);
		expect(framework.competencies.map(({ code, label, blockId }) => [code, label, blockId])).toEqual([
			['C1', 'Find customers', framework.blocks[0]?.id],
			['C2', 'Close a sale', framework.blocks[0]?.id],
		]);
		expect(framework.criteria.map(({ label, attachedTo }) => [label, attachedTo])).toEqual([
			['The file is up to date', [framework.competencies[0]?.id]],
		]);
		expect(framework.assessments[0]?.covers).toEqual([framework.competencies[1]?.id]);
		expect(framework.deliverables[0]?.assessmentId).toBe(framework.assessments[0]?.id);
		expect(framework.unplaced).toEqual(['Something else']);
		expect(notes).toContainEqual({ code: 'unplaced', count: 1 });
	});

	it('without any type is read by its levels, and says so', () => {
		const text = foreign(
			[item(10, 'Vendre'), item(11, 'Prospecter'), item(12, 'Fichier à jour'), item(13, 'Bloc 2 : gérer')],
			[child(10, 1), child(11, 10), child(12, 11), child(13, 1)],
		);
		const { framework, notes } = readWell(text);
		expect(framework.activities.map(({ label }) => label)).toEqual(['Vendre']);
		expect(framework.blocks.map(({ label }) => label)).toEqual(['Bloc 2 : gérer']);
		expect(framework.competencies.map(({ label }) => label)).toEqual(['Prospecter']);
		expect(framework.criteria.map(({ label }) => label)).toEqual(['Fichier à jour']);
		expect(notes).toContainEqual({ code: 'kinds-by-level', count: 4 });
	});

	it('with a competency within another keeps the outer one as their group', () => {
		const text = foreign([item(10, 'Vendre', 'Skill'), item(11, 'Prospecter', 'Skill')], [child(10, 1), child(11, 10)]);
		const { framework, notes } = readWell(text);
		expect(framework.activities.map(({ label }) => label)).toEqual(['Vendre']);
		expect(framework.competencies[0]?.activityId).toBe(framework.activities[0]?.id);
		expect(notes).toContainEqual({ code: 'kinds-mixed', count: 1 });
	});

	it('may be wrapped as a server answers', () => {
		const inner = JSON.parse(foreign([item(10, 'Vendre', 'Compétence')], [child(10, 1)])) as object;
		expect(readWell(JSON.stringify({ CFPackage: inner })).framework.competencies).toHaveLength(1);
		expect(refusal(JSON.stringify({ CFPackage: { ...inner, CFItems: [{}] } }))).toMatchObject({
			path: 'CFPackage.CFItems[0].identifier',
		});
	});

	it('is refused with the path of the first fault', () => {
		const items = [item(10, 'Vendre', 'Compétence')];
		expect(refusal(foreign([{ ...items[0], identifier: 'x' }], []))).toMatchObject({
			code: 'wrong-value',
			path: 'CFItems[0].identifier',
			expected: 'identifier',
			found: '"x"',
		});
		expect(refusal(foreign(items, [], { lastChangeDateTime: 'hier' }))).toMatchObject({ path: 'CFDocument.lastChangeDateTime' });
		expect(refusal(foreign([{ ...items[0], fullStatement: undefined }], []))).toMatchObject({
			code: 'missing',
			path: 'CFItems[0].fullStatement',
		});
		expect(refusal(foreign(items, [child(10, 5)]))).toMatchObject({
			code: 'unknown-id',
			path: 'CFAssociations[0].destinationNodeURI.identifier',
		});
		expect(refusal(foreign([...items, ...items], []))).toMatchObject({ code: 'repeated-id', path: 'CFItems[1].identifier' });
		expect(refusal(foreign([...items, item(11, 'x')], [child(10, 11), child(11, 10)]))).toMatchObject({
			code: 'circle',
			path: 'CFItems[0]',
		});
	});
});
