// References for other software: RIS (as Zotero, Mendeley and EndNote read it) and CSL-JSON 1.0 (citationstyles.org).
import type { Author } from '../domain/author-names';
import { authorsOf, containerOf, isCitable } from '../domain/citation';
import type { EvidenceKind } from '../domain/evidence';
import { dayInZone, isoDate, readDate, type WrittenDate } from '../domain/written-date';
import type { Exhibit } from './exhibit';
import type { Report } from './model';

const risTypes: Record<EvidenceKind, string> = {
	'watch-source': 'ELEC',
	page: 'ELEC',
	'social-post': 'ELEC',
	dashboard: 'DATA',
	document: 'GEN',
	note: 'GEN',
};
const cslTypes: Record<EvidenceKind, string> = {
	'watch-source': 'webpage',
	page: 'webpage',
	'social-post': 'post',
	dashboard: 'dataset',
	document: 'document',
	note: 'document',
};

const citable = (report: Report): Exhibit[] => report.exhibits.filter((exhibit) => isCitable(exhibit.piece));

/** One `TY … ER` record per citable exhibit; lines end with CRLF as the format asks. */
export function risOf(report: Report): string {
	return citable(report)
		.map((exhibit) =>
			risRecord(exhibit)
				.map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
				.join('\r\n'),
		)
		.map((record) => `${record}\r\nER  - \r\n`)
		.join('\r\n');
}

function risRecord({ piece, code }: Exhibit): [tag: string, value: string][] {
	const issued = readDate(piece.publishedAt);
	const seen = dayInZone(piece.createdAt, piece.timeZone);
	const fields: [string, string][] = [
		['TY', risTypes[piece.kind]],
		['ID', code],
		['TI', piece.title],
		...authorsOf(piece).map((author): [string, string] => [
			'AU',
			'literal' in author ? author.literal : `${author.family}, ${author.given}`,
		]),
		['PY', issued ? String(issued[0]) : ''],
		['DA', issued ? slashed(issued) : ''],
		['T2', containerOf(piece)],
		['PB', piece.publisher],
		['LA', piece.language],
		['UR', piece.canonicalUrl || piece.url],
		['Y2', seen ? slashed(seen) : ''],
		['N1', piece.statement],
	];
	return fields.filter(([, value]) => value !== '');
}

/** RIS dates: YYYY/MM/DD/ */
const slashed = (date: WrittenDate): string => `${isoDate(date).replaceAll('-', '/')}/`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A CSL-JSON array, indented so that a person can read it. */
export function cslOf(report: Report): string {
	return `${JSON.stringify(citable(report).map(cslItem), null, '\t')}\n`;
}

function cslItem({ piece, code }: Exhibit): Record<string, unknown> {
	const issued = readDate(piece.publishedAt);
	const seen = dayInZone(piece.createdAt, piece.timeZone);
	const authors = authorsOf(piece);
	const item = {
		id: code,
		type: cslTypes[piece.kind],
		title: piece.title,
		author: authors.length > 0 ? authors.map(cslName) : undefined,
		issued: issued ? { 'date-parts': [issued] } : undefined,
		accessed: seen ? { 'date-parts': [seen] } : undefined,
		'container-title': containerOf(piece) || undefined,
		publisher: piece.publisher || undefined,
		language: piece.language || undefined,
		URL: piece.canonicalUrl || piece.url || undefined,
	};
	return item;
}

const cslName = (author: Author): Record<string, string> =>
	'literal' in author ? { literal: author.literal } : { family: author.family, given: author.given };
