// How the text names its sources, and in which order they are listed: both styles of ISO 690.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographyOf, type ListedSource } from '../../../lib/domain/bibliography';
import { citationLabel } from '../../../lib/domain/citation-label';

const first = { index: 3, suffix: '' };

function source(id: string, change: Partial<ListedSource> = {}): ListedSource {
	return {
		id,
		kind: 'page',
		title: `Titre ${id}`,
		author: 'Anne Dupont',
		site: 'exemple.fr',
		publisher: 'Le Site',
		publishedAt: '2026-03-12',
		url: `https://exemple.fr/${id}`,
		canonicalUrl: `https://exemple.fr/${id}`,
		createdAt: '2026-10-03T10:00:00.000Z',
		timeZone: 'Europe/Paris',
		source: { name: '', kind: null, reliability: '' },
		...change,
	};
}

describe('a label', () => {
	it.each([
		['Anne Dupont', '', '', '(Dupont, 2026)'],
		['Anne Dupont', '12', '', '(Dupont, 2026, p.\u00a012)'],
		['Anne Dupont', 'p. 12 - 14', '', '(Dupont, 2026, p.\u00a012-14)'],
		['Anne Dupont', 'chap. 3', '', '(Dupont, 2026, chap. 3)'],
		['Anne Dupont', '02:15', '', '(Dupont, 2026, 02:15)'],
		['Anne Dupont et Paul Martin', '', 'a', '(Dupont et Martin, 2026a)'],
		['Anne Dupont, Paul Martin, Zoé Leroy', '', '', '(Dupont, Martin et Leroy, 2026)'],
		['Anne Dupont, Paul Martin, Zoé Leroy, Ali Ben Salem', '', '', '(Dupont et al., 2026)'],
		['DUPONT-LEFÈVRE Anne', '', '', '(Dupont-Lefèvre, 2026)'],
		['AFP', '', '', '(AFP, 2026)'],
	])('of %s', (author, locator, suffix, expected) => {
		expect(citationLabel(source('a', { author }), 'author-date', { index: 1, suffix }, 'fr', locator)).toBe(expected);
	});

	it('says a short title where there is no author', () => {
		const title = 'Le baromètre des petites entreprises et des artisans de la région des Pays de la Loire : édition 2026';
		expect(citationLabel(source('a', { author: '', title }), 'author-date', first, 'fr')).toBe(
			'(Le baromètre des petites entreprises…, 2026)',
		);
		expect(citationLabel(source('a', { author: '', title: 'Guide : bien écrire' }), 'author-date', first, 'fr')).toBe(
			'(Guide, 2026)',
		);
	});

	it('says that there is no date, and no title', () => {
		expect(citationLabel(source('a', { author: '', title: ' ', publishedAt: '' }), 'author-date', first, 'fr')).toBe(
			'([sans titre], [sans date])',
		);
	});

	it('is a number in brackets', () => {
		expect(citationLabel(source('a'), 'numeric', first, 'fr')).toBe('[3]');
		expect(citationLabel(source('a'), 'numeric', first, 'fr', '12')).toBe('[3, p.\u00a012]');
	});

	it('speaks English', () => {
		expect(citationLabel(source('a', { author: 'Ann Lee and Bo Ray' }), 'author-date', first, 'en')).toBe('(Lee and Ray, 2026)');
	});
});

describe('the bibliography', () => {
	const same = source('b2', { title: 'Autre titre', publishedAt: '2026-05-01', canonicalUrl: 'https://exemple.fr/autre' });
	const sources = [
		source('z', { author: 'Zoé Zola' }),
		source('b1'),
		same,
		source('copy', { title: 'Titre b1', url: 'https://exemple.fr/b1', canonicalUrl: 'https://exemple.fr/b1' }),
		source('a', { author: 'Ève Aubin' }),
	];

	it('sorts by author, year and date, with letters where the words would be the same', () => {
		const list = bibliographyOf(sources, 'author-date', ['z'], 'fr');
		expect(list.map(({ key, suffix, index }) => [key, suffix, index])).toEqual([
			['aubin2026', '', 1],
			['dupont2026a', 'a', 2],
			['dupont2026b', 'b', 3],
			['zola2026', '', 4],
		]);
		expect(list[1]?.evidenceIds).toEqual(['b1', 'copy']);
		expect(list[1]?.runs[0]?.text).toBe('DUPONT, Anne, 2026a. Titre b1. ');
	});

	it('numbers by first citation, what is cited nowhere last', () => {
		const list = bibliographyOf(sources, 'numeric', ['copy', 'z', 'copy'], 'fr');
		expect(list.map(({ evidenceIds }) => evidenceIds.join('+'))).toEqual(['b1+copy', 'z', 'b2', 'a']);
		expect(list.map(({ suffix }) => suffix).join('')).toBe('');
		expect(list[0]?.runs.map(({ text }) => text).join('')).toMatch(
			/^DUPONT, Anne\. Titre b1\. Le Site \[en ligne\]\. 12 mars 2026\./,
		);
		expect(new Set(list.map(({ key }) => key)).size).toBe(4);
	});

	it('lists once what was read on two days, with the later', () => {
		const later = source('later', {
			title: 'Titre b1',
			canonicalUrl: 'https://exemple.fr/b1',
			createdAt: '2026-11-05T10:00:00.000Z',
		});
		const [entry, ...rest] = bibliographyOf([source('b1'), later], 'author-date', [], 'fr');
		expect(rest).toEqual([]);
		expect(entry?.evidenceIds).toEqual(['b1', 'later']);
		expect(entry?.runs.at(-1)?.text).toContain('Consulté le 5 novembre 2026');
	});

	it('keeps every piece in one reference or another, each under its own key', () => {
		const piece = fc.record({
			author: fc.constantFrom('Anne Dupont', 'AFP', ''),
			title: fc.constantFrom('A', 'B', 'C'),
			year: fc.integer({ min: 2024, max: 2026 }),
		});
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 40 }),
				fc.constantFrom('author-date' as const, 'numeric' as const),
				(pieces, style) => {
					const all = pieces.map(({ year, ...facts }, at) =>
						source(String(at), { ...facts, publishedAt: String(year), url: '', canonicalUrl: '' }),
					);
					const list = bibliographyOf(all, style, ['3', '1', '3'], 'fr');
					expect(list.flatMap(({ evidenceIds }) => evidenceIds).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
					expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
					const labels = list.map((entry) => citationLabel(entry.source, style, entry, 'fr'));
					expect(new Set(labels).size).toBe(list.length);
					expect(bibliographyOf(all.toReversed(), 'author-date', [], 'fr').map(({ key }) => key)).toEqual(
						bibliographyOf(all, 'author-date', [], 'fr').map(({ key }) => key),
					);
				},
			),
		);
	});

	it('has a key for names of any script', () => {
		const keys = bibliographyOf(
			[source('1', { author: '村上春樹' }), source('2', { author: '東京新聞' })],
			'author-date',
			[],
			'fr',
		).map(({ key }) => key);
		expect(keys).toEqual(['ref2026', 'ref2026-2']);
	});
});
