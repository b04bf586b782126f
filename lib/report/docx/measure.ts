// How high words stand when Word lays them out: the widths of Arial's letters, and lines broken between words. Only page numbers of the
// contents depend on it, which Word counts again whenever it is asked to.
import { looks, type Role } from './roles';

// Thousandths of the size, from space to tilde.
const ascii = [
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
	556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
	722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
	500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const others: Record<string, number> = { '’': 222, '‘': 222, '«': 556, '»': 556, '–': 556, '—': 1000, '…': 1000, '\u202f': 200 };

function letterWidth(letter: string): number {
	const code = letter.codePointAt(0) ?? 32;
	if (code >= 32 && code < 127) return ascii[code - 32] ?? 556;
	const known = others[letter];
	if (known !== undefined) return known;
	const base = letter.normalize('NFD').codePointAt(0) ?? 0;
	if (base >= 32 && base < 127) return ascii[base - 32] ?? 556;
	return code >= 0x1100 ? 1000 : 600;
}

/** Twentieths of a point; `size` in half-points. */
function textLength(text: string, size: number, isBold: boolean): number {
	let thousandths = 0;
	for (const letter of text) thousandths += letterWidth(letter);
	return (thousandths * size * (isBold ? 1.07 : 1)) / 100;
}

/** How many lines a text takes in a width (twentieths of a point). */
function lineCount(text: string, width: number, size: number, isBold: boolean): number {
	const space = textLength(' ', size, isBold);
	return text.split('\n').reduce((lines, paragraph) => {
		let [own, at] = [1, 0];
		for (const word of paragraph.split(/[ \t]+|(?<=[-–—])/)) {
			const length = textLength(word, size, isBold);
			if (at > 0 && at + length > width) [own, at] = [own + 1, 0];
			// A word longer than the line is broken where the line ends.
			if (length > width) own += Math.ceil(length / width) - 1;
			at += (length % Math.max(width, 1)) + space;
		}
		return lines + own;
	}, 0);
}

/** Heights of the lines of a paragraph (twentieths of a point), what is above and below it in the first and the last. */
export function lineHeights(text: string, role: Role, width: number): number[] {
	const { size, before, after, line, left = 0, bold = false } = looks[role];
	// Arial's lines are 1.15 of its size.
	const height = (size * 10 * 1.15 * line) / 240;
	const count = lineCount(text, Math.max(width - left, 400), size, bold);
	return Array.from({ length: count }, (_, at) => height + (at === 0 ? before : 0) + (at === count - 1 ? after : 0));
}
