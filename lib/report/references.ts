// The references of the report: every citable source once, with the exhibits that come from it.
import { bibliographyOf, type BibliographyEntry } from '../domain/bibliography';
import { isCitable } from '../domain/citation';
import { citedIn } from '../domain/prose';
import { visibleSections } from './called';
import type { Exhibit } from './exhibit';
import type { Report } from './model';
import type { ExportedReference } from './reference-formats';

/** The bibliography of the report, in the style and the order of its citations. */
export function bibliographyOfReport(report: Report): BibliographyEntry<Exhibit['piece']>[] {
	const sources = report.exhibits.map(({ piece }) => piece).filter(isCitable);
	const order = visibleSections(report.outline).flatMap(({ id }) => {
		const prose = report.texts.get(id);
		return prose ? citedIn(prose) : [];
	});
	return bibliographyOf(sources, report.outline.citations, order, report.language);
}

/** Exhibits that share a reference, together, in the order in which a reader looks them up. */
export function referencesOf(report: Report): Exhibit[][] {
	return bibliographyOfReport(report).map((entry) => exhibitsOf(entry, report));
}

/** 04_sources/bibliographie.txt: one reference per paragraph, with its exhibits in brackets. */
export function bibliographyText(report: Report): string {
	return bibliographyOfReport(report)
		.map((entry) => `${printed(entry, report)} (${codesOf(entry, report)})\r\n`)
		.join('\r\n');
}

/** The references for other software: each under its key, with the exhibits it is and what they prove as a note. */
export function exportedReferences(report: Report): ExportedReference[] {
	return bibliographyOfReport(report).map((entry) => ({
		...exportedReference(entry),
		note: [codesOf(entry, report), entry.source.statement].filter(Boolean).join(' — '),
	}));
}

/** A reference outside of a report, where no exhibit has a number. */
export const exportedReference = ({ key, work, source }: BibliographyEntry<Exhibit['piece']>): ExportedReference => ({
	key,
	work,
	language: source.language,
	note: source.statement,
	isPress: source.source.kind === 'press',
});

/** References as paragraphs of plain text. */
export const referencesText = (entries: readonly BibliographyEntry[]): string =>
	entries.map((entry) => `${textOf(entry)}\r\n`).join('\r\n');

const textOf = ({ runs }: BibliographyEntry): string => runs.map(({ text }) => text).join('');

const printed = (entry: BibliographyEntry, { outline }: Report): string =>
	`${outline.citations === 'numeric' ? `[${entry.index}] ` : ''}${textOf(entry)}`;

const exhibitsOf = ({ evidenceIds }: BibliographyEntry, report: Report): Exhibit[] =>
	report.exhibits.filter(({ piece }) => evidenceIds.includes(piece.id));

const codesOf = (entry: BibliographyEntry, report: Report): string =>
	exhibitsOf(entry, report)
		.map(({ code }) => code)
		.join(', ');
