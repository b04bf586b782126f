// A table that was copied into a text is found again in its page, wherever it stands now.
import { describe, expect, it } from 'vitest';
import { placeOfTable } from '../../../lib/domain/same-table';

const visits = [
	['Canal', 'Visites', 'Coût'],
	['Recherche', '12 400', '3,10 €'],
	['Réseaux sociaux', '8 900', '1,20 €'],
];
const newVisits = [
	['Canal', 'Visites', 'Coût'],
	['Recherche', '15 100', '2,90 €'],
	['Réseaux sociaux', '9 300', '1,10 €'],
	['Courriel', '2 000', '0,40 €'],
];
const salons = [
	['Salon', 'Ville', 'Contacts'],
	['Vinexpo', 'Bordeaux', '212'],
];

describe('placeOfTable', () => {
	it('stays where it was while its names are there', () => {
		expect(placeOfTable([salons, newVisits], visits, 1)).toBe(1);
		expect(placeOfTable([visits, visits], visits, 1)).toBe(1);
	});

	it('finds a table that another has pushed further', () => {
		expect(placeOfTable([salons, newVisits], visits, 0)).toBe(1);
		expect(placeOfTable([newVisits], visits, 4)).toBe(0);
	});

	it('takes no other table for it', () => {
		expect(placeOfTable([salons], visits, 0)).toBeNull();
		expect(placeOfTable([], visits, 0)).toBeNull();
	});

	it('tells a table of figures by its place and width alone', () => {
		const figures = [['1', '2']];
		expect(placeOfTable([salons, [['3', '4']]], figures, 1)).toBe(1);
		expect(placeOfTable([[['3', '4', '5']]], figures, 0)).toBeNull();
		expect(placeOfTable([], figures, 0)).toBeNull();
	});
});
