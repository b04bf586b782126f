// Pins the shipped référentiel "marketing et communication opérationnels": an official text with no title and almost no codes.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/marketing-communication-operationnels.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { brokenIds, copiedTexts, coreKinds, sectionFaults, wordingFaults } from './framework-checks';

const framework = v.parse(frameworkSchema, raw);
const { activities, competencies, criteria, assessments, deliverables, dossiers } = framework;

/** Per activity: sub-activities, competencies, criteria; then the assessment as printed and its traits; then its deliverables. */
const pinned = [
	[1, 7, 6, 6, 'Etude de cas', 'case-study', null, true, ['oral', 'oral', 'oral', 'oral']],
	[2, 7, 6, 7, 'Etude de cas', 'case-study', true, null, ['written', 'written', 'written', 'written']],
	[
		3,
		6,
		6,
		7,
		'Mise en situation reconstituée',
		'reconstructed-case',
		true,
		true,
		['written', 'written', 'written', 'written', 'written', 'written', 'oral'],
	],
	[4, 9, 8, 8, 'Dossier opérationnel', 'file', true, true, ['written', 'written', 'written', 'written', 'written', 'oral']],
] as const;

const codes = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}.${index + 1}`);

describe('marketing et communication opérationnels', () => {
	it('has a title of ours, and says so, with no level, certifier or block', () => {
		expect(framework).toMatchObject({
			id: 'marketing-communication-operationnels',
			title: 'Marketing et communication opérationnels',
			certifier: null,
			level: null,
			rncp: null,
			blocks: [],
		});
		expect(framework.remarks).toHaveLength(5);
		expect(framework.remarks[0]).toContain('ni titre, ni niveau, ni certificateur');
	});

	it('has 4 activities, 29 sub-activities, 26 competencies, 28 criteria, 4 assessments, 21 deliverables', () => {
		expect(activities.filter(({ parentId }) => parentId === undefined)).toHaveLength(4);
		expect(activities.filter(({ parentId }) => parentId !== undefined)).toHaveLength(29);
		expect([competencies, criteria, assessments, deliverables].map(({ length }) => length)).toEqual([26, 28, 4, 21]);
	});

	it('marks every code as ours, and keeps the printed number of the activities', () => {
		const coded = [...activities, ...competencies, ...assessments, ...deliverables];
		expect(coded.filter(({ synthetic }) => !synthetic)).toEqual([]);
		expect(
			coded.map(({ id, code }) => [id, code.toLowerCase()]).filter(([id, code]) => !id?.includes('.d') && id !== code),
		).toEqual([]);
		expect(activities.flatMap(({ printed }) => printed ?? [])).toEqual(['1/', '2/', '3/', '4/']);
		expect([...competencies, ...deliverables].filter(({ printed }) => printed)).toEqual([]);
	});

	it.each(pinned)('activity %i: %i sub-activities, %i competencies, %i criteria', (n, subs, skills, points) => {
		const id = `a${n}`;
		expect(activities.filter(({ parentId }) => parentId === id).map(({ code }) => code)).toEqual(codes(`A${n}`, subs));
		expect(competencies.filter(({ activityId }) => activityId === id).map(({ code }) => code)).toEqual(codes(`C${n}`, skills));
		const own = criteria.filter(({ attachedTo }) => attachedTo.join() === id);
		expect(own.map((criterion) => [criterion.id, criterion.ordinal])).toEqual(
			Array.from({ length: points }, (_, index) => [`${id}.k${index + 1}`, index + 1]),
		);
	});

	it.each(pinned)('assessment %i', (n, _subs, skills, _points, printed, format, written, oral, channels) => {
		expect(assessments[n - 1]).toMatchObject({ id: `e${n}`, code: `E${n}`, printed, format, written, oral });
		expect(assessments[n - 1]).toMatchObject({ mode: 'unstated', context: 'unstated', covers: codes(`c${n}`, skills) });
		expect(assessments[n - 1]?.team).toBeUndefined();
		const asked = deliverables.filter(({ assessmentId }) => assessmentId === `e${n}`);
		expect(asked.map(({ code }) => code)).toEqual(codes(`L${n}`, channels.length));
		expect(asked.map(({ channel }) => channel)).toEqual(channels);
		expect(asked.filter(({ requirement }) => requirement)).toEqual([]);
	});

	it('has four dossiers, one per assessment', () => {
		expect(dossiers.map(({ id }) => id)).toEqual(['d-marche', 'd-recommandation', 'd-plan-action', 'd-pilotage']);
		expect(dossiers.map(({ parts }) => parts.map(({ assessmentId }) => assessmentId))).toEqual([['e1'], ['e2'], ['e3'], ['e4']]);
	});

	it('lays out one section per competency', () => {
		expect(sectionFaults(framework)).toEqual([]);
		expect(dossiers.map(({ id }) => coreKinds(framework, id)[0]?.length)).toEqual([6, 6, 6, 8]);
	});

	it('warns about the known slips of the official text', () => {
		const nodes = [...activities, ...competencies, ...criteria, ...assessments];
		expect(nodes.filter(({ remark }) => remark).map(({ id }) => id)).toEqual(['a4', 'a4.5', 'a1.k4', 'a3.k3', 'e1', 'e2']);
	});

	it('gives every node its own id, and no reference leads nowhere', () => {
		expect(brokenIds(framework)).toEqual([]);
	});

	it('keeps to our wording rules', () => {
		expect(wordingFaults(framework)).toEqual([]);
	});

	it('shares no run of 8 words with the official text', () => {
		expect(copiedTexts(framework, '001_') ?? []).toEqual([]);
	});
});
