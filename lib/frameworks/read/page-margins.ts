// Headers and footers of printed pages: lines that come back on page after page at the same height.
import type { SourceLine } from '../../domain/source-document';
import { startsWithCode } from './printed-code';

export type PlacedLine = { page: number; pageHeight: number; top: number; text: string };

/** The part of a page, at the top and at the bottom, where such lines stand. */
const margin = 0.15;

const counter = /^[-–—\s]*(?:page|p\.)?\s*\d{1,4}\s*(?:(?:\/|sur|of|de|-)\s*\d{1,4})?[-–—\s]*$/iu;
const saysPage = /^[-–—\s]*(?:(?:page|p\.)\s*\d{1,4}|\d{1,4}\s*(?:\/|sur|of)\s*\d{1,4})/iu;

/**
 * Why each line is to be set aside, null for those that stay. A line runs when its text, whatever its numbers, comes back at the same
 * height on three pages, or on both of two; a page number also when it says so. A line that a code parts from the page's edge belongs to
 * what the code opens: pages that begin alike may have criteria worded alike.
 */
export function runningPlaces(lines: PlacedLine[]): SourceLine['dropped'][] {
	const places = new Map<string, { top: number; pages: Set<number> }[]>();
	const placeOf = (line: PlacedLine) =>
		places.get(sameText(line.text))?.find((place) => Math.abs(place.top - heightOf(line)) < 5) ?? null;
	for (const line of lines.filter(isAtEdge)) {
		const place = placeOf(line);
		if (place) {
			place.pages.add(line.page);
			continue;
		}
		const key = sameText(line.text);
		places.set(key, [...(places.get(key) ?? []), { top: heightOf(line), pages: new Set([line.page]) }]);
	}
	const enough = Math.min(3, Math.max(2, ...lines.map((line) => line.page)));
	const isRunning = (line: PlacedLine): boolean => (placeOf(line)?.pages.size ?? 0) >= enough;
	const coded = Map.groupBy(
		lines.filter((line) => isAtEdge(line) && startsWithCode(line.text) && !isRunning(line)),
		({ page }) => page,
	);
	const isWithin = (line: PlacedLine): boolean =>
		coded.get(line.page)?.some(({ top }) => (isInHead(line) ? top < line.top : top > line.top)) ?? false;
	return lines.map((line) => {
		if (!isAtEdge(line)) return null;
		const comesBack = isRunning(line) && !isWithin(line);
		if (counter.test(line.text)) return comesBack || saysPage.test(line.text) || isOwnNumber(line) ? 'page-number' : null;
		return comesBack ? 'running-header' : null;
	});
}

const isAtEdge = ({ top, pageHeight }: PlacedLine): boolean => top < pageHeight * margin || top > pageHeight * (1 - margin);

const isInHead = ({ top, pageHeight }: PlacedLine): boolean => top < pageHeight / 2;

/** Footers hang from the bottom: pages may be of different heights. */
const heightOf = (line: PlacedLine): number => (isInHead(line) ? line.top : line.top - line.pageHeight);

/** Numbers count pages, but not where they are codes: rows may well be worded alike. */
const sameText = (text: string): string =>
	(startsWithCode(text) ? text : text.replaceAll(/\d+/g, '#')).replaceAll(/\s+/g, ' ').toLowerCase();

/** A bare number that is its page's. */
const isOwnNumber = (line: PlacedLine): boolean => Number(line.text.replaceAll(/\D/g, '')) === line.page;
