// References for other software: read again by strict readers, for all nine types and for hostile words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographyOf } from '../../../lib/domain/bibliography';
import { workOf } from '../../../lib/domain/citation-work';
import { referenceTypes } from '../../../lib/domain/reference';
import { bibtexOf } from '../../../lib/report/bibtex';
import { buildReport } from '../../../lib/report/model';
import { cslOf, type ExportedReference, risOf } from '../../../lib/report/reference-formats';
import { bibliographyText, exportedReferences } from '../../../lib/report/references';
import { citationCases } from '../../fixtures/citations/cases';
import { plainBibtex, readBibtex, readRis } from '../../fixtures/citations/readers';
import { sampleInput } from './sample-report';

const sources = citationCases.map(({ source }, at) => ({ ...source, id: `piece-${at}` }));
const references: ExportedReference[] = bibliographyOf(sources, 'author-date', [], 'fr').map(({ key, work, source }) => ({
	key,
	work,
	language: 'fr-FR',
	note: 'A-01',
	isPress: source.source.kind === 'press',
}));
const reference = (title: string): ExportedReference => {
	const found = references.find(({ work }) => work.title.startsWith(title));
	if (!found) throw new Error(`No ${title}`);
	return found;
};

it('knows all nine types', () => {
	expect(new Set(references.map(({ work }) => work.type)).size).toBe(referenceTypes.length);
});

describe('RIS', () => {
	const records = readRis(risOf(references));

	it('has a record for each reference, each value on its line', () => {
		expect(records).toHaveLength(references.length);
		expect(new Set(records.map((record) => record.find(({ tag }) => tag === 'ID')?.value)).size).toBe(records.length);
		for (const { tag, value } of records.flat()) expect(value, tag).toMatch(/\S/);
	});

	it('tells an article as a journal does', () => {
		const record = Object.fromEntries(readRis(risOf([reference('Mesurer')]))[0]?.map(({ tag, value }) => [tag, value]) ?? []);
		expect(record).toMatchObject({
			TY: 'JOUR',
			TI: 'Mesurer l’attention',
			AU: 'Leroy, Zoé',
			PY: '2026',
			DA: '2026/03/12/',
			T2: 'Revue des études de marché',
			VL: '12',
			IS: '3',
			SP: '45',
			EP: '60',
			SN: '1234-5679',
			DO: '10.12345/rem.2026.3',
			UR: 'https://doi.org/10.12345/rem.2026.3',
		});
	});

	it('says of a mail no address', () => {
		const text = [risOf, cslOf, bibtexOf].map((write) => write([reference('Devis')])).join('\n');
		expect(text).toContain('Le Gall, Jeanne');
		expect(text).not.toMatch(/@keravel|@exemple|courrier\.exemple/);
	});
});

describe('CSL-JSON', () => {
	// The rules of the schema at citationstyles.org: names of types and of variables, and what each holds.
	const types = ['webpage', 'article-journal', 'article-newspaper', 'post', 'motion_picture', 'report', 'book', 'dataset'];
	const otherTypes = ['personal_communication', 'interview', 'document'];
	const texts =
		'id type title container-title publisher publisher-place volume issue number page number-of-pages edition version dimensions ISBN ISSN DOI language URL note';
	const names = ['author', 'interviewer', 'recipient'];
	const dates = ['issued', 'accessed'];

	it('keeps to the schema', () => {
		const items = JSON.parse(cslOf(references)) as Record<string, unknown>[];
		expect(items).toHaveLength(references.length);
		for (const item of items) {
			expect([...types, ...otherTypes]).toContain(item['type']);
			for (const [name, value] of Object.entries(item)) {
				if (names.includes(name)) {
					expect(Array.isArray(value)).toBe(true);
					for (const person of value as object[]) expect(['literal', 'family,given']).toContain(Object.keys(person).join());
				} else if (dates.includes(name)) {
					const [[year, ...rest] = []] = (value as { 'date-parts': number[][] })['date-parts'];
					expect(year).toBeGreaterThan(1900);
					expect(rest.length).toBeLessThan(3);
				} else {
					expect(texts.split(' ')).toContain(name);
					expect(value).toEqual(expect.any(String));
				}
			}
		}
	});
});

describe('BibTeX', () => {
	it('is read again, field by field', () => {
		const entries = readBibtex(bibtexOf(references));
		expect(entries.map(({ key }) => key)).toEqual(references.map(({ key }) => key));
		for (const { fields } of entries) for (const value of Object.values(fields)) expect(value).not.toBe('');
		const [article] = readBibtex(bibtexOf([reference('Mesurer')]));
		expect(article).toMatchObject({
			type: 'article',
			fields: {
				author: 'Martin, Paul and Leroy, Zoé',
				title: '{Mesurer l’attention}',
				journal: 'Revue des études de marché',
				pages: '45--60',
				number: '3',
				year: '2026',
				month: '3',
				doi: '10.12345/rem.2026.3',
			},
		});
		expect(readBibtex(bibtexOf([reference('Les PME')]))[0]).toMatchObject({
			type: 'techreport',
			fields: {
				author: '{Observatoire du commerce ouest}',
				institution: 'Éditions du Quai',
				address: 'Rennes',
				number: '2025-04',
			},
		});
	});

	it('lets no character of a title be a command', () => {
		const work = workOf({ ...sources[0], title: String.raw`50 % & 3 $ #un _deux ~x ^y \input{passwd}` } as (typeof sources)[0]);
		const [entry] = readBibtex(bibtexOf([{ key: 'a1', work, language: '', note: '', isPress: false }]));
		expect(plainBibtex(entry?.fields['title'] ?? '')).toBe(String.raw`50 % & 3 $ #un _deux ~x ^y \input{passwd}`);
	});

	it('is read again whatever the words are', () => {
		const words = fc.string({
			unit: fc.constantFrom('a', ' ', '{', '}', '\\', '%', '&', '~', '^', '_', '$', '#', ',', '\n', 'é', '"', '@'),
		});
		fc.assert(
			fc.property(words, words, words, (title, name, other) => {
				const base = { ...references[0]?.work, title, container: other } as ExportedReference['work'];
				const work = {
					...base,
					authors: [{ literal: name }, { family: other, given: name }],
					address: `https://exemple.fr/${title}`,
				};
				const exported = { key: 'a1', work, language: other, note: title, isPress: false };
				const [entry, ...rest] = readBibtex(bibtexOf([exported]));
				expect(rest).toEqual([]);
				for (const [field, value] of Object.entries(entry?.fields ?? {})) if (field !== 'url') plainBibtex(value);
				expect(readRis(risOf([exported]))).toHaveLength(1);
			}),
		);
	});
});

describe('of a report', () => {
	const report = buildReport(sampleInput);
	const citable = report.exhibits.filter(({ piece }) => piece.kind !== 'note');

	it('every source leaves once, with its exhibits', () => {
		const exported = exportedReferences(report);
		const codes = exported.flatMap(({ note }) => note.match(/A-\d+/g) ?? []);
		expect(codes.toSorted()).toEqual(citable.map(({ code }) => code).toSorted());
	});

	it('is numbered where its citations are', () => {
		const outline = { ...report.outline, citations: 'numeric' as const };
		expect(bibliographyText({ ...report, outline })).toMatch(/^\[1\] /);
		expect(bibliographyText(report)).not.toMatch(/^\[1\] /);
	});
});
