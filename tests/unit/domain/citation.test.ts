// References: the shape of ISO 690 that French schools ask for, on what pages really announce.
import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../lib/domain/author-names';
import { citationRuns, citationText, type CitedSource } from '../../../lib/domain/citation';
import { isoDate, longDate, readDate } from '../../../lib/domain/written-date';

const article: CitedSource = {
	kind: 'watch-source',
	title: 'Titre',
	author: 'Anne Dupont',
	site: 'exemple.fr',
	publisher: 'Le Site',
	publishedAt: '2026-03-12T08:00:00+01:00',
	url: 'https://exemple.fr/a?utm_source=x',
	canonicalUrl: 'https://exemple.fr/a',
	createdAt: '2026-10-03T10:00:00.000Z',
	timeZone: 'Europe/Paris',
	source: { name: '', kind: null, reliability: '' },
};
const cite = (change: Partial<CitedSource>, language: 'fr' | 'en' = 'fr'): string =>
	citationText({ ...article, ...change }, language).replaceAll('\u00a0', ' ');

describe('citation', () => {
	it.each([
		[
			'an article',
			{},
			'DUPONT, Anne, 2026. Titre [en ligne]. Le Site. 12 mars 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'no author: the title first',
			{ author: '' },
			'Titre [en ligne], 2026. Le Site. 12 mars 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'no date',
			{ publishedAt: '' },
			'DUPONT, Anne, [sans date]. Titre [en ligne]. Le Site. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'only a year',
			{ publishedAt: '2025' },
			'DUPONT, Anne, 2025. Titre [en ligne]. Le Site. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'the first of a month',
			{ publishedAt: '2026-04-01' },
			'DUPONT, Anne, 2026. Titre [en ligne]. Le Site. 1er avril 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'a post',
			{ kind: 'social-post', author: '@marque', publisher: '' },
			'@marque, 2026. Titre [publication en ligne]. exemple.fr. 12 mars 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'a dashboard',
			{ kind: 'dashboard', author: '', publishedAt: '' },
			'Titre [tableau de bord en ligne], 2026. Le Site. État au 3 octobre 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
		[
			'a document without address',
			{ kind: 'document', url: '', canonicalUrl: '' },
			'DUPONT, Anne, 2026. Titre [document]. Le Site. 12 mars 2026.',
		],
		[
			'a site that signs its articles',
			{ author: 'Le Site' },
			'Le Site, 2026. Titre [en ligne]. 12 mars 2026. Disponible à l’adresse : https://exemple.fr/a [Consulté le 3 octobre 2026].',
		],
	] as const)('cites %s', (_, change, expected) => {
		expect(cite(change)).toBe(expected);
	});

	it('cites in English', () => {
		expect(cite({}, 'en')).toBe(
			'DUPONT, Anne, 2026. Titre [online]. Le Site. 12 March 2026. Available from : https://exemple.fr/a [Accessed 3 October 2026].'.replace(
				' : ',
				': ',
			),
		);
	});

	it('puts only the title in italics', () => {
		expect(citationRuns(article, 'fr').filter((run) => run.italic)).toEqual([{ text: 'Titre', italic: true }]);
	});

	it('dates the visit where the candidate was', () => {
		expect(cite({ createdAt: '2026-10-03T22:30:00.000Z' })).toContain('Consulté le 4 octobre 2026');
	});
});

describe('authors', () => {
	it.each([
		['Par Anne Dupont', ['DUPONT|Anne']],
		['Anne Dupont, Paul Martin', ['DUPONT|Anne', 'MARTIN|Paul']],
		['Anne Dupont et Paul Martin', ['DUPONT|Anne', 'MARTIN|Paul']],
		['Dupont, Anne', ['DUPONT|Anne']],
		['DUPONT-LEFÈVRE Anne Marie', ['DUPONT-LEFÈVRE|Anne Marie']],
		['Jean de La Fontaine', ['LA FONTAINE|Jean de']],
		['Joachim du Bellay', ['DU BELLAY|Joachim']],
		['AFP', ['AFP']],
		['La rédaction', ['La rédaction']],
		['@compte_42', ['@compte_42']],
		['https://exemple.fr/auteur', []],
		['', []],
	])('reads %s', (text, expected) => {
		expect(
			parseAuthors(text).map((author) =>
				'literal' in author ? author.literal : `${author.family.toLocaleUpperCase('fr')}|${author.given}`,
			),
		).toEqual(expected);
	});
});

describe('written dates', () => {
	it.each([
		['2026-03-12T23:30:00-05:00', '2026-03-12'],
		['2026-03', '2026-03'],
		['2026', '2026'],
		['publié en mars 2024', '2024'],
		['2026-13-45', '2026'],
	])('reads %s', (text, expected) => {
		const date = readDate(text);
		expect(date && isoDate(date)).toBe(expected);
	});

	it('knows nothing of what is no date', () => expect(readDate('hier')).toBeNull());

	it('writes months', () => expect(longDate([2026, 3], 'fr')).toBe('mars 2026'));
});

it('cites an account under its own name', () => {
	expect(cite({ kind: 'social-post', author: 'Biscuiterie Keravel' })).toMatch(/^Biscuiterie Keravel, /);
});
