// Writes the pages of a PDF down as a document: rows of cells, and paragraphs.
import type { SourceDocument } from '../../domain/source-document';
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
	const right = new Map(pages.map(({ number, texts }) => [number, Math.max(...texts.map((text) => text.right))]));
	for (const layout of layouts) {
		addSetAside(builder, layout, true);
		for (const part of layout.parts) {
			const run = part.kind === 'table' ? runs.get(part.table) : undefined;
			if (run) addRows(builder, layout.page, run, settings);
			else if (part.kind === 'prose')
				addProse(builder, layout.page, part.lines, { ...prose, right: right.get(layout.page) ?? prose.right });
		}
		addSetAside(builder, layout, false);
	}
	return builder.finish(about);
}

const columnKey = (table: number, { column, span }: { column: number; span: number }): string => `${table} ${column} ${span}`;

/** Each column of a table has its own right side. */
function settingsOf(parts: RunPart[]): Map<string, Setting> {
	const cells = new Map<string, PrintedLine[][]>();
	for (const { table, rows } of parts) {
		for (const cell of rows.flatMap((row) => row.cells)) {
			const key = columnKey(table, cell);
			const lists = cells.get(key);
			if (lists) lists.push(cell.lines);
			else cells.set(key, [cell.lines]);
		}
	}
	return new Map([...cells].map(([key, lists]) => [key, settingOf(lists)]));
}

function addRows(builder: DocumentBuilder, page: number, { table, rows }: RunPart, settings: Map<string, Setting>): void {
	for (const row of rows) {
		if (row.repeatsHeading) {
			for (const line of row.cells.flatMap((cell) => cell.lines)) builder.addLine(line.text, page, 'running-header');
			continue;
		}
		const cells = row.cells.map(({ column, span, lines }) => {
			const setting = settings.get(columnKey(table, { column, span })) ?? settingOf([lines]);
			return { column, span, paragraphs: paragraphsOf(lines, setting, page, builder) };
		});
		builder.addRow(page, table, cells, row.continues);
	}
}

function addProse(builder: DocumentBuilder, page: number, lines: PrintedLine[], setting: Setting): void {
	const paragraphs = paragraphsOf(lines, setting, page, builder);
	const block = builder.blocks.at(-1);
	const cut = block?.kind === 'text' && block.page !== page ? block.paragraphs.at(-1) : undefined;
	const [first] = paragraphs;
	// A sentence that the page's end cut.
	if (cut && first && first.bullet === null && /^\p{Ll}/u.test(first.text) && !/[.:;!?]$/u.test(cut.text)) {
		cut.text = joinLines(cut.text, first.text);
		cut.lines.push(...first.lines);
		paragraphs.shift();
	}
	builder.addParagraphs(page, paragraphs);
}

function addSetAside(builder: DocumentBuilder, { page, setAside }: PageLayout, isHeader: boolean): void {
	for (const line of setAside) if (line.isHeader === isHeader) builder.addLine(line.text, page, line.dropped);
}
