// Writes the pages of a PDF down as a document: rows of cells, and paragraphs.
import type { SourceDocument, SourceParagraph } from '../../domain/source-document';
import { DocumentBuilder } from './document-builder';
import { joinLines } from './join-lines';
import { layOut, type PageLayout } from './page-layout';
import type { PrintedPage } from './pdf-page';
import type { PrintedLine } from './printed-line';
import { paragraphsOf, type Setting, settingOf } from './printed-paragraphs';
import { type RunPart, tableRuns } from './table-runs';

/** `about` is what the pages do not tell. */
export function documentOfPages(
	pages: PrintedPage[],
	about: Pick<SourceDocument, 'name' | 'format' | 'sha256' | 'pages'>,
): SourceDocument {
	const builder = new DocumentBuilder();
	const layouts = layOut(pages);
	const runs = tableRuns(layouts);
	const settings = settingsOf([...runs.values()]);
	const prose = settingOf(layouts.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'prose' ? [part.lines] : []))));
	const sizes = pages.flatMap(({ texts }) => texts.map((text) => text.size)).toSorted((a, b) => a - b);
	// A page of tables has little prose but titles: the usual size is that of the whole document.
	const size = sizes[Math.floor(sizes.length / 2)] ?? prose.size;
	const right = new Map(pages.map(({ number, texts }) => [number, Math.max(...texts.map((text) => text.right))]));
	for (const layout of layouts) {
		addSetAside(builder, layout, true);
		for (const part of layout.parts) {
			const run = part.kind === 'table' ? runs.get(part.table) : undefined;
			if (run) addRows(builder, layout.page, run, settings);
			else if (part.kind === 'prose')
				addProse(builder, layout.page, part.lines, { ...prose, size, right: right.get(layout.page) ?? prose.right });
		}
		addSetAside(builder, layout, false);
	}
	return builder.finish(about);
}

const columnKey = (table: number, { column, span }: { column: number; span: number }): string => `${table} ${column} ${span}`;

/** Each column of a table has its own right side: as far from the ruled line as its text starts from the one at the left. */
function settingsOf(parts: RunPart[]): Map<string, Setting> {
	const columns = Map.groupBy(
		parts.flatMap(({ table, isRuled, edges, rows }) =>
			rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, key: columnKey(table, cell), isRuled, edges }))),
		),
		({ key }) => key,
	);
	return new Map(
		[...columns].map(([key, cells]) => {
			const setting = settingOf(cells.map(({ lines }) => lines));
			const [{ isRuled, edges, column, span }] = cells as [(typeof cells)[number]];
			const start = Math.min(...cells.flatMap(({ lines }) => lines.map((line) => line.left)));
			const padding = Math.min(8, Math.max(2, start - (edges[column] ?? 0)));
			return [key, isRuled ? { ...setting, right: Math.max(setting.right, (edges[column + span] ?? 0) - padding) } : setting];
		}),
	);
}

function addRows(builder: DocumentBuilder, page: number, { table, rows }: RunPart, settings: Map<string, Setting>): void {
	for (const row of rows) {
		if (row.repeatsHeading) {
			for (const line of row.cells.flatMap((cell) => cell.lines)) builder.addLine(line.text, page, 'running-header');
			continue;
		}
		const cells = row.cells.map(({ column, span, lines, more }) => {
			const setting = settings.get(columnKey(table, { column, span })) ?? settingOf([lines]);
			const paragraphs = paragraphsOf(lines, setting, page, builder);
			for (const part of more) {
				const next = paragraphsOf(part.lines, setting, part.page, builder);
				joinCut(paragraphs.at(-1), next);
				paragraphs.push(...next);
			}
			return { column, span, paragraphs };
		});
		builder.addRow(page, table, cells, row.continues);
	}
}

function addProse(builder: DocumentBuilder, page: number, lines: PrintedLine[], setting: Setting): void {
	const paragraphs = paragraphsOf(lines, setting, page, builder);
	const block = builder.blocks.at(-1);
	if (block?.kind === 'text' && block.page !== page) joinCut(block.paragraphs.at(-1), paragraphs);
	builder.addParagraphs(page, paragraphs);
}

/** Gives the rest of a sentence that the page's end cut back to its paragraph, out of those of the next page. */
function joinCut(cut: SourceParagraph | undefined, next: SourceParagraph[]): void {
	const [first] = next;
	if (!cut || !first || first.bullet !== null || !/^\p{Ll}/u.test(first.text) || /[.:;!?]$/u.test(cut.text)) return;
	cut.text = joinLines(cut.text, first.text);
	cut.lines.push(...first.lines);
	next.shift();
}

function addSetAside(builder: DocumentBuilder, { page, setAside }: PageLayout, isHeader: boolean): void {
	for (const line of setAside) if (line.isHeader === isHeader) builder.addLine(line.text, page, line.dropped);
}
