// Pins the shipped référentiel "stratégie de marketing digital": one assessment per competency, sub-activities out of step.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/strategie-marketing-digital.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { brokenIds, copiedTexts, coreKinds, sectionFaults, wordingFaults } from './framework-checks';

const framework = v.parse(frameworkSchema, raw);
const { activities, competencies, criteria, assessments, deliverables, dossiers } = framework;

/** Code as printed, sub-activity, number of criteria, dossier. */
const pinned = [
	['C1.1', 'a1.1', 4, 'd-memoire'],
	['C1.2.', 'a1.2', 4, 'd-elaboration'],
	['C1.3.', 'a1.3', 4, 'd-rebranding'],
	['C1.4', 'a1.4', 5, 'd-rebranding'],
	['C1.5', 'a1.5', 3, 'd-demande'],
	['C2.1', 'a2.1', 6, 'd-elaboration'],
	['C2.2', 'a2.1', 3, 'd-performance'],
	['C2.3', 'a2.2', 3, 'd-deploiement'],
	['C2.4.', 'a2.3', 3, 'd-deploiement'],
	['C2.5', 'a2.4', 5, 'd-activite'],
	['C3.1.', 'a3.1', 3, 'd-deploiement'],
	['C3.2', 'a3.2', 4, 'd-performance'],
	['C3.3.', 'a3.2', 3, 'd-performance'],
	['C3.4', 'a3.3', 3, 'd-performance'],
	['C3.5', 'a3.4', 4, 'd-performance'],
	['C4.1.', 'a4.1', 5, 'd-projet'],
	['C4.2', 'a4.2', 4, 'd-deploiement'],
	['C4.3.', 'a4.3', 5, 'd-deploiement'],
	['C4.4', 'a4.4', 3, 'd-service'],
	['C4.5', 'a4.5', 4, 'd-service'],
	['C4.6', 'a4.6', 4, 'd-service'],
] as const;

/** Activities with a dot at the end are printed so; one has a dot too many. */
const printedActivities = `A1. A1.1. A1.2. A1.3. A1.4 A1.5. A2. A2.1. A.2.2 A2.3. A2.4.
	A3. A3.1. A3.2. A3.3. A3.4. A4. A4.1. A4.2 A4.3. A4.4. A4.5. A4.6.`.split(/\s+/u);

const bareCode = (printed: string) => printed.replace(/^A\./u, 'A').replace(/\.$/u, '');

