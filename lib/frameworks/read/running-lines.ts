// Which lines of a text belong to the paper rather than to the document: page numbers, and headers repeated on every page.
import { fold, wordCount } from '../recognise/normalise-text';
import { isAssessmentProse, isAssessmentTitle } from '../recognise/word-forms';
import type { SourceLine } from '../../domain/source-document';

/** A line of text as far as this file needs it. */
export type PaperLine = { text: string; page: number | null; isRow: boolean; isAlone: boolean };

const pageNumber = /^(?:page\s*|p\.\s*|[-–]\s*)?(\d{1,3})(?:\s*(?:\/|sur|de)\s*\d{1,3})?(?:\s*[-–])?$/iu;
/** The words of a table's heading row, which may well be repeated on every page without being a running header. */
const tableHeading = /referentiel|modalites|criteres|competences|activites|evaluation/;

/**
 * Why each line is set aside; null for lines that stay. A header must be there three times at least: beside page numbers or at the
 * edges of pages; or always alone, where the text is not flattened and lines alone are not parts of sentences.
 */
export function findRunningLines(lines: readonly PaperLine[], isWrapped: boolean): SourceLine['dropped'][] {
	const numbers = findPageNumbers(lines);
	const counts = new Map<string, { edges: number; alone: number; all: number }>();
	const keys = lines.map(({ text, isRow }) => (isRow || text.length > 160 ? '' : fold(text)));
	const atEdge = (at: number) =>
		[at - 1, at + 1].some((near) => numbers[near] || (lines[near] && lines[near].page !== lines[at]?.page));
	keys.forEach((key, at) => {
		if (key.length < 6 || numbers[at]) return;
		const count = counts.get(key) ?? { edges: 0, alone: 0, all: 0 };
		counts.set(key, {
			all: count.all + 1,
			edges: count.edges + (atEdge(at) ? 1 : 0),
			alone: count.alone + (lines[at]?.isAlone ? 1 : 0),
		});
	});
	return lines.map((line, at) => {
		if (numbers[at]) return 'page-number';
		// The name of the certification may be the header of each page: it opens the document all the same.
		if (at < 3 && keys.indexOf(keys[at] ?? '') === at) return null;
		const count = counts.get(keys[at] ?? '');
		if (!count || count.all < 3) return null;
		const isCapitals = line.text === line.text.toUpperCase() && /\p{L}.*\s.*\p{L}/u.test(line.text);
		const isHeader =
			count.edges >= 3 ||
			(!isWrapped && count.alone === count.all && isForeign(line.text)) ||
			(isCapitals && count.alone >= 3 && !tableHeading.test(keys[at] ?? ''));
		return isHeader ? 'running-header' : null;
	});
}

/** Lone numbers that count up by one from the first pages. */
function findPageNumbers(lines: readonly PaperLine[]): boolean[] {
	let expected = 0;
	return lines.map(({ text, isRow }) => {
		const value = isRow ? undefined : pageNumber.exec(text.trim())?.[1];
		if (value === undefined) return false;
		const isNext = expected === 0 ? Number(value) <= 3 : Number(value) === expected;
		if (isNext) expected = Number(value) + 1;
		return isNext;
	});
}

/** Neither a sentence nor one of the titles that référentiels themselves repeat. */
const isForeign = (text: string): boolean =>
	wordCount(text) > 2 && !/[:;,.]$/u.test(text) && !isAssessmentTitle(text) && !isAssessmentProse(text);
