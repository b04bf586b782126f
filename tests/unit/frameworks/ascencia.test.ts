// Pins the shipped ASCENCIA référentiel (counts, links, wording rules) and checks that the schema can hold the other ones' shapes.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { brokenIds, copiedTexts, coreKinds, sectionFaults, wordingFaults } from './framework-checks';

const framework = v.parse(frameworkSchema, raw);

const criterionCounts: Record<string, number[]> = {
	C1: [6, 3, 6],
	C2: [4, 4, 3, 3],
	C3: [4, 4, 5],
	C4: [4, 3, 4],
	C5: [4, 5, 3],
	C6: [3, 4, 4],
	C7: [5, 4, 4],
	C8: [4, 4, 3],
	C9: [4, 3, 4],
	C10: [3, 3, 3],
	C11: [5, 3, 3, 5, 4],
	C12: [3, 3, 3, 4, 4],
	C13: [4, 3, 4, 3],
	C14: [3, 4, 3],
	C15: [3, 3, 3],
};

/** First and last competency of each assessment, with its format and its number of criteria. */
const assessments = [
	['E1', 'C1.1', 'C1.3', 'report-sheet', 15],
	['E2', 'C2.1', 'C2.4', 'reconstructed-case', 14],
	['E3', 'C3.1', 'C3.3', 'fictional-case', 13],
	['E4', 'C4.1', 'C4.3', 'reconstructed-case', 11],
	['E5', 'C5.1', 'C5.3', 'reconstructed-case', 12],
	['E6', 'C6.1', 'C6.3', 'reconstructed-case', 11],
	['E7', 'C7.1', 'C7.3', 'report-sheet', 13],
	['E8', 'C8.1', 'C8.3', 'report-sheet', 11],
	['E9', 'C9.1', 'C9.3', 'report-project', 11],
	['E10', 'C10.1', 'C10.3', 'fictional-case', 9],
	['E11', 'C11.1', 'C11.1', 'serious-game', 5],
	['E12', 'C11.2', 'C11.5', 'report-project', 15],
	['E13', 'C12.1', 'C12.3', 'report-sheet', 9],
	['E14', 'C12.4', 'C12.5', 'fictional-case', 8],
	['E15', 'C13.1', 'C13.4', 'report-project', 14],
	['E16', 'C14.1', 'C14.3', 'report-project', 10],
	['E17', 'C15.1', 'C15.3', 'fictional-case', 9],
] as const;

const criteriaOf = (competencyId: string) =>
	framework.criteria.filter((criterion) => criterion.attachedTo.includes(competencyId));
const countOver = (competencyIds: string[]) => competencyIds.reduce((total, id) => total + criteriaOf(id).length, 0);

