// How long each section of a report is, beside what the candidate allows it.
import type { OutlineSection, ReportOutline } from './report-outline';

/**
 * Words of running text on one page of the report: A4, margins of 25 mm, 11 pt serif, a heading or two and a list now and then. An
 * estimate, said as one; the pictures of the annexes are not counted.
 */
export const wordsPerPage = 420;

/** `pages` has one decimal. `limit` is in the unit that the candidate set; pages before words where they set both. */
export type Measure = {
	words: number;
	pages: number;
	budget: { unit: 'words' | 'pages'; limit: number; used: number; isOver: boolean } | null;
};

export const pagesOf = (words: number): number => Math.round((words / wordsPerPage) * 10) / 10;

/** The measure of every section, by id; a part counts the sections that are printed of it. `words`: of each section's text, by its id. */
export function measureOutline({ sections }: ReportOutline, words: ReadonlyMap<string, number>): Map<string, Measure> {
	const printed = (section: OutlineSection): number => (section.hidden ? 0 : (words.get(section.id) ?? 0));
	return new Map(
		sections.map((section) => {
			const own = words.get(section.id) ?? 0;
			const inside = sections.reduce((sum, other) => (other.partId === section.id ? sum + printed(other) : sum), own);
			return [section.id, measureOf(section.kind === 'part' ? inside : own, section.budget)];
		}),
	);
}

/** Of the whole report, without what is hidden; `budget` is the report's, in pages. What is written of an écart is printed, and counts. */
export function measureReport({ sections, budget }: ReportOutline, words: ReadonlyMap<string, number>): Measure {
	const hidden = new Set(sections.filter((section) => section.hidden).map(({ id }) => id));
	const isPrinted = (section: OutlineSection): boolean => !section.hidden && !hidden.has(section.partId ?? '');
	const all = sections.filter(isPrinted).reduce((sum, { id }) => sum + (words.get(id) ?? 0), 0);
	return measureOf(all, { words: null, pages: budget.pages });
}

function measureOf(words: number, { words: most, pages: mostPages }: OutlineSection['budget']): Measure {
	const pages = pagesOf(words);
	const measured = { words, pages };
	if (mostPages !== null)
		return { ...measured, budget: { unit: 'pages', limit: mostPages, used: pages, isOver: pages > mostPages } };
	if (most !== null) return { ...measured, budget: { unit: 'words', limit: most, used: words, isOver: words > most } };
	return { ...measured, budget: null };
}
