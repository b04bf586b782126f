// Pins the shipped EFFICOM référentiel: codes, links, counts and wording rules.
//
// How its criteria are counted, since the document does not number them: in the column of criteria, each sentence is one
// criterion and each bullet is one criterion. A stem (what ends with a colon and introduces bullets) is none: it becomes the
// heading of the criteria it introduces. A colon inside a sentence, without bullets after it, does not cut the sentence.
// This gives 57. A sentence cut by a page break (C4.2) counts once, with the competency it begins beside; what follows it in the
// same cell is about the service and its people, and goes to C4.3.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/efficom-manager-strategies.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { brokenIds, copiedTexts, coreKinds, sectionFaults, wordingFaults } from './framework-checks';

const framework = v.parse(frameworkSchema, raw);

/** Criteria of each competency, block by block: C1.1 has 3, C1.2 has 2, and so on. */
const criterionCounts: Record<string, number[]> = {
	1: [3, 2, 3, 2, 3],
	2: [3, 2, 3, 3],
	3: [3, 3, 2, 2, 2, 2],
	4: [5, 3, 3, 4, 4],
};

/** Id, our code, printed code, covered competencies, number of criteria. */
const assessments = [
	['e1', 'E1', 'E.1.', ['c1.1', 'c1.2', 'c1.3', 'c1.4', 'c1.5'], 13],
	['e2', 'E2.1/2.2/2.3/2.4', 'E2.1/2.2/2.3/2.4.', ['c2.1', 'c2.2', 'c2.3', 'c2.4'], 11],
	['e3.1', 'E3.1/3.2/3.3/3.4', 'E3.1/3.2/3.3/3.4', ['c3.1', 'c3.2', 'c3.3', 'c3.4'], 10],
	['e3.5', 'E3.5/3.6', 'E3.5/3.6', ['c3.5', 'c3.6'], 4],
	['e4.1', 'E4.1', 'E4.1', ['c4.1'], 5],
	['e4.2', 'E4.2/4.3', 'E4.2/4.3', ['c4.2', 'c4.3'], 6],
	['e4.4', 'E4.4', 'E4.5', ['c4.4'], 4],
	['e4.5', 'E4.5', 'E4.5', ['c4.5'], 4],
] as const;

/** What stems became: each heads exactly these criteria. */
const headings = {
	'Positionnement pertinent': ['c1.3.k1', 'c1.3.k2', 'c1.3.k3'],
	'Parcours utilisateur enrichi et optimisé': ['c3.3.k1', 'c3.3.k2'],
	'Communication adaptée et cohérente': ['c3.4.k1', 'c3.4.k2'],
	'Apports de la veille': ['c4.1.k2', 'c4.1.k3', 'c4.1.k4', 'c4.1.k5'],
	'Suivi des prestataires': ['c4.4.k2', 'c4.4.k3', 'c4.4.k4'],
};

const numbers = Object.entries(criterionCounts).flatMap(([block, counts]) => counts.map((_, index) => `${block}.${index + 1}`));
const criteriaOf = (competencyId: string) =>
	framework.criteria.filter((criterion) => criterion.attachedTo.includes(competencyId));

