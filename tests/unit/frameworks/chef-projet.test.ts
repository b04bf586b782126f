// Pins the shipped référentiel 000, chef de projet marketing digital et communication: every code, link, count and wording rule.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { brokenIds, copiedTexts, coreKinds, sectionFaults, wordingFaults } from './framework-checks';

const framework = v.parse(frameworkSchema, raw);

/** Coded competencies under each sub-activity, block by block as the official text prints them. */
const competencyCodes: Record<string, string[]> = {
	'A.1.1': ['C.1.1'],
	'A.1.2': ['C.1.2.1'],
	'A.1.3': ['C.1.3.1'],
	'A.1.4': ['C.1.4.1'],
	'A.2.1': ['C.2.1.1', 'C.2.1.2'],
	'A.2.2': ['C.2.2.1'],
	'A.2.3': ['C.2.3.1', 'C.2.3.2'],
	'A.2.4': ['C.2.4.1', 'C.2.4.2', 'C.2.4.3'],
	'A.3.1': ['C.3.1.1', 'C.3.1.2'],
	'A.3.2': ['C.3.2.1', 'C.3.2.2'],
	'A.3.3': ['C.3.3.1', 'C.3.3.2'],
	'A.3.4': ['C.3.4.1'],
	'A.3.5': ['C.3.5.1'],
	'A.4.1': ['C.4.1.1', 'C.4.1.2', 'C.4.1.3'],
	'A.4.2': ['C.4.2.1', 'C.4.2.2', 'C.4.2.3', 'C.4.2.4', 'C.4.2.5'],
	'A.4.3': ['C.4.3.1', 'C.4.3.2'],
	'A.4.4': ['C.4.4.1'],
	'A.4.5': ['C.4.5.1', 'C.4.5.2'],
	'A.5.1': ['C.5.1.1', 'C.5.1.2'],
	'A.5.2': ['C.5.2.1', 'C.5.2.2'],
	'A.5.3': ['C.5.3.1', 'C.5.3.2'],
	'A.5.4': ['C.5.4.1'],
	'A.6.1': ['C.6.1.1', 'C.6.1.2'],
	'A.6.2': ['C.6.2.1'],
	'A.6.3': ['C.6.3.1', 'C.6.3.2', 'C.6.3.3'],
	'A.6.4': ['C.6.4.1', 'C.6.4.2'],
};

/** Criteria of each activity, group by group. */
const criteriaGroups: Record<string, [string, number][]> = {
	'a.1': [
		['Démarche d’investigation', 5],
		['Qualité de l’analyse', 7],
	],
	'a.2': [
		['Analyse de la demande', 7],
		['Investigation complémentaire', 5],
		['Éventail des solutions', 6],
		['Présentation', 3],
	],
	'a.3': [
		['Qualité du plan', 6],
		['Cohérence du plan', 4],
		['Budget prévisionnel', 4],
		['Outils de pilotage', 2],
		['Présentation', 3],
	],
	'a.4': [
		['Équipe projet', 5],
		['Organisation de l’action', 12],
		['Mise en œuvre de l’action', 6],
	],
	'a.5': [
		['Adéquation au client et au public', 5],
		['Qualité des supports', 8],
	],
	'a.6': [
		['Présence en ligne', 5],
		['Relation avec la communauté', 4],
		['Outils d’évaluation', 3],
	],
};

const activities = ['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.6'];
const blockOf: Record<string, string> = { 'A.1': 'b1', 'A.2': 'b1', 'A.3': 'b2', 'A.4': 'b3', 'A.5': 'b3', 'A.6': 'b3' };
const subActivitiesOf = (activity: string) => Object.keys(competencyCodes).filter((code) => code.startsWith(`${activity}.`));
const codedIn = (activity: string) => subActivitiesOf(activity).flatMap((code) => competencyCodes[code] ?? []);
const chapeauOf = (activity: string) => activity.replace('A', 'C');
const idOf = (code: string) => code.toLowerCase();

