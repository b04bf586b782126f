// How long each section of a report is, beside what the candidate allows it.
import type { OutlineSection, ReportOutline } from './report-outline';

/**
 * An estimate, said as one, measured on the PDF of the sample portfolio (pdfinfo, pdftotext -bbox-layout; A4, 11 pt serif): 155 words of
 * running text stand in 185 of the 700 points of a page's height, so that a page holds 586, and 550 with small headings and lists. Its
 * 7,516 words then make 13.7 pages of the 30 that its sections fill (2 and 5 to 33 of 73); the other 16.3 are what Glane prints among the
 * texts, half a page for each of the 26 competencies and 0.4 for each of the 8 self-assessments. Cover, contents, synthesis, matrix and
 * references fill 14 more, of which all but the cover grow with the competencies. Annexes are not counted.
 */
export const wordsPerPage = 550;
const tablePages: Partial<Record<OutlineSection['kind'], number>> = { competency: 0.5, 'self-assessment': 0.4 };
const pagesAround = { cover: 1, eachCompetency: 0.5 };

/** `pages` has one decimal, 0 without a word. `limit` is in the unit that the candidate set; pages before words where they set both. */
export type Measure = {
	words: number;
	pages: number;
	budget: { unit: 'words' | 'pages'; limit: number; used: number; isOver: boolean } | null;
};

const tablesOf = ({ kind, partId }: OutlineSection): number => (partId === null ? 0 : (tablePages[kind] ?? 0));

/** The measure of every section, by id; a part counts the sections that are printed of it. `words`: of each section's text, by its id. */
export function measureOutline({ sections }: ReportOutline, words: ReadonlyMap<string, number>): Map<string, Measure> {
	return new Map(
		sections.map((section) => {
			const counted = [section, ...sections.filter((other) => other.partId === section.id && !other.hidden)];
			return [section.id, measureOf(counted, words, section.budget)];
		}),
	);
}

/** Of the whole report, without what is hidden; `budget` is the report's, in pages. What is written of an écart is printed, and counts. */
export function measureReport({ sections, budget }: ReportOutline, words: ReadonlyMap<string, number>): Measure {
	const hidden = new Set(sections.filter((section) => section.hidden).map(({ id }) => id));
	const printed = sections.filter((section) => !section.hidden && !hidden.has(section.partId ?? ''));
	const around =
		(printed.some(({ kind }) => kind === 'cover') ? pagesAround.cover : 0) +
		printed.filter(({ kind }) => kind === 'competency').length * pagesAround.eachCompetency;
	return measureOf(printed, words, { words: null, pages: budget.pages }, around);
}

/** `around`: pages that no section of these fills. */
function measureOf(
	counted: readonly OutlineSection[],
	wordsIn: ReadonlyMap<string, number>,
	{ words: most, pages: mostPages }: OutlineSection['budget'],
	around = 0,
): Measure {
	const words = counted.reduce((sum, { id }) => sum + (wordsIn.get(id) ?? 0), 0);
	const tables = counted.reduce((sum, section) => sum + tablesOf(section), around);
	// Nothing written yet: the tables alone are not what one asks after.
	const pages = words === 0 ? 0 : Math.max(0.1, Math.round((words / wordsPerPage + tables) * 10) / 10);
	const measured = { words, pages };
	if (mostPages !== null)
		return { ...measured, budget: { unit: 'pages', limit: mostPages, used: pages, isOver: pages > mostPages } };
	if (most !== null) return { ...measured, budget: { unit: 'words', limit: most, used: words, isOver: words > most } };
	return { ...measured, budget: null };
}
