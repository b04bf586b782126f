// The picker's search: what a candidate types finds the competency they mean, first.
import { describe, expect, it } from 'vitest';
import { searchCompetencies } from '../../../lib/domain/competency-search';

const activities = [
	{ id: 'a1', code: 'A1', label: 'Veille marketing sur la concurrence', synthetic: false },
	{ id: 'a2', code: 'A2', label: 'Analyse du projet', synthetic: false },
];
const competencies = [
	{ id: 'c1.10', code: 'C1.10', label: 'Évaluer les œuvres', synthetic: false, activityId: 'a2' },
	{ id: 'c1.1', code: 'C1.1', label: 'Bâtir un plan de collecte', synthetic: false, activityId: 'a1' },
	{ id: 'c1.2', code: 'C1.2', label: 'Partager la veille', synthetic: false, activityId: 'a1' },
	{ id: 'c2.1', code: 'C2.1', label: 'Étudier la surveillance du marché', synthetic: false, activityId: 'a2' },
];
const find = (query: string, recent: string[] = []): string[] =>
	searchCompetencies({ competencies, activities }, query, recent).map((competency) => competency.id);

describe('searchCompetencies', () => {
	it('puts the exact code before the codes that begin with it', () => {
		expect(find('c1.1')).toEqual(['c1.1', 'c1.10']);
		expect(find('C1.1')).toEqual(['c1.1', 'c1.10']);
		expect(find('1.1')).toEqual(['c1.1', 'c1.10']);
	});

	it('finds words of the label, then of the activity, then inside words', () => {
		expect(find('veille')).toEqual(['c1.2', 'c1.1']);
		expect(find('veillance')).toEqual(['c2.1']);
	});

	it('ignores accents, case and ligatures', () => {
		expect(find('batir')).toEqual(['c1.1']);
		expect(find('ÉVALUER')).toEqual(['c1.10']);
		expect(find('oeuvres')).toEqual(['c1.10']);
	});

	it('wants every word, in any order', () => {
		expect(find('collecte plan')).toEqual(['c1.1']);
		expect(find('collecte budget')).toEqual([]);
	});

	it('lists all for an empty query, lately used first', () => {
		expect(find('')).toEqual(['c1.10', 'c1.1', 'c1.2', 'c2.1']);
		expect(find(' ', ['c2.1', 'c1.2'])).toEqual(['c2.1', 'c1.2', 'c1.10', 'c1.1']);
	});

	it('lets recency decide between equals only', () => {
		expect(find('c1', ['c1.2'])).toEqual(['c1.2', 'c1.10', 'c1.1']);
		expect(find('c1.1', ['c1.10'])).toEqual(['c1.1', 'c1.10']);
	});
});
