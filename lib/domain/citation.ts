// References in ISO 690:2021 as French schools teach it. Author-date:
// DUPONT, Anne, 2026. Titre. Revue [en ligne]. 12 mars 2026. Vol. 3, n° 2, p. 4-9. Disponible à l’adresse : https://… [Consulté le 3 octobre 2026].
// Numeric: no year after the author; the date stands with the publication. In italics: the title of what was published as a whole, the
// journal or the site where the source is a part of it.
import { type CitationLanguage, citationWords } from './citation-words';
import { type CitedSource, type CitedWork, workOf } from './citation-work';
import type { Evidence } from './evidence';
import { isCorrespondence } from './reference';
import type { CitationStyle } from './report-outline';
import { typeset } from './typography';
import { longDate } from './written-date';

export type { CitedSource };
export { containerOf } from './citation-work';

export type CitationRun = { text: string; italic: boolean };

/** How references are printed; `suffix`: the letter that tells one from another of the same author and year. */
type Manner = { language: CitationLanguage; style: CitationStyle; suffix: string };
type Sentence = CitationRun[];

const plain = (text: string): CitationRun => ({ text, italic: false });

/** A reference as runs of text; sentences end with one full stop, whatever a title ends with. */
export function citationRuns(
	source: CitedSource,
	language: CitationLanguage,
	style: CitationStyle = 'author-date',
	suffix = '',
): CitationRun[] {
	const work = workOf(source);
	const manner: Manner = { language, style, suffix };
	const sentences = [
		...heading(work, source, manner),
		...particulars(work, manner),
		[plain(whereOf(work, language))],
		...(isCorrespondence(work.type) && !work.address ? [[plain(citationWords[language].personal)]] : []),
	];
	return joined(sentences.map((runs) => runs.filter(({ text }) => text !== '')).filter((runs) => runs.length > 0));
}

/** A reference as plain text. */
export const citationText = (source: CitedSource, language: CitationLanguage, style: CitationStyle = 'author-date'): string =>
	citationRuns(source, language, style)
		.map((run) => run.text)
		.join('');

/** The candidate's own notes are no sources, unless one tells of an interview or another source that was met in person. */
export const isCitable = ({ kind, reference }: Pick<Evidence, 'kind'> & Partial<Pick<Evidence, 'reference'>>): boolean =>
	kind !== 'note' || reference?.type !== undefined;

/** The year it is cited under, or "[sans date]". */
export const yearOf = ({ date, state }: CitedWork, language: CitationLanguage): string =>
	String((date ?? state)?.[0] ?? citationWords[language].undated);

/** Its title, or "[sans titre]". */
export const titleOf = ({ title }: CitedWork, language: CitationLanguage): string =>
	typeset(title, language) || citationWords[language].untitled;

/** Author, year and title; the work it is part of. Without an author the title comes first, and the year after it. */
function heading(work: CitedWork, source: CitedSource, { language, style, suffix }: Manner): Sentence[] {
	const authors = authorNames(work, language);
	const year = style === 'author-date' ? `, ${yearOf(work, language)}${suffix}` : '';
	const title = titleOf(work, language);
	const container = hostOf(work, authors);
	const genre = genreOf(work, source, container !== '', language);
	const after = authors ? '' : year;
	return [
		[plain(authors && authors + year)],
		container
			? [plain(title + (work.type === 'post' ? ` [${citationWords[language].post}]` : '') + after)]
			: [{ text: title, italic: true }, plain((genre && ` [${genre}]`) + after)],
		container ? [{ text: container, italic: true }, plain(genre && ` [${genre}]`)] : [],
	];
}

/** The journal, site or network that the source is a part of; '' where it stands for itself, or is its own author. */
function hostOf({ type, container, title }: CitedWork, authors: string): string {
	if (type !== 'web' && type !== 'article' && type !== 'post') return '';
	return sameWords(container, authors) || sameWords(container, title) ? '' : container;
}

const sameWords = (a: string, b: string): boolean => a.toLocaleLowerCase('fr') === b.toLocaleLowerCase('fr');

function genreOf(
	{ type, address }: CitedWork,
	{ kind, reference }: CitedSource,
	isHosted: boolean,
	language: CitationLanguage,
): string {
	const say = citationWords[language];
	if (kind === 'note' && !reference?.type) return say.note;
	switch (type) {
		case 'web':
			return say.online;
		case 'article':
		case 'book':
			return address ? say.online : '';
		case 'post':
			return isHosted ? (address ? say.online : '') : say.onlinePost;
		case 'video':
			return address ? say.onlineVideo : say.video;
		case 'report':
			return address ? say.online : kind === 'document' ? say.document : '';
		case 'dataset':
			return kind === 'dashboard' ? say.dashboard : address ? say.onlineData : say.data;
		case 'email':
			return say.email;
		case 'interview':
			return say.interview;
	}
}

