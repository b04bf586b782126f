// From the printed lines of a cell or of a page to paragraphs: wrapped lines are joined, words cut at a line's end are mended.
import type { SourceParagraph } from '../../domain/source-document';
import type { DocumentBuilder } from './document-builder';
import { joinLines } from './join-lines';
import { isListMark, splitListMark } from './list-mark';
import { startsWithCode } from './printed-code';
import type { PrintedLine } from './printed-line';

/**
 * What is the same for every line of a column: where lines may end, the usual distance from one to the next in font sizes, and whether
 * the wrapped lines of list items are set in.
 */
export type Setting = { right: number; leading: number; isHanging: boolean };

/** The setting of the lines of a column; `cells` are lists of lines that follow one another. */
export function settingOf(cells: PrintedLine[][]): Setting {
	const distances = cells
		.flatMap((lines) => lines.map((line, index) => distance(lines[index - 1], line) / line.size))
		.filter((ratio) => ratio > 0.5 && ratio < 2.2)
		.toSorted((a, b) => a - b);
	return {
		right: Math.max(...cells.flat().map((line) => line.right)),
		// Paragraphs are set apart, wraps are not: the usual distance is among the small ones.
		leading: distances[Math.floor(distances.length / 3)] ?? 1.2,
		isHanging: cells.some((lines) =>
			lines.some((line, index) => {
				const before = lines[index - 1];
				return before && isItem(before) && !isItem(line) && line.left > before.left + 4 && /^\p{Ll}/u.test(line.text);
			}),
		),
	};
}

const isItem = (line: PrintedLine): boolean => splitListMark(line.text).bullet !== null;
const distance = (before: PrintedLine | undefined, line: PrintedLine): number => (before ? line.bottom - before.bottom : 0);

/** Adds the lines to the document and returns the paragraphs they make. */
export function paragraphsOf(lines: PrintedLine[], setting: Setting, page: number, builder: DocumentBuilder): SourceParagraph[] {
	const paragraphs: SourceParagraph[] = [];
	let first = lines[0];
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const id = builder.addLine(line.text, page);
		const last = paragraphs.at(-1);
		const isOutdented =
			setting.isHanging && first !== undefined && isItem(first) && line.left < first.left + 3 && /^\p{Lu}/u.test(line.text);
		if (before && last && !isOutdented && !startsParagraph(before, line, setting)) {
			last.text = joinLines(last.text, line.text);
			last.lines.push(id);
			last.isBold &&= line.isBold;
		} else {
			paragraphs.push({ ...splitListMark(line.text), lines: [id], isBold: line.isBold });
			first = line;
		}
	}
	// A list mark without its item says nothing.
	return paragraphs.filter((paragraph) => !isListMark(paragraph.text));
}

function startsParagraph(before: PrintedLine, line: PrintedLine, { right, leading }: Setting): boolean {
	if (isItem(line)) return true;
	const goesOn = /^[\p{Ll},;:)]/u.test(line.text);
	const gap = distance(before, line) / line.size;
	if (gap > leading * 1.2 + 0.05 && (!goesOn || gap > leading * 1.9)) return true;
	if (goesOn) return false;
	if (before.isBold !== line.isBold || Math.abs(before.size - line.size) > 1) return true;
	// A word of the next line would have found room: the line was ended on purpose.
	const hasRoom = right - before.right > firstWordWidth(line) * 1.1 + 0.4 * line.size;
	if (startsWithCode(line.text)) return hasRoom || !/\b(et|ou|à|de|des|les|la|le|du|en|par|[,/–-])$/u.test(before.text);
	return hasRoom;
}

function firstWordWidth(line: PrintedLine): number {
	const word = line.text.search(/\s/);
	return ((line.right - line.left) * (word < 0 ? line.text.length : word)) / Math.max(1, line.text.length);
}
