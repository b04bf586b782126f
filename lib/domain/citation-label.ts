// How the text names a source: "(Dupont, 2026, p. 12)", or "[3, p. 12]" where the references are numbered.
import type { Author } from './author-names';
import { type CitedSource, titleOf, yearOf } from './citation';
import { type CitationLanguage, citationWords } from './citation-words';
import { type CitedWork, workOf } from './citation-work';
import type { CitationStyle } from './report-outline';

/** Where the source stands in the bibliography: its number from 1, and the letter ("a", "" for none) after its year. */
export type CitationPlace = { index: number; suffix: string };

/**
 * The words that cite `source` in the text, brackets included. `locator` is what the candidate typed: "12" and "12-14" become
 * "p. 12", "chap. 3" and "02:15" stay. Up to three authors are named, of more the first; without one the title is, cut short.
 */
export function citationLabel(
	source: CitedSource,
	style: CitationStyle,
	place: CitationPlace,
	language: CitationLanguage,
	locator = '',
): string {
	const where = locatorText(locator);
	if (style === 'numeric') return `[${[String(place.index), where].filter(Boolean).join(', ')}]`;
	const work = workOf(source);
	return `(${[shortName(work, language), yearOf(work, language) + place.suffix, where].filter(Boolean).join(', ')})`;
}

/** The name under which a source is cited: "Dupont", "Dupont et Martin", "Dupont et al."; without author the first words of its title. */
export function shortName(work: CitedWork, language: CitationLanguage): string {
	const names = work.authors.map(surname);
	const [first = ''] = names;
	if (names.length > 3) return `${first} et al.`;
	if (names.length > 1) return `${names.slice(0, -1).join(', ')} ${citationWords[language].and} ${names.at(-1)}`;
	return first || shortTitle(titleOf(work, language));
}

/** Words that would leave a title hanging if it were cut after them. */
const hanging = /(?:\s+(?:le|la|les|un|une|des|de|du|à|au|aux|et|en|sur|pour|the|a|of|and|in|on|for|to))*[\s,;:.–—-]*$/iu;

function shortTitle(title: string): string {
	// A subtitle has no place in a label.
	const main = title.split(/\s*[:|]\s+|\s+[–—]\s+/u)[0]?.trim() || title;
	if (main.length <= 48) return main;
	const cut = main.slice(0, 48).replace(/\s+\S*$/u, '');
	return `${cut.replace(hanging, '')}…`;
}

function surname(author: Author): string {
	if ('literal' in author) return author.literal;
	const { family } = author;
	const shouted = family === family.toLocaleUpperCase('fr') && family.length > 1;
	// "DUPONT-LEFÈVRE" is a way of writing a list; in a sentence it is Dupont-Lefèvre.
	return shouted
		? family
				.toLocaleLowerCase('fr')
				.replace(/(^|[\s’'-])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase('fr'))
		: family;
}

function locatorText(locator: string): string {
	const typed = locator.trim();
	const pages = /^(?:pp?\.?\s*)?(\d+(?:\s*[-–,]\s*\d+)*)$/iu.exec(typed)?.[1];
	return pages ? `p.\u00a0${pages.replace(/\s+/g, '')}` : typed;
}
