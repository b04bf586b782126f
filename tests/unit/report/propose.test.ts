// Which section is proposed for which place of a school's document.
import { describe, expect, it } from 'vitest';
import { proposeFillings } from '../../../lib/report/template/propose';

const sections = [
	{ id: 'd.context', title: 'Le contexte commun', kind: 'context' as const },
	{ id: 'p1.collect', title: 'Plan de collecte', kind: 'brief' as const },
	{ id: 'd.bib', title: 'Bibliographie', kind: 'bibliography' as const },
	{ id: 'd.ex', title: 'Liste des annexes', kind: 'exhibits' as const },
];
const place = (title: string, at: number) => ({ place: `h:${at + 1}`, title, level: 1 });

describe('the proposed fillings', () => {
	it('follow the words of the titles, and what schools call a section of its kind', () => {
		const places = [
			'Introduction',
			'Contexte professionnel',
			'Le plan de collecte des données',
			'Sources',
			'Annexes',
			'Remerciements',
		].map(place);
		expect(proposeFillings(places, sections)).toEqual([
			{ place: 'h:2', sectionId: 'd.context' },
			{ place: 'h:3', sectionId: 'p1.collect' },
			{ place: 'h:4', sectionId: 'd.bib' },
			{ place: 'h:5', sectionId: 'd.ex' },
		]);
	});

	it('give no section two places', () => {
		expect(proposeFillings(['Bibliographie', 'Bibliographie'].map(place), sections)).toEqual([
			{ place: 'h:1', sectionId: 'd.bib' },
		]);
	});
});