describe('ASCENCIA, chargé de marketing et communication', () => {
	it('is a level 6 framework without any block', () => {
		expect(framework).toMatchObject({
			id: 'ascencia-charge-marketing-communication',
			certifier: 'ASCENCIA Business School',
			level: 6,
			rncp: null,
			blocks: [],
		});
	});

	it('has 15 activities, 51 competencies, 190 criteria in 51 groups, 17 assessments', () => {
		expect(framework.activities.map(({ code }) => code)).toEqual(Array.from({ length: 15 }, (_, index) => `A${index + 1}`));
		expect(framework.competencies).toHaveLength(51);
		expect(framework.criteria).toHaveLength(190);
		expect(new Set(framework.criteria.map(({ attachedTo }) => attachedTo.join()))).toHaveProperty('size', 51);
		expect(framework.assessments).toHaveLength(17);
	});

	it.each(Object.entries(criterionCounts))('%s: each competency has its exact number of criteria', (prefix, counts) => {
		const activityId = prefix.replace('C', 'a');
		const competencies = framework.competencies.filter((competency) => competency.activityId === activityId);
		expect(competencies.map(({ code }) => code)).toEqual(counts.map((_, index) => `${prefix}.${index + 1}`));
		expect(competencies.map(({ id }) => criteriaOf(id).length)).toEqual(counts);
	});

	it('ranks the criteria of a competency from 1, under the heading of that competency', () => {
		for (const { id, criteriaHeading } of framework.competencies) {
			expect(criteriaHeading, id).toBeTruthy();
			for (const [index, criterion] of criteriaOf(id).entries()) {
				expect(criterion).toMatchObject({
					id: `${id}.k${index + 1}`,
					ordinal: index + 1,
					heading: criteriaHeading,
					attachedTo: [id],
				});
			}
		}
	});

	it.each(assessments)('%s covers %s to %s', (code, first, last, format, criteria) => {
		const codes = framework.competencies.map((competency) => competency.code);
		const expected = codes.slice(codes.indexOf(first), codes.indexOf(last) + 1).map((competency) => competency.toLowerCase());
		const assessment = framework.assessments.find((candidate) => candidate.code === code);
		expect(assessment).toMatchObject({ synthetic: true, format, covers: expected });
		expect(assessment?.printed).toBeTruthy();
		expect(countOver(expected)).toBe(criteria);
	});

	it('says who works, how, and in which setting', () => {
		for (const { code, format, mode, team, written, oral, context } of framework.assessments) {
			const collective = format === 'reconstructed-case' || format === 'serious-game';
			expect({ code, mode, written, oral }).toEqual({
				code,
				mode: collective ? 'collective' : 'individual',
				written: true,
				oral: format !== 'fictional-case',
			});
			expect(team, code).toEqual(collective ? { min: format === 'serious-game' ? 3 : 2, max: 3 } : undefined);
			if (format.startsWith('report-')) expect(context, code).toBe('real');
			if (format === 'fictional-case') expect(context, code).toBe('fictional');
			if (['E4', 'E5', 'E6'].includes(code)) expect(context, code).toBe('fictional');
			if (['E2', 'E11'].includes(code)) expect(context, code).toBe('unstated');
		}
	});

	it('covers every competency exactly once', () => {
		const covered = framework.assessments.flatMap(({ covers }) => covers);
		expect(covered.toSorted()).toEqual(framework.competencies.map(({ id }) => id).toSorted());
	});

	it('asks every assessment for something, and a debrief after each reconstructed case only', () => {
		for (const { id, format, oral } of framework.assessments) {
			const channels = new Set(
				framework.deliverables.filter(({ assessmentId }) => assessmentId === id).map(({ channel }) => channel),
			);
			expect(channels.has('written'), id).toBe(true);
			expect(channels.has('oral'), id).toBe(oral);
			expect(channels.has('debrief'), id).toBe(format === 'reconstructed-case');
		}
	});

	it('keeps the three counts the text imposes', () => {
		const required = framework.deliverables.flatMap(({ assessmentId, requirement }) =>
			requirement ? [{ assessmentId, ...requirement }] : [],
		);
		expect(required).toEqual([
			{ assessmentId: 'e8', label: 'événements', min: 2, including: ['un en présentiel', 'un digital'] },
			{ assessmentId: 'e11', label: 'professionnels du métier', min: 3, including: [] },
			{ assessmentId: 'e13', label: 'réunions', min: 2, including: [] },
		]);
	});

	it('has one dossier: 8 parts in two chapters, 26 competencies, 98 criteria', () => {
		expect(framework.dossiers).toHaveLength(1);
		const parts = framework.dossiers[0]?.parts ?? [];
		expect(parts.map(({ assessmentId }) => assessmentId)).toEqual(['e1', 'e7', 'e8', 'e13', 'e9', 'e12', 'e15', 'e16']);
		expect(new Set(parts.slice(0, 4).map(({ chapter }) => chapter))).toEqual(new Set(['Fiches de compétences']));
		expect(new Set(parts.slice(4).map(({ chapter }) => chapter))).toEqual(new Set(['Projet de plan de communication 360°']));
		const covered = parts.flatMap((part) => framework.assessments.find(({ id }) => id === part.assessmentId)?.covers ?? []);
		expect(covered).toHaveLength(26);
		expect(countOver(covered)).toBe(98);
	});

	it('warns about the known slips of the official text', () => {
		const { activities, competencies, criteria, assessments: exams, remarks } = framework;
		const remarked = [...activities, ...competencies, ...criteria, ...exams].filter(({ remark }) => remark);
		expect(remarked.map(({ id }) => id)).toEqual(
			`a11 c2.4 c6.1 c6.3 c11.5 c13.2 c15.1 c15.3 c1.2.k3 c6.2.k2 c7.1.k2 c10.1.k2 c11.2.k1 c12.5.k3 c13.3.k2 c14.1.k3 c14.2.k2
			e11 e12 e15 e16`.split(/\s+/u),
		);
		const remarkOf = (wanted: string) => remarked.find(({ id }) => id === wanted)?.remark;
		expect(remarkOf('c6.3')).toContain('règlement général sur la protection des données');
		expect(remarkOf('c6.2.k2')).toMatch(/SMART.*MALIN/u);
		expect(remarkOf('e12')).toContain('C11 .5');
		expect(remarks).toHaveLength(3);
	});

	it('gives every node its own id, and no reference leads nowhere', () => {
		expect(brokenIds(framework)).toEqual([]);
	});

	it('lays out one section per competency, between what all parts share', () => {
		expect(sectionFaults(framework)).toEqual([]);
		const [dossier] = framework.dossiers;
		expect(dossier?.closing.map(({ kind }) => kind)).toEqual(['synthesis', 'coverage', 'bibliography', 'exhibits']);
		expect(coreKinds(framework, 'd-rapport').map((kinds) => kinds.length)).toEqual([3, 3, 3, 3, 3, 4, 4, 3]);
		expect(new Set(coreKinds(framework, 'd-rapport').flat())).toEqual(new Set(['competency']));
		expect(dossier?.opening[0]?.id).toBe('d-rapport.ouverture.couverture');
		expect(dossier?.parts[0]?.sections[1]).toEqual({
			id: 'd-rapport.p1.c1.1',
			kind: 'competency',
			title: 'Plan de collecte',
			nodeIds: ['c1.1', 'e1.d1'],
		});
	});
});

