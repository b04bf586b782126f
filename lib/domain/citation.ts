// References in the shape of ISO 690:2021 as French schools teach it (after the CSL style iso690-author-date-fr):
// DUPONT, Anne, 2026. Titre [en ligne]. Site. 12 mars 2026. Disponible à l’adresse : https://… [Consulté le 3 octobre 2026].
import { type Author, parseAuthors } from './author-names';
import type { Evidence } from './evidence';
import type { CitationStyle } from './report-outline';
import { dayInZone, longDate, readDate, type WrittenDate } from './written-date';

type Language = 'fr' | 'en';

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
>;

export type CitationRun = { text: string; italic: boolean };

const words = {
	fr: {
		online: 'en ligne',
		post: 'publication en ligne',
		dashboard: 'tableau de bord en ligne',
		document: 'document',
		note: 'note du candidat',
		undated: '[sans date]',
		untitled: '[sans titre]',
		state: 'État au',
		at: 'Disponible à l’adresse\u00a0: ',
		seen: 'Consulté le',
	},
	en: {
		online: 'online',
		post: 'online post',
		dashboard: 'online dashboard',
		document: 'document',
		note: 'candidate’s note',
		undated: '[no date]',
		untitled: '[untitled]',
		state: 'State on',
		at: 'Available from: ',
		seen: 'Accessed',
	},
} as const;

/** Who published it: the name the candidate gave the source, else what the page says, else its host. */
export const containerOf = (source: CitedSource): string => source.source.name.trim() || source.publisher.trim() || source.site;

/** An account of a network is cited under its own name, which is not turned round as a person's is. */
export const authorsOf = (source: CitedSource): Author[] =>
	source.kind === 'social-post' && source.author
		? [{ literal: source.author }]
		: parseAuthors(source.author, [source.site, source.publisher, source.source.name]);

/**
 * A reference as runs of text, the title in italics. In numeric style the date stands with the publisher, and no year after the
 * author; `suffix`: the letter that tells it from another of the same author and year.
 */
export function citationRuns(
	source: CitedSource,
	language: Language,
	style: CitationStyle = 'author-date',
	suffix = '',
): CitationRun[] {
	const say = words[language];
	const published = readDate(source.publishedAt);
	const seen = dayInZone(source.createdAt, source.timeZone);
	const authors = authorNames(authorsOf(source), language);
	const state = stateOf(source);
	const year = yearOf(source, language) + suffix;
	const title = titleOf(source, language);
	const container = containerOf(source);

	const runs: CitationRun[] = [];
	const plain = (text: string) => void runs.push({ text, italic: false });
	const dated = style === 'author-date';
	if (authors) plain(dated ? `${authors}, ${year}. ` : `${endWithDot(authors)} `);
	runs.push({ text: title, italic: true });
	plain(` [${mediumOf(source, language)}]${authors || !dated ? '' : `, ${year}`}.`);
	if (container && container !== title && container !== authors) plain(` ${endWithDot(container)}`);
	if (published && (published[1] || !dated)) plain(` ${longDate(published, language)}.`);
	if (!dated && !published && !state) plain(` ${say.undated}.`);
	if (state) plain(` ${say.state} ${longDate(state, language)}.`);
	if (isLink(source.url)) {
		const accessed = seen ? ` [${say.seen} ${longDate(seen, language)}]` : '';
		plain(` ${say.at}${source.canonicalUrl || source.url}${accessed}.`);
	}
	return runs;
}

/** A reference as plain text. */
export const citationText = (source: CitedSource, language: Language): string =>
	citationRuns(source, language)
		.map((run) => run.text)
		.join('');

/** The year it is cited under, or "[sans date]". */
export const yearOf = (source: CitedSource, language: Language): string =>
	String((readDate(source.publishedAt) ?? stateOf(source))?.[0] ?? words[language].undated);

/** Its title, or "[sans titre]". */
export const titleOf = (source: CitedSource, language: Language): string => source.title.trim() || words[language].untitled;

/** A dashboard has no date of publication: it shows the state of the day it was read. */
const stateOf = (source: CitedSource): WrittenDate | null =>
	source.kind === 'dashboard' && !readDate(source.publishedAt) ? dayInZone(source.createdAt, source.timeZone) : null;

/** The candidate's own notes are no sources. */
export const isCitable = (source: Pick<Evidence, 'kind'>): boolean => source.kind !== 'note';

function mediumOf(source: CitedSource, language: Language): string {
	const say = words[language];
	switch (source.kind) {
		case 'social-post':
			return say.post;
		case 'dashboard':
			return say.dashboard;
		case 'note':
			return say.note;
		case 'document':
			return isLink(source.url) ? say.online : say.document;
		case 'page':
		case 'watch-source':
			return say.online;
	}
}

/** "DUPONT, Anne, MARTIN, Paul et LEROY, Zoé"; beyond three, the first and "et al." */
function authorNames(authors: readonly Author[], language: Language): string {
	const names = authors.map((author) =>
		'literal' in author ? author.literal : `${author.family.toLocaleUpperCase('fr')}, ${author.given}`,
	);
	if (names.length > 3) return `${names[0]} et al.`;
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')}${language === 'fr' ? ' et ' : ' and '}${last}` : last;
}

const endWithDot = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const isLink = (url: string): boolean => /^https?:/i.test(url);
