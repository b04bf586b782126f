// References: the shape of ISO 690 that French schools ask for, on what pages really announce.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../lib/domain/author-names';
import { type CitationRun, citationRuns, citationText } from '../../../lib/domain/citation';
import { citationLabel } from '../../../lib/domain/citation-label';
import type { CitedSource } from '../../../lib/domain/citation-work';
import { fieldsOf, referenceTypes } from '../../../lib/domain/reference';
import { isoDate, longDate, readDate } from '../../../lib/domain/written-date';
import { citationCases } from '../../fixtures/citations/cases';

const printed = (runs: readonly CitationRun[]): string =>
	runs
		.map(({ text, italic }) => (italic ? `*${text}*` : text))
		.join('')
		.replaceAll('\u00a0', '~')
		.replaceAll('\u202f', '¦');

describe.each(citationCases)('the reference of $name', ({ source, dated, numbered, english, label }) => {
	it('by author and date', () => expect(printed(citationRuns(source, 'fr'))).toBe(dated));

	it('by number', () => expect(printed(citationRuns(source, 'fr', 'numeric'))).toBe(numbered));

	it('in English', () => {
		const said = printed(citationRuns(source, 'en'));
		if (english) expect(said).toBe(english);
		expect(said).not.toMatch(/ligne\]|Consulté|Disponible| et al,/);
	});

	it('in the text', () => expect(citationLabel(source, 'author-date', { index: 1, suffix: '' }, 'fr')).toBe(label));

	it('has no doubled mark, nor a space before a full stop', () => {
		for (const text of [dated, numbered]) expect(text.replaceAll(' et al.', '')).not.toMatch(/[.,;] ?[.,;]| [.,]|\s{2}|\[\]/);
	});
});

const [article] = citationCases.map(({ source }) => source);
const cite = (change: Partial<CitedSource>): string => citationText({ ...(article as CitedSource), ...change }, 'fr');

it('dates the visit where the candidate was', () => {
	expect(cite({ createdAt: '2026-10-03T22:30:00.000Z' })).toContain('Consulté le 4 octobre 2026');
});

it('never tells an address of a correspondence', () => {
	const facts = { authors: 'a@b.fr', recipient: 'x@y.fr ; Zoé', place: 'c@d.fr', role: 'e@f.fr' };
	for (const type of ['email', 'interview'] as const) {
		expect(cite({ author: 'a@b.fr', title: 'De a@b.fr', reference: { ...facts, type } }).replace(/https:\S+/, '')).not.toContain(
			'@',
		);
	}
	expect(cite({ author: 'Anne Dupont (anne@exemple.fr)' })).toMatch(/^DUPONT, Anne, /);
});

it('takes any text without failing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom(...referenceTypes), (title, words, type) => {
			const fields = Object.fromEntries(fieldsOf[type].map((field) => [field, words]));
			const source = { ...(article as CitedSource), title, author: words, publishedAt: words, reference: { type, ...fields } };
			const runs = citationRuns(source, 'fr', 'numeric', 'a');
			expect(runs.every(({ text }) => text !== '')).toBe(true);
			expect(citationLabel(source, 'author-date', { index: 1, suffix: '' }, 'en', words)).toMatch(/^\(.+\)$/s);
		}),
	);
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
		['publié en mars 2024', '2024-03'],
		['12/03/2026', '2026-03-12'],
		['le 1er août 2025', '2025-08-01'],
		['12.3.2026', '2026-03-12'],
		['03/2026', '2026-03'],
		['25 déc. 2024', '2024-12-25'],
		['Sept. 2026', '2026-09'],
		['March 12, 2026', '2026-03-12'],
		['12th of March 2026', '2026-03-12'],
		['31/02/2026', '2026-02'],
		['12/25/2026', '2026'],
		['marketing 2024', '2024'],
		['de 2019 à 2021', '2019'],
		['2026-3-4', '2026-03-04'],
		['2026-13-45', '2026'],
	])('reads %s', (text, expected) => {
		const date = readDate(text);
		expect(date && isoDate(date)).toBe(expected);
	});

	it('knows nothing of what is no date', () => expect(readDate('hier')).toBeNull());

	it('writes months', () => expect(longDate([2026, 3], 'fr')).toBe('mars 2026'));
});
