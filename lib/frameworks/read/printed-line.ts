// Pieces of text that stand on one baseline, put together again as a line.
import { isListMark } from './list-mark';
import type { PrintedText } from './pdf-page';

export type PrintedLine = {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
	size: number;
	/** Most of its letters are bold. */
	isBold: boolean;
	/** None, some or all of them. */
	bold: 'none' | 'some' | 'all';
};

/** The lines that texts make up, from top to bottom. Text that runs up or down makes lines of its own, before the others. */
export function linesOf(texts: PrintedText[]): PrintedLine[] {
	return [...sideways(texts), ...baselines(texts).map(joined)];
}

/** Pieces of each baseline; those apart by more than a word space stay apart, as the cells of a table without rules are. */
export function segmentsOf(texts: PrintedText[]): PrintedLine[][] {
	return baselines(texts).map((line) => {
		const segments: PrintedText[][] = [];
		for (const text of line) {
			const before = segments.at(-1);
			const last = before?.at(-1);
			if (before && last && (text.left - last.right < 0.5 * text.size || isMarkOf(before, text))) before.push(text);
			else segments.push([text]);
		}
		return segments.map(joined);
	});
}

/** A bullet stands at some distance from its item. */
const isMarkOf = (before: PrintedText[], text: PrintedText): boolean => {
	const [mark] = before;
	return before.length === 1 && mark !== undefined && isListMark(mark.text) && text.left - mark.right < 3 * text.size;
};

function baselines(texts: PrintedText[]): PrintedText[][] {
	const lines: { baseline: number; texts: PrintedText[] }[] = [];
	const upright = texts.filter((text) => text.baseline !== null);
	for (const text of upright.toSorted((a, b) => (a.baseline ?? 0) - (b.baseline ?? 0))) {
		const baseline = text.baseline ?? 0;
		const line = lines.at(-1);
		// Exponents and symbols stand a little off the line.
		if (line && baseline - line.baseline < 0.4 * text.size) line.texts.push(text);
		else lines.push({ baseline, texts: [text] });
	}
	return lines.map((line) => line.texts.toSorted((a, b) => a.left - b.left));
}

function joined(texts: PrintedText[]): PrintedLine {
	let text = '';
	let right: number | null = null;
	for (const piece of texts) {
		const isApart = right !== null && piece.left - right > 0.12 * piece.size;
		text += isApart && !text.endsWith(' ') && !piece.text.startsWith(' ') ? ` ${piece.text}` : piece.text;
		right = piece.right;
	}
	const letters = texts.reduce((sum, piece) => sum + piece.text.length, 0);
	const bold = texts.reduce((sum, piece) => sum + (piece.isBold ? piece.text.length : 0), 0);
	return {
		text: text.replaceAll(/\s+/g, ' ').trim(),
		left: Math.min(...texts.map((piece) => piece.left)),
		right: Math.max(...texts.map((piece) => piece.right)),
		top: Math.min(...texts.map((piece) => piece.top)),
		bottom: Math.max(...texts.map((piece) => piece.bottom)),
		size: Math.max(...texts.map((piece) => piece.size)),
		isBold: bold > letters / 2,
		bold: bold === 0 ? 'none' : bold === letters ? 'all' : 'some',
	};
}

/** Pieces of one line as a whole. */
export function joinPieces(pieces: PrintedLine[]): PrintedLine {
	const longest = pieces.toSorted((a, b) => b.text.length - a.text.length)[0] as PrintedLine;
	return {
		...longest,
		text: pieces.map((piece) => piece.text).join(' '),
		left: Math.min(...pieces.map((piece) => piece.left)),
		right: Math.max(...pieces.map((piece) => piece.right)),
	};
}

function sideways(texts: PrintedText[]): PrintedLine[] {
	const turned = texts.filter((text) => text.baseline === null);
	if (turned.length === 0) return [];
	// Nearly always a label that runs up along the left side: lines from left to right, each from the bottom.
	const columns: PrintedText[][] = [];
	for (const text of turned.toSorted((a, b) => a.left - b.left)) {
		const column = columns.at(-1);
		if (column?.[0] && text.left - column[0].left < 0.4 * text.size) column.push(text);
		else columns.push([text]);
	}
	return columns.map((column) => {
		const line = joined(column.toSorted((a, b) => b.bottom - a.bottom));
		const text = column.map((piece) => piece.text.trim()).join(' ');
		return { ...line, text };
	});
}