describe('EFFICOM, manager des stratégies communication marketing', () => {
	it('is a level 7 framework', () => {
		expect(framework).toMatchObject({
			id: 'efficom-manager-strategies',
			title: 'Manager des stratégies communication marketing',
			certifier: 'Sciences-U Lille – EFFICOM',
			level: 7,
			rncp: null,
		});
	});

	it('has 4 blocks, printed « Bloc 1 : » to « Bloc 4 : », none optional', () => {
		expect(framework.blocks.map(({ id, code, printed, optional }) => ({ id, code, printed, optional }))).toEqual(
			['1', '2', '3', '4'].map((code) => ({ id: `b${code}`, code, printed: `Bloc ${code}\u202f:`, optional: false })),
		);
	});

	it('has 20 activities, one for each of the 20 competencies, all printed with a final dot', () => {
		expect(numbers).toHaveLength(20);
		expect(framework.activities.map(({ id, code, printed, blockId }) => ({ id, code, printed, blockId }))).toEqual(
			numbers.map((number) => ({
				id: `a${number}`,
				code: `A${number}`,
				printed: `A${number}.`,
				blockId: `b${number.charAt(0)}`,
			})),
		);
		expect(framework.activities.filter(({ parentId }) => parentId)).toEqual([]);
		expect(
			framework.competencies.map(({ id, code, printed, activityId, blockId }) => ({ id, code, printed, activityId, blockId })),
		).toEqual(
			numbers.map((number) => ({
				id: `c${number}`,
				code: `C${number}`,
				printed: `C${number}.`,
				activityId: `a${number}`,
				blockId: `b${number.charAt(0)}`,
			})),
		);
	});

	it('has 57 criteria, each under its competency and ranked from 1', () => {
		expect(framework.criteria).toHaveLength(57);
		const expected = Object.values(criterionCounts)
			.flat()
			.flatMap((count, index) =>
				Array.from({ length: count }, (_, rank) => ({
					id: `c${numbers[index]}.k${rank + 1}`,
					ordinal: rank + 1,
					attachedTo: [`c${numbers[index]}`],
				})),
			);
		expect(framework.criteria.map(({ id, ordinal, attachedTo }) => ({ id, ordinal, attachedTo }))).toEqual(expected);
	});

	it('keeps stems as headings, and shows them beside a competency only when they head all its criteria', () => {
		const headed = framework.criteria.filter(({ heading }) => heading).map(({ id, heading }) => [id, heading]);
		expect(headed).toEqual(Object.entries(headings).flatMap(([heading, ids]) => ids.map((id) => [id, heading])));
		const beside = framework.competencies.flatMap(({ id, criteriaHeading }) => (criteriaHeading ? [[id, criteriaHeading]] : []));
		expect(beside).toEqual([
			['c1.3', 'Positionnement pertinent'],
			['c3.3', 'Parcours utilisateur enrichi et optimisé'],
			['c3.4', 'Communication adaptée et cohérente'],
		]);
	});

	it.each(assessments)('%s: %s, printed %s', (id, code, printed, covers, criteria) => {
		const assessment = framework.assessments.find((candidate) => candidate.id === id);
		expect(assessment).toMatchObject({ code, printed, covers, synthetic: false });
		expect(covers.reduce((total, competencyId) => total + criteriaOf(competencyId).length, 0)).toBe(criteria);
	});

	it('has 8 assessments with 8 codes, two of them printed E4.5, and covers every competency once', () => {
		expect(framework.assessments.map(({ id }) => id)).toEqual(assessments.map(([id]) => id));
		expect(new Set(framework.assessments.map(({ code }) => code))).toHaveProperty('size', 8);
		expect(framework.assessments.filter(({ printed }) => printed === 'E4.5').map(({ id }) => id)).toEqual(['e4.4', 'e4.5']);
		expect(framework.assessments.flatMap(({ covers }) => covers)).toEqual(framework.competencies.map(({ id }) => id));
	});

	it('says who works, how, and in which setting', () => {
		for (const { id, format, mode, team, written, oral, context } of framework.assessments) {
			const collective = id === 'e2' || id === 'e3.1';
			expect({ id, format, mode, team, written, oral, context }).toEqual({
				id,
				format: id === 'e4.1' ? 'thesis' : 'case-study',
				mode: collective ? 'collective' : 'individual',
				team: collective ? { min: 4, max: 4 } : undefined,
				written: true,
				oral: id === 'e4.4' || id === 'e4.5' ? null : true,
				context: id === 'e1' ? 'real' : id === 'e3.1' ? 'either' : 'unstated',
			});
		}
	});

	it('asks every assessment for written deliverables, and for one oral where there is a jury', () => {
		const asked = framework.assessments.map(({ id, oral }) => {
			const own = framework.deliverables.filter(({ assessmentId }) => assessmentId === id);
			const channels = own.map(({ channel }) => channel);
			expect(own.map((deliverable) => deliverable.id)).toEqual(own.map((_, index) => `${id}.d${index + 1}`));
			expect(own.map(({ code }) => code)).toEqual(own.map((_, index) => `L${id.slice(1)}.${index + 1}`));
			expect(channels.filter((channel) => channel === 'oral')).toHaveLength(oral ? 1 : 0);
			return [id, channels.filter((channel) => channel === 'written').length];
		});
		expect(asked).toEqual([
			['e1', 4],
			['e2', 5],
			['e3.1', 6],
			['e3.5', 3],
			['e4.1', 1],
			['e4.2', 4],
			['e4.4', 1],
			['e4.5', 4],
		]);
		expect(framework.deliverables).toHaveLength(34);
		expect(framework.deliverables.every(({ synthetic }) => synthetic)).toBe(true);
	});

	it('imposes no count but the size of a team', () => {
		expect(framework.deliverables.filter(({ requirement }) => requirement)).toEqual([]);
	});

	it('has one dossier per assessment: a thesis, two by teams, five alone', () => {
		expect(framework.dossiers.map(({ id, parts }) => [id, ...parts.map(({ assessmentId }) => assessmentId)])).toEqual([
			['d-marque', 'e1'],
			['d-systeme', 'e2'],
			['d-lancement', 'e3.1'],
			['d-crise', 'e3.5'],
			['d-memoire', 'e4.1'],
			['d-management', 'e4.2'],
			['d-prestataires', 'e4.4'],
			['d-budget', 'e4.5'],
		]);
	});

	it('asks each team who did what', () => {
		expect(sectionFaults(framework)).toEqual([]);
		const shared = framework.dossiers.filter(({ id }) => coreKinds(framework, id)[0]?.at(-1) === 'contributions');
		expect(shared.map(({ id }) => id)).toEqual(['d-systeme', 'd-lancement']);
	});

	it('warns about the known slips of the official text', () => {
		const { competencies, criteria, assessments: exams, deliverables } = framework;
		const remarked = [...competencies, ...criteria, ...exams, ...deliverables].filter(({ remark }) => remark);
		expect(remarked.map(({ id }) => id)).toEqual([
			...['c1.2', 'c2.3', 'c3.4', 'c4.3', 'c4.4'],
			...['c1.4.k1', 'c3.4.k2', 'c4.1.k2'],
			...['e1', 'e2', 'e3.1', 'e4.1', 'e4.4', 'e4.5'],
			...['e1.d3', 'e3.1.d1'],
		]);
		expect(framework.remarks).toHaveLength(3);
	});

	it('gives every node its own id, and no reference leads nowhere', () => {
		expect(brokenIds(framework)).toEqual([]);
	});
});

describe('our wording of EFFICOM', () => {
	it('is short, with curly apostrophes and no final full stop', () => {
		expect(wordingFaults(framework)).toEqual([]);
	});

	it('shares no run of 8 words with the official text', () => {
		expect(copiedTexts(framework, '003_') ?? []).toEqual([]);
	});
});
