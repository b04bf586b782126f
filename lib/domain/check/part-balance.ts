// Parts out of proportion: forty pages for one and two for another is what juries complain of first (research/portfolio.md §4.2).
import type { OutlineSection } from '../report-outline';

type Weighed = { section: OutlineSection; words: number };

/** A part is out of proportion beyond this many times the median of the parts, or below the same share of it. */
const factor = 3;
/** With fewer words than this in the middle part, the report has hardly begun: nothing is said. */
const begun = 150;

/** The parts whose words are out of proportion, each with the median of all parts. Two parts are not compared: neither is the measure. */
export function unbalancedParts(sections: readonly Weighed[]): { section: OutlineSection; words: number; median: number }[] {
	const parts = sections
		.filter(({ section }) => section.kind === 'part')
		.map(({ section }) => ({
			section,
			words: sections.reduce((sum, other) => (other.section.partId === section.id ? sum + other.words : sum), 0),
			isGap: section.gap !== null,
		}))
		.filter(({ isGap }) => !isGap);
	if (parts.length < 3) return [];
	const sorted = parts.map(({ words }) => words).toSorted((a, b) => a - b);
	const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
	if (median < begun) return [];
	return parts
		.filter(({ words }) => words > factor * median || words * factor < median)
		.map(({ section, words }) => ({ section, words, median }));
}
