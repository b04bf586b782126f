// References for other software: RIS (as Zotero, Mendeley and EndNote read it) and CSL-JSON (citationstyles.org).
import type { Author } from '../domain/author-names';
import type { CitedWork } from '../domain/citation-work';
import type { ReferenceType } from '../domain/reference';
import { isoDate, type WrittenDate } from '../domain/written-date';

/** A reference under its key, with what else its reader may want to know. */
export type ExportedReference = {
	/** Unique in the file. */
	key: string;
	work: CitedWork;
	/** Of the work, "fr-FR"; '' when not known. */
	language: string;
	note: string;
	/** An article of a newspaper or a magazine, as far as is known. */
	isPress: boolean;
};

const risTypes: Record<ReferenceType, string> = {
	web: 'ELEC',
	article: 'JOUR',
	post: 'BLOG',
	video: 'VIDEO',
	report: 'RPRT',
	book: 'BOOK',
	dataset: 'DATA',
	email: 'ICOMM',
	interview: 'PCOMM',
};
const cslTypes: Record<ReferenceType, string> = {
	web: 'webpage',
	article: 'article-journal',
	post: 'post',
	video: 'motion_picture',
	report: 'report',
	book: 'book',
	dataset: 'dataset',
	email: 'personal_communication',
	interview: 'interview',
};

/** Of the press, unless it is numbered as a journal is. */
const isNews = ({ work, isPress }: ExportedReference): boolean =>
	work.type === 'article' && isPress && !work.volume && !work.doi && !work.issn;

/** A report that nobody said is one: a document of some kind. */
const isAnyDocument = ({ work }: ExportedReference): boolean => work.type === 'report' && !work.chosen;

/** One `TY … ER` record per reference; lines end with CRLF as the format asks. */
export const risOf = (references: readonly ExportedReference[]): string =>
	references
		.map((reference) => {
			const lines = risFields(reference).map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
			return `${lines.join('\r\n')}\r\nER  - \r\n`;
		})
		.join('\r\n');

function risFields(reference: ExportedReference): [tag: string, value: string][] {
	const { key, work, language, note } = reference;
	const [first, last] = pageRange(work.pages);
	const fields: [string, string][] = [
		['TY', isNews(reference) ? 'NEWS' : isAnyDocument(reference) ? 'GEN' : risTypes[work.type]],
		['ID', key],
		['TI', work.title],
		...work.authors.map((author): [string, string] => ['AU', risName(author)]),
		[work.type === 'interview' ? 'A2' : 'A3', work.recipient],
		['PY', work.date ? String(work.date[0]) : ''],
		['DA', work.date ? slashed(work.date) : ''],
		['T2', isPart(work) ? work.container : ''],
		['VL', work.volume],
		['IS', work.issue],
		['SP', first],
		['EP', last],
		['M1', work.number],
		['ET', work.edition],
		['CY', work.place],
		['PB', isPart(work) ? '' : work.publisher],
		['SN', work.isbn || work.issn],
		['DO', work.doi],
		['LA', language],
		['UR', work.address],
		['Y2', work.seen ? slashed(work.seen) : ''],
		['N1', [work.role, work.duration, note].filter(Boolean).join(' — ')],
	];
	return fields.filter(([, value]) => value !== '');
}

/** Part of a site, a journal or a network, and not a work that somebody publishes. */
export const isPart = ({ type }: CitedWork): boolean =>
	type === 'web' || type === 'article' || type === 'post' || type === 'video';

/** "45-60" from where to where; of a whole work, how many. */
export const pageRange = (pages: string): [first: string, last: string] => {
	const [, first = '', last = ''] = /^(\w+)\s*[-–]\s*(\w+)$/u.exec(pages) ?? [];
	return first ? [first, last] : [pages, ''];
};

/** RIS dates: YYYY/MM/DD/ */
const slashed = (date: WrittenDate): string => `${isoDate(date).replaceAll('-', '/')}/`;

const risName = (author: Author): string => ('literal' in author ? author.literal : `${author.family}, ${author.given}`);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A CSL-JSON array, indented so that a person can read it. */
export const cslOf = (references: readonly ExportedReference[]): string =>
	`${JSON.stringify(references.map(cslItem), null, '\t')}\n`;

function cslItem(reference: ExportedReference): Record<string, unknown> {
	const { key, work, language, note } = reference;
	const others = work.recipient ? [{ literal: work.recipient }] : undefined;
	const isWhole = work.type === 'book' || work.type === 'report';
	const type = isNews(reference) ? 'article-newspaper' : isAnyDocument(reference) ? 'document' : cslTypes[work.type];
	return {
		id: key,
		type,
		title: work.title || undefined,
		author: work.authors.length > 0 ? work.authors.map(cslName) : undefined,
		interviewer: work.type === 'interview' ? others : undefined,
		recipient: work.type === 'email' ? others : undefined,
		issued: cslDate(work.date),
		accessed: cslDate(work.seen),
		'container-title': (isPart(work) && work.container) || undefined,
		publisher: (!isPart(work) && work.publisher) || undefined,
		'publisher-place': work.place || undefined,
		volume: work.volume || undefined,
		issue: work.issue || undefined,
		number: work.number || undefined,
		page: (!isWhole && work.pages) || undefined,
		'number-of-pages': (isWhole && work.pages) || undefined,
		edition: (work.type !== 'dataset' && work.edition) || undefined,
		version: (work.type === 'dataset' && work.edition) || undefined,
		dimensions: work.duration || undefined,
		ISBN: work.isbn || undefined,
		ISSN: work.issn || undefined,
		DOI: work.doi || undefined,
		language: language || undefined,
		URL: work.address || undefined,
		note: [work.role, note].filter(Boolean).join(' — ') || undefined,
	};
}

const cslDate = (date: WrittenDate | null): object | undefined => (date ? { 'date-parts': [date] } : undefined);

const cslName = (author: Author): Record<string, string> =>
	'literal' in author ? { literal: author.literal } : { family: author.family, given: author.given };
