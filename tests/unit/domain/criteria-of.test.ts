// Criteria climb: from the competency to its activity, to the activity above, to the assessment that covers it.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chefProjet from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import operationnels from '../../../assets/frameworks/marketing-communication-operationnels.json';
import { coverageOf } from '../../../lib/domain/coverage';
import { activitiesUp, criteriaOf } from '../../../lib/domain/criteria-of';
import { type Framework, frameworkSchema } from '../../../lib/domain/framework';

const f000 = v.parse(frameworkSchema, chefProjet);
const f001 = v.parse(frameworkSchema, operationnels);
const f004 = v.parse(frameworkSchema, ascencia);

const criteria = (framework: Framework, competencyId: string) =>
	framework.competencies.filter(({ id }) => id === competencyId).flatMap((each) => criteriaOf(framework, each));

describe('criteriaOf', () => {
	it('finds the criteria of the activity above the sub-activity', () => {
		expect(criteria(f000, 'c.1.2.1').map(({ attachedTo }) => attachedTo.join())).toEqual(Array.from({ length: 12 }, () => 'a.1'));
		expect(criteria(f000, 'c.4.3.2')).toHaveLength(23);
		expect(criteria(f000, 'c.1')).toHaveLength(12);
	});

	it('finds those of the activity itself, or of the competency', () => {
		expect(criteria(f001, 'c2.4')).toHaveLength(7);
		expect(criteria(f004, 'c1.1')).toHaveLength(6);
	});

	it('leaves no competency of the five without a criterion', () => {
		for (const framework of [f000, f001, f004])
			expect(framework.competencies.filter((each) => criteriaOf(framework, each).length === 0)).toEqual([]);
	});

	it('finds those of an assessment that covers it', () => {
		const [first] = f004.criteria;
		if (!first) throw new Error('no criterion');
		const changed = { ...f004, criteria: [{ ...first, attachedTo: ['e1'] }] };
		expect(criteria(changed, 'c1.3')).toHaveLength(1);
		expect(criteria(changed, 'c2.1')).toEqual([]);
	});

	it('stops where activities name each other', () => {
		const [a, b] = f001.activities;
		if (!a || !b) throw new Error('no activities');
		const looped = { ...f001, activities: [{ ...a, parentId: b.id }, b] };
		expect(activitiesUp(looped, a.id)).toEqual([a.id, b.id]);
		expect(activitiesUp(looped, undefined)).toEqual([]);
	});
});

describe('the coverage of référentiels whose criteria hang on activities', () => {
	it('counts every criterion once, under the activity', () => {
		expect(coverageOf(f000, [], new Set())).toMatchObject({ marks: { empty: 54 }, criteria: 100 });
		expect(coverageOf(f001, [], new Set())).toMatchObject({ marks: { empty: 26 }, criteria: 28 });
	});

	it('keeps those of the dossier', () => {
		const mission = coverageOf(f000, [], new Set(), 'd-mission');
		expect(mission).toMatchObject({ marks: { empty: 14 }, criteria: 23 });
		expect(mission.sections.map(({ id }) => id)).toEqual(['a.4', 'a.4.1', 'a.4.2', 'a.4.3', 'a.4.4', 'a.4.5']);
		expect(coverageOf(f001, [], new Set(), 'd-marche')).toMatchObject({ marks: { empty: 6 }, criteria: 6 });
	});

	it('keeps them when no competency hangs on the main activity itself', () => {
		const headless = { ...f000, competencies: f000.competencies.filter(({ synthetic }) => !synthetic) };
		expect(coverageOf(headless, [], new Set(), 'd-mission')).toMatchObject({ marks: { empty: 13 }, criteria: 23 });
	});
});
