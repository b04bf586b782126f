// The list of references: each once, in the order of its style, with the letters or the numbers by which the text cites it.
import { type CitationRun, citationRuns, citationText, type CitedSource, titleOf, yearOf } from './citation';
import { type CitationPlace, shortName } from './citation-label';
import type { CitationLanguage } from './citation-words';
import { type CitedWork, workOf } from './citation-work';
import type { CitationStyle } from './report-outline';
import { fold } from './fold';
import { isoDate } from './written-date';

/** A source by the id of its piece. */
export type ListedSource = CitedSource & { id: string };

/** `key`: "dupont2026a", unique in the list, ASCII, a letter first. `evidenceIds`: the pieces that are this source, in the order given. */
export type BibliographyEntry<T extends ListedSource = ListedSource> = CitationPlace & {
	key: string;
	evidenceIds: string[];
	/** The piece that was read last, and what there is to say of it. */
	source: T;
	work: CitedWork;
	runs: CitationRun[];
};

type Cited<T> = { source: T; work: CitedWork; evidenceIds: string[] };

/**
 * The references of `sources`. Author-date: by author, year and title; two of the same name and year are told apart by a letter.
 * Numeric: in the order of first citation (`order`: ids of pieces), what is cited nowhere after, as it came. Pieces that only differ by
 * the day on which they were read are one reference, with the last of these days.
 */
export function bibliographyOf<T extends ListedSource>(
	sources: readonly T[],
	style: CitationStyle,
	order: readonly string[],
	language: CitationLanguage,
): BibliographyEntry<T>[] {
	const cited = [...Map.groupBy(sources, (source) => undatedText(source, language)).values()].flatMap((group): Cited<T>[] => {
		const [source] = group.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
		return source ? [{ source, work: workOf(source), evidenceIds: group.map(({ id }) => id) }] : [];
	});
	const sorted = style === 'numeric' ? byFirstCitation(cited, order) : cited.toSorted(inAlphabet(language));
	const suffixes = style === 'numeric' ? new Map<string, string>() : letters(sorted, language);
	const taken = new Set<string>();
	return sorted.map(({ source, work, evidenceIds }, at) => {
		const suffix = suffixes.get(source.id) ?? '';
		return {
			index: at + 1,
			suffix,
			key: keyOf(work, suffix, taken, language),
			evidenceIds,
			source,
			work,
			runs: citationRuns(source, language, style, suffix),
		};
	});
}

/** The reference without the day it was read; that of a dashboard is what it shows. */
const undatedText = (source: ListedSource, language: CitationLanguage): string =>
	citationText(source.kind === 'dashboard' ? source : { ...source, createdAt: '' }, language);

function byFirstCitation<T>(cited: readonly Cited<T>[], order: readonly string[]): Cited<T>[] {
	const rank = new Map([...new Set(order)].map((id, at) => [id, at]));
	const first = ({ evidenceIds }: Cited<T>) => Math.min(...evidenceIds.map((id) => rank.get(id) ?? order.length));
	return cited.toSorted((a, b) => first(a) - first(b));
}

function inAlphabet(language: CitationLanguage): (a: { work: CitedWork }, b: { work: CitedWork }) => number {
	const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
	const facts = ({ work }: { work: CitedWork }): string[] => {
		const date = work.date ?? work.state;
		return [nameOf(work, language), yearOf(work, language), date ? isoDate(date) : '', titleOf(work, language)];
	};
	return (a, b) => {
		const right = facts(b);
		return facts(a).reduce((sign, fact, at) => sign || collator.compare(fact, right[at] ?? ''), 0);
	};
}

/** What it is sorted by: its authors, else its title. */
const nameOf = (work: CitedWork, language: CitationLanguage): string =>
	work.authors.map((author) => ('literal' in author ? author.literal : `${author.family} ${author.given}`)).join(' ') ||
	titleOf(work, language);

/** "a", "b" … "z", "aa" for references that would be cited by the same words. */
function letters(cited: readonly { source: ListedSource; work: CitedWork }[], language: CitationLanguage): Map<string, string> {
	const same = Map.groupBy(cited, ({ work }) => `${fold(shortName(work, language))}|${yearOf(work, language)}`);
	return new Map(
		[...same.values()]
			.filter((group) => group.length > 1)
			.flatMap((group) => group.map(({ source }, at): [string, string] => [source.id, letter(at)])),
	);
}

const letter = (at: number): string => (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCodePoint(97 + (at % 26));

function keyOf(work: CitedWork, suffix: string, taken: Set<string>, language: CitationLanguage): string {
	const [first] = work.authors;
	const name = first ? ('literal' in first ? first.literal : first.family) : titleOf(work, language);
	const ascii = fold(name)
		.replace(/[^a-z0-9]/g, '')
		.slice(0, 24);
	const year = String((work.date ?? work.state)?.[0] ?? 'sd');
	const base = `${/^[a-z]/.test(ascii) ? ascii : `ref${ascii}`}${year}${suffix}`;
	let key = base;
	for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
	taken.add(key);
	return key;
}
