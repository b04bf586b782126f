// Reads plain text: tables written with tabs (what converters make of HTML or Word), text copied from a PDF, pasted lists.
import type { SourceBlock, SourceDocument, SourceLine } from '../../domain/source-document';
import { hasWords, tidy } from '../recognise/normalise-text';
import { cellParagraphs } from './cell-paragraphs';
import { findRunningLines } from './running-lines';

/** `---\t---`: the line that Markdown draws under a table's heading. */
const drawnLine = /^[\s|:+_-]*$/u;

/**
 * Reads text of any shape; never fails.
 * @param name the file's name; empty for pasted text
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 */
export function readText(name: string, text: string, sha256: string): SourceDocument {
	const raw = splitLines(text);
	const hasTable = raw.filter((line) => isTableRow(line.text)).length > 1;
	const isBlank = (at: number) => !hasWords(raw[at]?.text ?? '');
	const paper = raw.map(({ text: line, page }, at) => ({
		text: line.trim(),
		page,
		isRow: hasTable && isTableRow(line),
		isAlone: isBlank(at - 1) && isBlank(at + 1),
	}));
	const isWrapped = !hasTable && looksWrapped(raw.map((line) => line.text));
	const dropped = findRunningLines(paper, isWrapped);

	const lines: SourceLine[] = [];
	const blocks: SourceBlock[] = [];
	let table = 0;
	let open: Extract<SourceBlock, { kind: 'text' }> | null = null;
	raw.forEach(({ text: line, page }, at) => {
		if (drawnLine.test(line)) {
			open = null;
			return;
		}
		const id = lines.length;
		lines.push({ id, page, text: printedLine(line), dropped: dropped[at] ?? null });
		if (dropped[at]) return;
		const paragraphsIn = (source: string) => cellParagraphs(source).map((paragraph) => ({ ...paragraph, lines: [id] }));
		if (paper[at]?.isRow) {
			const last = blocks.at(-1);
			if (last?.kind !== 'row') table++;
			const cells = line.split('\t').flatMap((cell, column) => {
				const paragraphs = paragraphsIn(cell);
				return paragraphs.length > 0 ? [{ column, span: 1, paragraphs }] : [];
			});
			blocks.push({ kind: 'row', page, table, cells, continues: false });
			open = null;
			return;
		}
		// Text copied from a PDF often shows the start of a page by one space before its first word.
		const isTurn = isWrapped && /^ \S/u.test(line) && !(raw[at - 1]?.text ?? '').startsWith(' ');
		if (!open || !isWrapped || isTurn || open.page !== page) {
			open = { kind: 'text', page, paragraphs: [], isWrapped };
			blocks.push(open);
		}
		open.paragraphs.push(...paragraphsIn(line));
	});
	return { name, format: 'text', sha256, pages: raw.at(-1)?.page ?? null, lines, blocks };
}

function splitLines(text: string): { text: string; page: number | null }[] {
	const pages = text.split('\f');
	return pages.flatMap((page, at) =>
		page.split(/\r\n?|\n/u).map((line) => ({ text: line, page: pages.length > 1 ? at + 1 : null })),
	);
}

const isTableRow = (line: string): boolean => line.includes('\t') && hasWords(line);

/** Without tags; tabs stay, they show where the cells were. */
const printedLine = (line: string): string =>
	line
		.split('\t')
		.map((cell) => tidy(cell.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')))
		.join('\t');

/** Lines that go on in the next one, lower case first, again and again: somebody cut them at a width. */
function looksWrapped(lines: readonly string[]): boolean {
	let pairs = 0;
	const goingOn: number[] = [];
	lines.forEach((line, at) => {
		const next = lines[at + 1]?.trim() ?? '';
		if (!hasWords(line) || !hasWords(next) || line.length > 220) return;
		pairs++;
		if (/^[\p{Ll}(]/u.test(next) && !/^o\s/u.test(next) && !/[.;:]$/u.test(line.trim())) goingOn.push(line.trim().length);
	});
	const longest = Math.max(0, ...goingOn.slice(0, 1000));
	const isEven = goingOn.every((length) => length > 0.75 * longest);
	return (goingOn.length >= 4 || (goingOn.length >= 2 && isEven)) && goingOn.length / pairs > 0.15;
}