/** What follows the title, in the order of each type. */
function particulars(work: CitedWork, manner: Manner): Sentence[] {
	const { language } = manner;
	const say = citationWords[language];
	const date = dateOf(work, manner);
	const authors = authorNames(work, language);
	const publisher = sameWords(work.publisher, authors) ? '' : work.publisher;
	const lines = (...texts: string[]): Sentence[] => texts.map((text) => [plain(text)]);
	const published = (when: string): string =>
		[[work.place, publisher].filter(Boolean).join(say.colon), when].filter(Boolean).join(', ');
	switch (work.type) {
		case 'web':
		case 'post':
			return lines(date);
		case 'article':
			return lines(date, numbering(work, language), work.issn && `ISSN\u00a0${work.issn}`);
		case 'video':
			return lines(sameWords(work.container, authors) ? '' : work.container, date, work.duration && say.duration(work.duration));
		case 'report':
			return lines(
				work.number && (/^\d/.test(work.number) ? say.report(work.number) : work.number),
				editionOf(work.edition, say.edition),
				...(work.place ? [published(date)] : [publisher, date]),
				pagesOf(work.pages, language),
				work.isbn && `ISBN\u00a0${work.isbn}`,
			);
		case 'book':
			return lines(
				editionOf(work.edition, say.edition),
				work.volume && say.volume(work.volume),
				// A book is dated by its year.
				published(manner.style === 'numeric' ? yearOf(work, language) : ''),
				pagesOf(work.pages, language),
				work.isbn && `ISBN\u00a0${work.isbn}`,
			);
		case 'dataset':
			return lines(editionOf(work.edition, say.version), publisher, date);
		case 'email':
			return lines(work.recipient && say.sentTo(work.recipient), date);
		case 'interview':
			return lines(
				capital(work.role),
				work.recipient && say.ledBy(work.recipient),
				[work.place, date].filter(Boolean).join(', '),
				work.duration && say.duration(work.duration),
			);
	}
}

/** In author-date the year was said: only a day or a month says more. */
function dateOf({ date, state }: CitedWork, { language, style }: Manner): string {
	if (date) return date[1] || style === 'numeric' ? longDate(date, language) : '';
	if (state) return `${citationWords[language].state} ${longDate(state, language)}`;
	return style === 'numeric' ? citationWords[language].undated : '';
}

/** "Vol. 12, n° 3, p. 45-60" */
function numbering({ volume, issue, pages }: CitedWork, language: CitationLanguage): string {
	const say = citationWords[language];
	const first = volume ? say.volume(volume) : '';
	const second = issue && (/^\d/.test(issue) ? say.issue(issue) : issue);
	return [first, first ? second : capital(second), pages && say.pageRange(pages)].filter(Boolean).join(', ');
}

/** Pages of a whole work: how many there are, or from where to where. */
function pagesOf(pages: string, language: CitationLanguage): string {
	const say = citationWords[language];
	return pages && (/^\d+$/.test(pages) ? say.pageCount(pages) : say.pageRange(pages));
}

const editionOf = (edition: string, numbered: (edition: string) => string): string =>
	/^\d+(?:\.\d+)*$/.test(edition) ? numbered(edition) : edition;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

function whereOf({ address, seen }: CitedWork, language: CitationLanguage): string {
	const say = citationWords[language];
	if (!address) return '';
	return `${say.at}${address}${seen ? ` [${say.seen} ${longDate(seen, language)}]` : ''}`;
}

/** "DUPONT, Anne, MARTIN, Paul et LEROY, Zoé"; beyond three, the first and "et al." */
function authorNames({ authors, type }: CitedWork, language: CitationLanguage): string {
	const capitals = (name: string): string => name.toLocaleUpperCase('fr');
	const names = authors.map((author) => {
		if ('family' in author) return `${capitals(author.family)}, ${author.given}`;
		// An organisation is written as a surname is; an account under its own name.
		return type === 'post' || author.literal.startsWith('@') ? author.literal : capitals(author.literal);
	});
	if (names.length > 3) return `${names[0]} et al.`;
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${citationWords[language].and} ${last}` : last;
}

/** Sentences side by side, each with its full stop. */
function joined(sentences: readonly Sentence[]): CitationRun[] {
	const runs: CitationRun[] = [];
	for (const [at, sentence] of sentences.entries()) {
		const ends = /[.!?…]['"’”»\s]*$/u.test(sentence.at(-1)?.text ?? '');
		for (const run of [plain(at > 0 ? ' ' : ''), ...sentence, plain(ends ? '' : '.')]) {
			const last = runs.at(-1);
			if (run.text === '') continue;
			if (last?.italic === run.italic) last.text += run.text;
			else runs.push({ ...run });
		}
	}
	return runs;
}
