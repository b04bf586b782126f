// The list of references: each once, in the order of its style, with the letters or the numbers by which the text cites it.
import { type CitationRun, authorsOf, citationRuns, citationText, type CitedSource, titleOf, yearOf } from './citation';
import { type CitationPlace, shortName } from './citation-label';
import type { CitationStyle } from './report-outline';
import { fold } from './fold';

type Language = 'fr' | 'en';

/** A source by the id of its piece. */
export type ListedSource = CitedSource & { id: string };

/** `key`: "dupont2026a", unique in the list, ASCII, a letter first. `evidenceIds`: the pieces that are this source, in the order given. */
export type BibliographyEntry<T extends ListedSource = ListedSource> = CitationPlace & {
	key: string;
	evidenceIds: string[];
	/** The first of the pieces. */
	source: T;
	runs: CitationRun[];
};

/**
 * The references of `sources`. Author-date: by author, year and title; two of the same name and year are told apart by a letter.
 * Numeric: in the order of first citation (`order`: ids of pieces), what is cited nowhere after, as it came.
 */
export function bibliographyOf<T extends ListedSource>(
	sources: readonly T[],
	style: CitationStyle,
	order: readonly string[],
	language: Language,
): BibliographyEntry<T>[] {
	const groups = [...Map.groupBy(sources, (source) => citationText(source, language)).values()];
	const sorted = style === 'numeric' ? byFirstCitation(groups, order) : groups.toSorted(inAlphabet(language));
	const cited = sorted.flatMap((group) => (group[0] ? [{ source: group[0], evidenceIds: group.map(({ id }) => id) }] : []));
	const suffixes = style === 'numeric' ? new Map<string, string>() : letters(cited, language);
	const taken = new Set<string>();
	return cited.map(({ source, evidenceIds }, at) => {
		const suffix = suffixes.get(source.id) ?? '';
		return {
			index: at + 1,
			suffix,
			key: keyOf(source, suffix, taken, language),
			evidenceIds,
			source,
			runs: citationRuns(source, language, style, suffix),
		};
	});
}

function byFirstCitation<T extends ListedSource>(groups: readonly T[][], order: readonly string[]): T[][] {
	const rank = new Map([...new Set(order)].map((id, at) => [id, at]));
	const first = (group: T[]) => Math.min(...group.map(({ id }) => rank.get(id) ?? Number.POSITIVE_INFINITY));
	// A stable sort; two that nothing cites must not compare as Infinity − Infinity.
	return groups.toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}

function inAlphabet(language: Language): (a: readonly ListedSource[], b: readonly ListedSource[]) => number {
	const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
	const facts = (source: ListedSource | undefined): string[] =>
		source
			? [
					authorsOf(source)
						.map((author) => ('literal' in author ? author.literal : `${author.family} ${author.given}`))
						.join(' ') || titleOf(source, language),
					yearOf(source, language),
					source.publishedAt,
					titleOf(source, language),
				]
			: [];
	return ([a], [b]) => {
		const [left, right] = [facts(a), facts(b)];
		for (const [at, fact] of left.entries()) {
			const sign = collator.compare(fact, right[at] ?? '');
			if (sign !== 0) return sign;
		}
		return 0;
	};
}

/** "a", "b" … "z", "aa" for references that would be cited by the same words. */
function letters(cited: readonly { source: ListedSource }[], language: Language): Map<string, string> {
	const same = Map.groupBy(cited, ({ source }) => `${fold(shortName(source, language))}|${yearOf(source, language)}`);
	return new Map(
		[...same.values()]
			.filter((group) => group.length > 1)
			.flatMap((group) => group.map(({ source }, at): [string, string] => [source.id, letter(at)])),
	);
}

const letter = (at: number): string => (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCodePoint(97 + (at % 26));

function keyOf(source: ListedSource, suffix: string, taken: Set<string>, language: Language): string {
	const [first] = authorsOf(source);
	const name = first ? ('literal' in first ? first.literal : first.family) : titleOf(source, language);
	const ascii = fold(name)
		.replace(/[^a-z0-9]/g, '')
		.slice(0, 24);
	const year = /^\d+$/.test(yearOf(source, language)) ? yearOf(source, language) : 'sd';
	const base = `${/^[a-z]/.test(ascii) ? ascii : `ref${ascii}`}${year}${suffix}`;
	let key = base;
	for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
	taken.add(key);
	return key;
}
