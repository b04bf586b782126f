// What each page of a PDF is made of, from top to bottom, once headers and footers are set aside.
import type { SourceLine } from '../../domain/source-document';
import type { PrintedPage, PrintedText } from './pdf-page';
import { linesOf, segmentsOf } from './printed-line';
import { type PageTable, ruledTables } from './ruled-table';
import { type PlacedLine, runningPlaces } from './page-margins';
import type { BrokenLine } from './text-columns';
import { type Prose, unruledTables } from './unruled-table';

export type PagePart = { kind: 'table'; top: number; table: PageTable } | ({ kind: 'prose' } & Prose);
export type SetAside = { text: string; dropped: NonNullable<SourceLine['dropped']>; isHeader: boolean };
export type PageLayout = { page: number; parts: PagePart[]; setAside: SetAside[] };

type Sorted = { page: PrintedPage; tables: PageTable[]; lines: BrokenLine[] };

/** Pages go in their order. */
export function layOut(pages: PrintedPage[]): PageLayout[] {
	const sorted = pages.map((page): Sorted => {
		const { tables, rest } = ruledTables(page.texts, page.rules);
		return { page, tables, lines: brokenLines(rest) };
	});
	const running = runningOn(sorted);
	let known: number[] = [];
	return sorted.map(({ page, tables, lines }) => {
		const setAside: SetAside[] = [];
		const stays = (text: string, top: number): boolean => {
			const dropped = running(page.number, text, top);
			if (dropped) setAside.push({ text, dropped, isHeader: top < page.height / 2 });
			return !dropped;
		};
		const keptTables = tables.filter((table) => stays(textOfTable(table), table.top));
		const keptLines = lines.filter((line) => stays(textOfLine(line), line[0]?.top ?? 0));
		const parts: PagePart[] = keptTables.map((table) => ({ kind: 'table', top: table.top, table }));
		for (const stretch of between(keptLines, keptTables)) {
			const { tables: found, prose, starts } = unruledTables(stretch, page.rules.across, known);
			known = starts;
			parts.push(...found.map((table) => ({ kind: 'table' as const, top: table.top, table })));
			parts.push(...prose.map((one) => ({ kind: 'prose' as const, ...one })));
		}
		return { page: page.number, parts: parts.toSorted((a, b) => a.top - b.top), setAside };
	});
}

function brokenLines(texts: PrintedText[]): BrokenLine[] {
	const sideways = linesOf(texts.filter((text) => text.baseline === null)).map((line) => [line]);
	return [...sideways, ...segmentsOf(texts)].toSorted((a, b) => (a[0]?.top ?? 0) - (b[0]?.top ?? 0));
}

/** Lines that ruled tables part from one another. */
function between(lines: BrokenLine[], tables: PageTable[]): BrokenLine[][] {
	const stretches: BrokenLine[][] = Array.from({ length: tables.length + 1 }, () => []);
	for (const line of lines) stretches[tables.filter((table) => table.bottom <= (line[0]?.bottom ?? 0)).length]?.push(line);
	return stretches;
}

const textOfLine = (line: BrokenLine): string => line.map((piece) => piece.text).join(' ');
const textOfTable = (table: PageTable): string =>
	table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.text))).join(' ');

/** Whether a line, or a whole table drawn around a header, comes back on other pages. */
function runningOn(pages: Sorted[]): (page: number, text: string, top: number) => SourceLine['dropped'] {
	const placed = pages.flatMap(({ page, tables, lines }): (PlacedLine & { isHeading: boolean })[] => [
		...tables.map((table) => ({ ...about(page), top: table.top, text: textOfTable(table), isHeading: false })),
		...lines.map((line) => ({
			...about(page),
			top: line[0]?.top ?? 0,
			text: textOfLine(line),
			isHeading: isHeading(line, lines),
		})),
	]);
	const reasons = runningPlaces(placed);
	const found = new Map<string, SourceLine['dropped']>();
	const headings = new Set<string>();
	for (const [index, line] of placed.entries()) {
		// The heading of a table without rules comes back too: it stays the first time.
		const isFirst = line.isHeading && !headings.has(line.text);
		if (reasons[index] && isFirst) headings.add(line.text);
		else if (reasons[index]) found.set(`${line.page} ${line.top} ${line.text}`, reasons[index]);
	}
	return (page, text, top) => found.get(`${page} ${top} ${text}`) ?? null;
}

/** True for what names three columns, or stands over two that other lines have. */
const isHeading = (line: BrokenLine, others: BrokenLine[]): boolean =>
	line.length >= 3 ||
	(line.length === 2 &&
		others.filter((other) => line.every((piece) => other.length > 1 && other.some(({ left }) => Math.abs(left - piece.left) < 4)))
			.length >= 3);

const about = (page: PrintedPage) => ({ page: page.number, pageHeight: page.height });
