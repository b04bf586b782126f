// What there is to say of a source, in no language and no style yet: what the candidate typed, else what the capture knows.
import { type Author, parseAuthors, typedAuthors } from './author-names';
import type { Evidence } from './evidence';
import { doiIn, platformOf, referenceTypeOf } from './guess-reference';
import { isCorrespondence, type ReferenceType } from './reference';
import { dayInZone, readDate, type WrittenDate } from './written-date';

/** What a reference needs of a piece. */
export type CitedSource = Pick<
	Evidence,
	| 'kind'
	| 'title'
	| 'author'
	| 'site'
	| 'publisher'
	| 'publishedAt'
	| 'url'
	| 'canonicalUrl'
	| 'createdAt'
	| 'timeZone'
	| 'source'
> &
	Partial<Pick<Evidence, 'reference' | 'occasion' | 'file'>>;

/** Every text is '' where nothing is known. */
export type CitedWork = {
	type: ReferenceType;
	/** The candidate chose the type; else it is a guess. */
	chosen: boolean;
	authors: Author[];
	title: string;
	date: WrittenDate | null;
	/** Of a dashboard, which has no date of publication: the day whose state it shows. */
	state: WrittenDate | null;
	/** When its address was read; null without one. */
	seen: WrittenDate | null;
	/** The journal, the site or the network it is part of. */
	container: string;
	publisher: string;
	place: string;
	volume: string;
	issue: string;
	number: string;
	/** "45-60"; of a whole work how many, "240". */
	pages: string;
	edition: string;
	isbn: string;
	issn: string;
	/** "10.1234/abc" */
	doi: string;
	duration: string;
	role: string;
	recipient: string;
	/** Where it can be read: http or https; that of its DOI where it has one. */
	address: string;
};

/** Who published it: the name the candidate gave the source, else what the page says, else its host. */
export const containerOf = (source: CitedSource): string => source.source.name.trim() || source.publisher.trim() || source.site;

/** The facts of a source's reference. */
export function workOf(source: CitedSource): CitedWork {
	const { reference = {} } = source;
	const type = referenceTypeOf(source);
	const isPrivate = isCorrespondence(type);
	const typed = (words = ''): string =>
		(isPrivate ? withoutAddresses(words) : words)
			.replace(/\s+/gu, ' ')
			.trim()
			.replace(/[\s,;]+$/u, '');
	const doi = doiIn(reference.doi ?? '') || doiIn(source.canonicalUrl || source.url);
	const date = dateOf(source, isPrivate);
	const state = source.kind === 'dashboard' && !date ? dayInZone(source.createdAt, source.timeZone) : null;
	const address = type === 'email' ? '' : addressOf(source, doi);
	return {
		type,
		chosen: reference.type !== undefined,
		authors: authorsOf(source, type),
		title: typed(source.title),
		date,
		state,
		// A DOI leads to the same work for good: it needs no day on which it did.
		seen: address && !doi ? dayInZone(source.createdAt, source.timeZone) : null,
		container: isPrivate ? '' : containerFor(source, type),
		publisher: typed(reference.publisher) || (isPrivate ? '' : containerOf(source).trim()),
		place: typed(reference.place) || (type === 'interview' ? typed(source.occasion?.place) : ''),
		volume: typed(reference.volume),
		issue: typed(reference.issue),
		number: typed(reference.number),
		pages: withoutLetter(typed(reference.pages)),
		edition: typed(reference.edition),
		isbn: typed(reference.isbn).replace(/^ISBN[\s:]*/i, ''),
		issn: typed(reference.issn).replace(/^ISSN[\s:]*/i, ''),
		doi,
		duration: typed(reference.duration),
		role: typed(reference.role),
		recipient: typed(reference.recipient),
		address,
	};
}

/** "p. 45-60" and "240 p.", as they are often typed, are 45-60 and 240. */
const withoutLetter = (pages: string): string => pages.replace(/^(?:pp?|pages?)\b[.\s]*|\s*(?:pp?|pages?)\b\.?$/giu, '');

/** The site or the journal of a web page or an article; the platform of what was posted there. */
function containerFor(source: CitedSource, type: ReferenceType): string {
	const { container = '', platform = '' } = source.reference ?? {};
	const typed = (type === 'post' || type === 'video' ? platform : container).trim();
	if (typed) return typed;
	if (type !== 'post' && type !== 'video') return containerOf(source).trim();
	return platformOf(source.canonicalUrl || source.url) || containerOf(source).trim();
}

/** A name in a message's header, or in a page's, is no name that the candidate may print: of a correspondence only what was typed counts. */
function authorsOf(source: CitedSource, type: ReferenceType): Author[] {
	const typed = typedAuthors(withoutAddresses(source.reference?.authors ?? ''));
	if (typed.length > 0 || isCorrespondence(type)) return typed;
	const author = withoutAddresses(source.author);
	// An account of a network is cited under its own name, which is not turned round as a person's is.
	if (type === 'post') return author ? [{ literal: author }] : [];
	return parseAuthors(author, [source.site, source.publisher, source.source.name]);
}

/** When a note tells something, that is its date; a message is dated where the candidate read it. */
function dateOf(source: CitedSource, isPrivate: boolean): WrittenDate | null {
	const { publishedAt, occasion, timeZone } = source;
	if (isPrivate && /T.*Z$/.test(publishedAt)) return dayInZone(publishedAt, timeZone);
	return readDate(publishedAt) ?? (isPrivate && occasion ? dayInZone(occasion.at, timeZone) : null);
}

function addressOf(source: CitedSource, doi: string): string {
	if (doi) return `https://doi.org/${doi}`;
	const address = source.canonicalUrl || source.url;
	return /^https?:/i.test(address) ? address : '';
}

/** "anne@exemple.fr" and "<anne@exemple.fr>" say nothing here; "@marque" and "@marque@reseau.social" are accounts. */
const withoutAddresses = (text: string): string =>
	text.replace(/(?<![@\p{L}\p{N}._%+-])[<(]?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+[>)]?/gu, '').trim();
