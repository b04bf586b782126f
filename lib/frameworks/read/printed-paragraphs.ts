// From the printed lines of a cell or of a page to paragraphs: wrapped lines are joined, words cut at a line's end are mended.
import type { SourceParagraph } from '../../domain/source-document';
import type { DocumentBuilder } from './document-builder';
import { joinLines } from './join-lines';
import { isListMark, splitListMark } from './list-mark';
import { startsWithCode } from './printed-code';
import type { PrintedLine } from './printed-line';

/**
 * What is the same for every line of a column: where lines may start and end, the usual distance from one to the next in font sizes, the usual font
 * size, and whether the wrapped lines of list items are set in.
 */
export type Setting = { left: number; right: number; leading: number; size: number; isHanging: boolean };

/** The setting of the lines of a column; `cells` are lists of lines that follow one another. */
export function settingOf(cells: PrintedLine[][]): Setting {
	const distances = cells
		.flatMap((lines) => lines.map((line, index) => distance(lines[index - 1], line) / line.size))
		.filter((ratio) => ratio > 0.5 && ratio < 2.2)
		.toSorted((a, b) => a - b);
	const sizes = cells
		.flat()
		.map((line) => line.size)
		.toSorted((a, b) => a - b);
	return {
		left: Math.min(...cells.flat().map((line) => line.left)),
		right: Math.max(...cells.flat().map((line) => line.right)),
		// Paragraphs are set apart, wraps are not: the usual distance is among the small ones.
		leading: distances[Math.floor(distances.length / 3)] ?? 1.2,
		size: sizes[Math.floor(sizes.length / 3)] ?? 10,
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

function startsParagraph(before: PrintedLine, line: PrintedLine, { left, right, leading, size }: Setting): boolean {
	if (isItem(line)) return true;
	const goesOn = /^[\p{Ll},;:)]/u.test(line.text);
	const gap = distance(before, line) / line.size;
	if (gap > leading * 1.2 + 0.05 && (!goesOn || gap > leading * 1.9)) return true;
	if (before.bold === 'all' && line.bold === 'none') return true;
	// A word of the next line would have found room: the line was ended on purpose.
	const hasRoom = right - before.right > firstWordWidth(line) * 1.1 + 0.4 * line.size;
	if (goesOn) return hasRoom && /[.:;]$/u.test(before.text);
	if (before.isBold !== line.isBold || Math.abs(before.size - line.size) > 1) return true;
	const isOpen = openEnd.test(before.text) || openStart.test(line.text);
	if (isCapitals(before) && !isCapitals(line) && !isOpen) return true;
	// Titles: each line says something else, unless the sentence is open.
	if (line.size > size * 1.2) return !isOpen;
	if (hasRoom || (before.text.endsWith(':') && !isCapitals(line))) return true;
	if (isOpen) return false;
	// A capital after no full stop, and a line that was not quite full: an item of a list without marks, more likely than a name.
	// Where capitals stand within the line, one at its start says nothing.
	const isItemLike =
		/[\p{L}\d)»]$/u.test(before.text) && /^\p{Lu}['’\p{Ll}]/u.test(line.text) && !/\p{Ll}\s\p{Lu}\p{Ll}/u.test(before.text);
	return startsWithCode(line.text) || (isItemLike && right - before.right > 0.12 * (right - left));
}

const openEnd = /(?:[,/–(-]|(?:^|[\s'’])(?:et|ou|à|au|aux|de|des|du|d['’]|les|la|le|l['’]|en|par|pour|sur|avec|dans))$/iu;
const openStart = /^(?:et|ou|à|au|aux|de|des|du|d['’]|en|pour|par)(?![\p{L}\d])|^d['’]/iu;

const isCapitals = ({ text }: PrintedLine): boolean => /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

function firstWordWidth(line: PrintedLine): number {
	const word = line.text.search(/\s/);
	return ((line.right - line.left) * (word < 0 ? line.text.length : word)) / Math.max(1, line.text.length);
}