describe('our wording of ASCENCIA', () => {
	it('is short, with curly apostrophes, French spaces and no final full stop', () => {
		expect(wordingFaults(framework)).toEqual([]);
	});

	it('shares no run of 8 words with the official text', () => {
		expect(copiedTexts(framework, '004_') ?? []).toEqual([]);
	});
});

describe('the schema', () => {
	const other = {
		schema: 'glane-framework/1',
		id: 'other',
		title: 'Autre',
		shortTitle: 'Autre',
		certifier: null,
		level: null,
		rncp: null,
		language: 'fr',
		blocks: [{ id: 'b1', code: '1', printed: 'Bloc 1 :', label: 'Un bloc' }],
		activities: [
			{ id: 'a1', code: 'A.1', label: 'Une activité', blockId: 'b1' },
			{ id: 'a1.1', code: 'A.1.1', label: 'Une sous-activité', parentId: 'a1' },
		],
		competencies: [
			{ id: 'c1.1', code: 'C1.1', synthetic: true, label: 'Une compétence sans code', activityId: 'a1', blockId: 'b1' },
			{ id: 'c1.2', code: 'C1.2', printed: 'C1.2.', label: 'Une compétence codée', activityId: 'a1.1' },
		],
		criteria: [{ id: 'a1.k1', ordinal: 1, label: 'Un critère de l’activité', attachedTo: ['a1'] }],
		assessments: [
			{
				id: 'e4.4',
				code: 'E4.4',
				printed: 'E4.5',
				label: 'Une épreuve',
				format: 'file',
				mode: 'collective',
				team: { min: 4, max: 4 },
				written: true,
				oral: true,
				context: 'unstated',
				covers: ['c1.1'],
			},
			{
				id: 'e4.5',
				code: 'E4.5',
				printed: 'E4.5',
				label: 'Une autre',
				format: 'note',
				mode: 'both',
				written: true,
				oral: false,
				context: 'real',
				covers: ['c1.2'],
			},
		],
		deliverables: [],
		dossiers: [],
	};

	it('can hold the shapes of the other référentiels', () => {
		const parsed = v.parse(frameworkSchema, other);
		expect(parsed.activities[1]?.parentId).toBe('a1');
		expect(parsed.competencies.map(({ synthetic }) => synthetic)).toEqual([true, false]);
		expect(parsed.criteria[0]?.attachedTo).toEqual(['a1']);
		expect(parsed.assessments.map(({ id, printed }) => [id, printed])).toEqual([
			['e4.4', 'E4.5'],
			['e4.5', 'E4.5'],
		]);
		expect(parsed.assessments[0]?.team).toEqual({ min: 4, max: 4 });
		expect(parsed.remarks).toEqual([]);
	});

	it('refuses a criterion attached to nothing', () => {
		const orphan = { ...other, criteria: [{ id: 'k1', ordinal: 1, label: 'Orphelin', attachedTo: [] }] };
		expect(v.safeParse(frameworkSchema, orphan).success).toBe(false);
	});
});
