// Rows of a sheet or of a file of lines become a table of words.
import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../lib/files/tables/piece-table';

describe('fromRows', () => {
	it('drops empty rows and columns, tidies words, and makes every row as long as the longest', () => {
		const [table] = fromRows('Feuille 1', [
			['', '', '', ''],
			['Canal', '', 'Visites\n du mois'],
			['Recherche', '', ' 12 400 ', ''],
			['Salons'],
		]);
		expect(table).toEqual({
			title: 'Feuille 1',
			rows: [
				['Canal', 'Visites du mois'],
				['Recherche', '12 400'],
				['Salons', ''],
			],
			headerRows: 1,
		});
	});

	it('knows a first row that names nothing', () => {
		expect(
			fromRows('', [
				['2024', '12'],
				['2025', '15'],
			])[0]?.headerRows,
		).toBe(0);
		expect(fromRows('', [['Seule ligne', 'de mots']])[0]?.headerRows).toBe(0);
	});

	it('has no table where there are no words', () => {
		expect(fromRows('Vide', [])).toEqual([]);
		expect(fromRows('Vide', [['', ' '], ['']])).toEqual([]);
	});
});