describe('stratégie de marketing digital', () => {
	it('has a title of ours, and says so, with no level, certifier or block', () => {
		expect(framework).toMatchObject({
			id: 'strategie-marketing-digital',
			title: 'Stratégie de marketing digital',
			certifier: null,
			level: null,
			rncp: null,
			blocks: [],
		});
		expect(framework.remarks).toHaveLength(6);
		expect(framework.remarks[0]).toContain('ni titre, ni niveau, ni certificateur');
	});

	it('tells a disabled candidate that some criteria may be waived, and on which two conditions', () => {
		expect(framework.remarks[1]).toMatch(/handicap.*jury peut dispenser de certains critères si deux conditions/u);
	});

	it('has 4 activities, 19 sub-activities, 21 competencies, 82 criteria, 21 assessments, 23 deliverables', () => {
		expect(activities.filter(({ parentId }) => parentId === undefined)).toHaveLength(4);
		expect(activities.filter(({ parentId }) => parentId !== undefined)).toHaveLength(19);
		expect([competencies, criteria, assessments, deliverables].map(({ length }) => length)).toEqual([21, 82, 21, 23]);
	});

	it('keeps the codes, and how they are printed', () => {
		expect(activities.map(({ code, printed }) => printed ?? code)).toEqual(printedActivities);
		for (const { id, code, printed, synthetic } of [...activities, ...competencies]) {
			expect({ id, code, synthetic }).toEqual({ id: code.toLowerCase(), code: bareCode(printed ?? code), synthetic: false });
			expect(printed, id).not.toBe(code);
		}
		for (const { id, parentId } of activities) expect(parentId).toBe(id.includes('.') ? id.slice(0, 2) : undefined);
	});

	it.each(pinned)('%s: under %s, with %i criteria of its own', (printed, activityId, count) => {
		const code = bareCode(printed);
		const id = code.toLowerCase();
		const competency = competencies.find((candidate) => candidate.id === id);
		expect(competency).toMatchObject({ code, activityId });
		expect(competency?.printed ?? code).toBe(printed);
		const own = criteria.filter(({ attachedTo }) => attachedTo.join() === id);
		expect(own.map((criterion) => [criterion.id, criterion.ordinal])).toEqual(
			Array.from({ length: count }, (_, index) => [`${id}.k${index + 1}`, index + 1]),
		);
	});

	it('keeps the competencies in their order', () => {
		expect(competencies.map(({ code, printed }) => printed ?? code)).toEqual(pinned.map(([printed]) => printed));
	});

	it('has one dissertation for C1.1, then one case per other competency', () => {
		for (const [index, { code, covers, format, printed, ...rest }] of assessments.entries()) {
			expect({ code, covers }).toEqual({
				code: competencies[index]?.code.replace('C', 'E'),
				covers: [competencies[index]?.id],
			});
			expect({ format, printed }).toEqual(
				index === 0
					? { format: 'thesis', printed: 'Mémoire professionnel' }
					: { format: 'case', printed: 'Mise en situation professionnelle' },
			);
			expect(rest).toMatchObject({ id: code.toLowerCase(), synthetic: true, mode: 'unstated', written: null, oral: null });
			expect(rest.team).toBeUndefined();
		}
	});

	it('asks for a real setting only where the text does, and leaves the choice elsewhere', () => {
		expect(assessments.filter(({ context }) => context === 'real').map(({ code }) => code)).toEqual(['E1.1', 'E4.2']);
		expect(assessments.filter(({ context }) => context === 'either')).toHaveLength(19);
	});

	it('asks each assessment for one thing, two for E1.1 and E2.4, and imposes no count', () => {
		const expected = assessments.flatMap(({ id, code }) =>
			(id === 'e1.1' || id === 'e2.4' ? [1, 2] : [1]).map((rank) => ({
				id: `${id}.d${rank}`,
				code: code.replace('E', 'L').concat(`.${rank}`),
				assessmentId: id,
				channel: 'written',
				synthetic: true,
			})),
		);
		expect(deliverables).toMatchObject(expected);
		expect(deliverables.filter(({ requirement }) => requirement)).toEqual([]);
	});

	it('has nine dossiers: the dissertation and eight case files, each assessment in one', () => {
		expect(dossiers.map(({ id, parts }) => [id, parts.map(({ assessmentId }) => assessmentId)])).toEqual(
			[...new Set(dossiers.map(({ id }) => id))].map((id) => [
				id,
				pinned.filter(([, , , dossier]) => dossier === id).map(([printed]) => bareCode(printed).toLowerCase().replace('c', 'e')),
			]),
		);
		expect(dossiers.map(({ parts }) => parts.length)).toEqual([1, 2, 2, 1, 5, 5, 1, 1, 3]);
	});

	it('lays out one section per case, and the results of the veille apart', () => {
		expect(sectionFaults(framework)).toEqual([]);
		expect(coreKinds(framework, 'd-memoire')).toEqual([['competency', 'result']]);
		expect(new Set(dossiers.slice(1).flatMap(({ id }) => coreKinds(framework, id).map((kinds) => kinds.join())))).toEqual(
			new Set(['competency']),
		);
	});

	it('warns about the known slips of the official text', () => {
		const nodes = [...activities, ...competencies, ...criteria, ...assessments];
		expect(nodes.filter(({ remark }) => remark).map(({ id }) => id)).toEqual(
			`a2.2 c1.2 c1.3 c2.4 c4.3 c4.4 c4.6 c1.1.k1 c1.3.k2 c1.4.k1 c1.4.k3 c2.4.k3 c2.5.k1 c3.2.k4 c3.3.k2 c3.5.k3
			c4.2.k2 c4.3.k3 c4.3.k5 c4.4.k3 c4.6.k2 e2.3 e3.3 e4.2 e4.4`.split(/\s+/u),
		);
	});

	it('gives every node its own id, and no reference leads nowhere', () => {
		expect(brokenIds(framework)).toEqual([]);
	});

	it('keeps to our wording rules', () => {
		expect(wordingFaults(framework)).toEqual([]);
	});

	it('shares no run of 8 words with the official text', () => {
		expect(copiedTexts(framework, '002_') ?? []).toEqual([]);
	});
});
