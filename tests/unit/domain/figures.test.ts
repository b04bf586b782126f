// The figures of a page: what they are worth, what they count, and which digits are none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureChanges } from '../../../lib/domain/figure-changes';
import { figuresOf } from '../../../lib/domain/figures';

const read = (text: string, language = 'fr') => figuresOf(text, language).map(({ label, value, unit }) => [label, value, unit]);
const values = (text: string, language = 'fr') =>
	figuresOf(text, language).map(({ value, unit }) => (unit === 'count' ? value : `${value} ${unit}`));

describe('the value of a figure', () => {
	it.each([
		['12 345,67', 12345.67],
		['12\u202f345,67', 12345.67],
		['12,345.67', 12345.67],
		['1.204,50', 1204.5],
		['4,2 %', '4.2 %'],
		['4.2%', '4.2 %'],
		['3,1 k', 3100],
		['3.1K', 3100],
		['1,2 M€', '1200000 €'],
		['$1.2m', '1200000 $'],
		['1 204', 1204],
		['−12 %', '-12 %'],
		['+0,5 %', '0.5 %'],
		['2 Md€', '2000000000 €'],
		['3 millions d’euros', 3_000_000],
		['1 204 350', 1_204_350],
		['€35', '35 €'],
		['35 €', '35 €'],
		['2 min 31 s', '151 time'],
		['1 h 05', '3900 time'],
		['1h05', '3900 time'],
		['00:02:31', '151 time'],
		['2:31', '151 time'],
		['45 s', '45 time'],
		['12 min', '720 time'],
	])('%s', (written, value) => {
		expect(values(`Mesure : ${written}`).slice(0, 1)).toEqual([value]);
	});

	it('reads a comma as the page does', () => {
		expect(values('Clicks: 12,345', 'en')).toEqual([12345]);
		expect(values('Taux : 12,345', 'fr')).toEqual([12.345]);
		expect(values('CTR 4.25% · Clicks: 12,345', '')).toEqual(['4.25 %', 12345]);
		expect(values('Note : 4.5', 'fr')).toEqual([4.5]);
		expect(values('Vues : 1,204,350', 'fr')).toEqual([1204350]);
	});
});

describe('what is no figure', () => {
	it.each([
		'Publié le 12 mars 2026 à 14 h 05',
		'12/03/2026',
		'2026-03-12T13:05:00Z',
		'March 12, 2026 at 2:05 pm',
		'mars 2026',
		'1er mars 2026',
		'© 2026 Glane',
		'il y a 3 jours',
		'3 days ago',
		'Rendez-vous à 14:30',
		'02 31 45 67 89',
		'https://exemple.fr/a/12?b=34',
		'contact12@exemple.fr',
		'Version 1.2.3',
		'C1.1 et A-01',
		'1er prix, 2e place, 3rd',
		'Covid-19',
	])('%s', (text) => {
		expect(figuresOf(text, 'fr')).toEqual([]);
	});
});

describe('what a figure counts', () => {
	it.each([
		['Clics : 1 204', [['Clics', 1204, 'count']]],
		['1 204 clics', [['clics', 1204, 'count']]],
		['Taux de clic 4,2 %', [['Taux de clic', 4.2, '%']]],
		[
			'Clics\n1 204\nImpressions\n30 000',
			[
				['Clics', 1204, 'count'],
				['Impressions', 30000, 'count'],
			],
		],
		[
			'1 204\nClics\n30 000\nImpressions',
			[
				['Clics', 1204, 'count'],
				['Impressions', 30000, 'count'],
			],
		],
		[
			'Clics\n\n1 204\n\nImpressions\n\n30 000',
			[
				['Clics', 1204, 'count'],
				['Impressions', 30000, 'count'],
			],
		],
		[
			'Clics 1 204 Impressions 30 000',
			[
				['Clics', 1204, 'count'],
				['Impressions', 30000, 'count'],
			],
		],
		[
			'Campagne\tClics\tCTR\nRentrée\t1 204\t4,2 %\nNoël\t310\t2,5 %',
			[
				['Rentrée · Clics', 1204, 'count'],
				['Rentrée · CTR', 4.2, '%'],
				['Noël · Clics', 310, 'count'],
				['Noël · CTR', 2.5, '%'],
			],
		],
		[
			'En mars, nous avons eu 12 450 visites pour 35 €.',
			[
				['visites pour', 12450, 'count'],
				['visites pour', 35, '€'],
			],
		],
	])('%s', (text, wanted) => {
		expect(read(text)).toEqual(wanted);
	});
});

describe('the figures that changed', () => {
	it('are told with their label and by how much', () => {
		const { changes, same } = figureChanges(
			'Clics : 1 204\nTaux de clic : 4,2 %\nCoût : 350 €\nLe 3 mars 2026',
			'Clics : 1 530\nTaux de clic : 5,0 %\nCoût : 350 €\nLe 12 mars 2026',
			'fr',
		);
		expect(changes).toMatchObject([
			{ label: 'Clics', old: '1 204', next: '1 530', points: null },
			{ label: 'Taux de clic', old: '4,2 %', next: '5,0 %', percent: null },
		]);
		expect(changes[0]?.percent).toBeCloseTo(27.08, 1);
		expect(changes[1]?.points).toBeCloseTo(0.8, 5);
		expect(same).toBe(1);
	});

	it('are not those of a feed that moved on', () => {
		const feed = (likes: number[]) => likes.map((count) => `Un texte\nJ’aime : ${count}`).join('\n\n');
		expect(figureChanges(feed([3, 5, 8]), feed([9, 3, 5]), 'fr').changes).toEqual([]);
		expect(figureChanges(feed([3, 5, 8]), feed([3, 6, 8]), 'fr').changes).toMatchObject([{ old: '5', next: '6' }]);
	});

	it('are none between a text and itself', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom('a', 'b', ' ', '1', '2', ',', '.', ':', '%', '€', 'k', 'M', '\n', '\t', '-', '/', 'h'),
				}),
				(text) => {
					expect(figureChanges(text, text, 'fr').changes).toEqual([]);
				},
			),
		);
	});
});
