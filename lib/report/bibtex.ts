// References for LaTeX: BibTeX, in UTF-8, with the types that every style knows.
import type { Author } from '../domain/author-names';
import type { CitedWork } from '../domain/citation-work';
import type { ReferenceType } from '../domain/reference';
import { isoDate } from '../domain/written-date';
import { type ExportedReference, isPart, pageRange } from './reference-formats';

/** BibTeX has no type of its own for what is neither printed nor a report. */
const entryTypes: Record<ReferenceType, string> = {
	web: 'misc',
	article: 'article',
	post: 'misc',
	video: 'misc',
	report: 'techreport',
	book: 'book',
	dataset: 'misc',
	email: 'misc',
	interview: 'misc',
};

/** One entry per reference. */
export const bibtexOf = (references: readonly ExportedReference[]): string =>
	references
		.map((reference) => {
			const lines = fieldsOf(reference).map(([name, value]) => `\t${name} = {${value}},\n`);
			return `@${entryTypes[reference.work.type]}{${reference.key},\n${lines.join('')}}\n`;
		})
		.join('\n');

function fieldsOf({ work, language, note }: ExportedReference): [name: string, value: string][] {
	const [first, last] = pageRange(work.pages);
	const [year, month] = work.date ?? [];
	const isArticle = work.type === 'article';
	const fields: [string, string][] = [
		['author', work.authors.map(nameOf).join(' and ')],
		// Braces keep the capitals of a title, which many styles would lower.
		['title', work.title && `{${escaped(work.title)}}`],
		[isArticle ? 'journal' : 'howpublished', isPart(work) ? escaped(work.container) : ''],
		['volume', escaped(work.volume)],
		['number', escaped(isArticle ? work.issue : work.number)],
		['pages', escaped(last ? `${first}--${last}` : first)],
		['edition', escaped(work.edition)],
		['address', escaped(work.place)],
		[work.type === 'report' ? 'institution' : 'publisher', isPart(work) ? '' : escaped(work.publisher)],
		['year', year ? String(year) : ''],
		['month', month ? String(month) : ''],
		['isbn', escaped(work.isbn)],
		['issn', escaped(work.issn)],
		['doi', escaped(work.doi)],
		['url', asAddress(work.address)],
		['urldate', work.seen ? isoDate(work.seen) : ''],
		['language', escaped(language)],
		['note', [work.role, withWhom(work), work.duration, note].filter(Boolean).map(escaped).join(' — ')],
	];
	return fields.filter(([, value]) => value !== '');
}

const withWhom = ({ type, recipient }: CitedWork): string => (type === 'email' || type === 'interview' ? recipient : '');

/** An organisation in braces of its own: BibTeX would turn its words round. */
const nameOf = (author: Author): string =>
	'literal' in author ? `{${escaped(author.literal)}}` : `${part(author.family)}, ${part(author.given)}`;

/** A comma or an "and" inside of a name would end it. */
const part = (name: string): string => (/,|\band\b/iu.test(name) ? `{${escaped(name)}}` : escaped(name));

const specials: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/**
 * Text in which no character is a command. A brace that stands alone would end the field even when it is escaped: it becomes a round
 * bracket.
 */
function escaped(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const safe = isBalanced(line) ? line : line.replaceAll('{', '(').replaceAll('}', ')');
	return safe.replace(/[\\{}~^]/g, (found) => specials[found] ?? found).replace(/[&%$#_]/g, (found) => `\\${found}`);
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const letter of text) {
		if (letter === '{') depth++;
		if (letter === '}') depth--;
		if (depth < 0) return false;
	}
	return depth === 0;
}

/** Addresses are read as they are; what would break the field is written as its code. */
const asAddress = (address: string): string =>
	address.replace(/[{}\\\s]/g, (found) => `%${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);