describe('chef de projet marketing digital et communication', () => {
	it('names neither certifier, nor level, nor RNCP number', () => {
		expect(framework).toMatchObject({
			id: 'chef-projet-marketing-digital',
			title: 'Chef de projet marketing digital et communication',
			certifier: null,
			level: null,
			rncp: null,
		});
	});

	it('has 3 blocks, 6 activities and 26 sub-activities, 48 + 6 competencies, 100 criteria, 6 assessments', () => {
		expect(framework.blocks.map(({ code, printed }) => [code, printed])).toEqual([
			['1', 'BLOC DE COMPETENCES N° 1'],
			['2', 'BLOC DE COMPETENCES N° 2'],
			['3', 'BLOC DE COMPETENCES N° 3'],
		]);
		expect(framework.activities.filter(({ parentId }) => parentId === undefined)).toHaveLength(6);
		expect(framework.activities.filter(({ parentId }) => parentId !== undefined)).toHaveLength(26);
		expect(framework.competencies.filter(({ synthetic }) => !synthetic)).toHaveLength(48);
		expect(framework.competencies.filter(({ synthetic }) => synthetic)).toHaveLength(6);
		expect(framework.criteria).toHaveLength(100);
		expect(framework.assessments).toHaveLength(6);
	});

	it('prints activities and sub-activities in order, each in its block', () => {
		const expected = activities.flatMap((activity) => [
			{ id: idOf(activity), code: activity, blockId: blockOf[activity], parentId: undefined },
			...subActivitiesOf(activity).map((code) => ({
				id: idOf(code),
				code,
				blockId: blockOf[activity],
				parentId: idOf(activity),
			})),
		]);
		expect(framework.activities.map(({ id, code, blockId, parentId }) => ({ id, code, blockId, parentId }))).toEqual(expected);
	});

	it.each(activities)('%s opens with an uncoded competency, the coded ones hang on its sub-activities', (activity) => {
		const blockId = blockOf[activity];
		const chapeau = chapeauOf(activity);
		const expected = [
			{ id: idOf(chapeau), code: chapeau, synthetic: true, activityId: idOf(activity), blockId },
			...subActivitiesOf(activity).flatMap((sub) =>
				(competencyCodes[sub] ?? []).map((code) => ({
					id: idOf(code),
					code,
					synthetic: false,
					activityId: idOf(sub),
					blockId,
				})),
			),
		];
		const found = framework.competencies.filter(({ code }) => code.startsWith(chapeau));
		expect(
			found.map(({ id, code, synthetic, activityId, blockId: block }) => ({ id, code, synthetic, activityId, blockId: block })),
		).toEqual(expected);
	});

	it('has 12, 8 and 28 coded competencies per block', () => {
		const counts = framework.blocks.map(
			({ id }) => framework.competencies.filter(({ blockId, synthetic }) => blockId === id && !synthetic).length,
		);
		expect(counts).toEqual([12, 8, 28]);
	});

	it.each(Object.entries(criteriaGroups))('%s: its criteria hang on the activity, in headed groups', (activityId, groups) => {
		const criteria = framework.criteria.filter(({ attachedTo }) => attachedTo.includes(activityId));
		expect(criteria.map(({ heading }) => heading)).toEqual(
			groups.flatMap(([heading, count]) => Array.from({ length: count }, () => heading)),
		);
		for (const [index, { id, ordinal, attachedTo }] of criteria.entries()) {
			expect({ id, ordinal, attachedTo }).toEqual({
				id: `${activityId}.k${index + 1}`,
				ordinal: index + 1,
				attachedTo: [activityId],
			});
		}
	});

	it('has 12, 21, 19, 23, 13 and 12 criteria in 19 groups', () => {
		const perActivity = activities.map(
			(activity) => framework.criteria.filter(({ attachedTo }) => attachedTo.includes(idOf(activity))).length,
		);
		expect(perActivity).toEqual([12, 21, 19, 23, 13, 12]);
		const groups = framework.criteria.map(({ attachedTo, heading }) => `${attachedTo.join()} ${heading}`);
		expect(new Set(groups).size).toBe(19);
	});

	it.each([
		['E1', 'A.1', 4, 'Note de synthèse', 'note', 'individual', true, false, 'unstated'],
		['E2', 'A.2', 8, 'Mise en situation professionnelle reconstituée', 'reconstructed-case', 'collective', true, true, 'real'],
		['E3', 'A.3', 8, 'Mise en situation professionnelle simulée', 'simulated-case', 'collective', true, true, 'real'],
		['E4', 'A.4', 13, 'Mise en situation professionnelle', 'report', 'individual', true, false, 'real'],
		['E5', 'A.5', 7, 'Etude de cas', 'case-study', 'both', null, true, 'unstated'],
		['E6', 'A.6', 8, 'Mise en situation professionnelle simulée', 'simulated-case', 'collective', true, true, 'real'],
	])(
		'%s covers the whole of %s: %i coded competencies',
		(code, activity, count, printed, format, mode, written, oral, context) => {
			const coded = codedIn(activity);
			expect(coded).toHaveLength(count);
			const assessment = framework.assessments.find((candidate) => candidate.code === code);
			expect(assessment).toMatchObject({ id: idOf(code), synthetic: true, printed, format, mode, written, oral, context });
			expect(assessment?.covers).toEqual([chapeauOf(activity), ...coded].map(idOf));
			expect(assessment?.team).toBeUndefined();
		},
	);

	it('covers every competency exactly once', () => {
		const covered = framework.assessments.flatMap(({ covers }) => covers);
		expect(covered).toEqual(framework.competencies.map(({ id }) => id));
	});

	it('asks for 1, 3, 7, 5, 1 and 5 written items, and one oral wherever the text wants one', () => {
		const channelsOf = (wanted: string) =>
			framework.assessments.map(
				({ id }) => framework.deliverables.filter((item) => item.assessmentId === id && item.channel === wanted).length,
			);
		expect(channelsOf('written')).toEqual([1, 3, 7, 5, 1, 5]);
		expect(channelsOf('oral')).toEqual(framework.assessments.map(({ oral }) => (oral ? 1 : 0)));
		expect(channelsOf('debrief')).toEqual([0, 0, 0, 0, 0, 0]);
		for (const { id } of framework.assessments) {
			const items = framework.deliverables.filter(({ assessmentId }) => assessmentId === id);
			expect(items.map((item) => [item.id, item.code, item.synthetic])).toEqual(
				items.map((_, index) => [`${id}.d${index + 1}`, `L${id.slice(1)}.${index + 1}`, true]),
			);
		}
	});

	it('reads « plusieurs » as at least two, and says so', () => {
		const required = framework.deliverables.filter(({ requirement }) => requirement);
		expect(required.map(({ assessmentId, requirement }) => ({ assessmentId, ...requirement }))).toEqual([
			{ assessmentId: 'e2', label: 'solutions', min: 2, including: [] },
			{ assessmentId: 'e5', label: 'supports ou outils', min: 2, including: [] },
		]);
		for (const { id, remark } of required) expect(remark, id).toContain('«\u202fplusieurs\u202f»');
	});

	it('has one dossier per assessment', () => {
		expect(framework.dossiers.map(({ id, parts }) => [id, parts.map(({ assessmentId }) => assessmentId)])).toEqual([
			['d-veille', ['e1']],
			['d-recommandation', ['e2']],
			['d-plan', ['e3']],
			['d-mission', ['e4']],
			['d-supports', ['e5']],
			['d-actions', ['e6']],
		]);
		expect(framework.dossiers[0]?.title).toBe('Note de veille');
		expect(framework.dossiers[3]?.title).toBe('Rapport de mission');
		expect(framework.dossiers.filter(({ title }) => title.startsWith('Recommandation')).map(({ id }) => id)).toEqual([
			'd-recommandation',
			'd-plan',
			'd-actions',
		]);
	});

	it('warns about the known slips of the official text', () => {
		const nodes = [...framework.competencies, ...framework.criteria];
		expect(nodes.filter(({ remark }) => remark).map(({ id }) => id)).toEqual([
			'c.1.1',
			'c.2',
			'c.4.2.3',
			'c.4.2.4',
			'c.5.1.2',
			'c.5.2.1',
			'c.6.3.2',
			'c.6.3.3',
			'c.6.4.2',
			'a.3.k4',
		]);
		expect(framework.remarks).toHaveLength(8);
	});

	it('lays out the five points imposed on the rapport de mission, and who did what in each collective work', () => {
		expect(sectionFaults(framework)).toEqual([]);
		expect(coreKinds(framework, 'd-mission')).toEqual([Array.from({ length: 5 }, () => 'deliverable')]);
		const shared = framework.dossiers.filter(({ id }) => coreKinds(framework, id)[0]?.at(-1) === 'contributions');
		expect(shared.map(({ id }) => id)).toEqual(['d-recommandation', 'd-plan', 'd-supports', 'd-actions']);
	});

	it('gives every node its own id, and no reference leads nowhere', () => {
		expect(brokenIds(framework)).toEqual([]);
	});

	it('keeps to short words of ours: 12 for a competency, 14 for a criterion, curly apostrophes, no full stop', () => {
		expect(wordingFaults(framework)).toEqual([]);
	});

	it('shares no run of 8 words with the official text', () => {
		expect(copiedTexts(framework, '000_') ?? []).toEqual([]);
	});
});
