// One page of a PDF as printed: where each piece of text stands, and the ruled lines. All in points from the top left corner of the
// page as it is read, whatever way it is turned.
import { OPS, type PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { drawnRules, type Matrix, multiply, type Rules } from './pdf-rules';

/** A piece of text. `left` to `bottom` is the box of its letters; `baseline` is null for text that runs up or down. */
export type PrintedText = {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
	baseline: number | null;
	/** Height of the font. */
	size: number;
	isBold: boolean;
};

export type PrintedPage = { number: number; width: number; height: number; texts: PrintedText[]; rules: Rules };

/** Reads a page. Pictures are never decoded. Throws what pdf.js throws on a broken page. */
export async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
	const [content, operators] = [await page.getTextContent(), await page.getOperatorList()];
	const viewport = page.getViewport({ scale: 1 });
	const items = content.items
		.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
		.map(({ str, transform, width, fontName }) => {
			const placed = multiply(viewport.transform as Matrix, transform as Matrix);
			return { str, placed, width, fontName, turn: quarterTurns(placed) };
		});
	const turns = mainTurn(items);
	const upright = turnedPage(viewport.width, viewport.height, turns);
	const isBold = boldFonts(page);
	return {
		number: page.pageNumber,
		width: upright.width,
		height: upright.height,
		texts: items.map(({ str, placed, width, fontName }) => boxed(str, multiply(upright.matrix, placed), width, isBold(fontName))),
		rules: drawnRules(operators, OPS, multiply(upright.matrix, viewport.transform)),
	};
}

/** Clockwise quarter turns of a text, 0 to 3. */
const quarterTurns = ([a, b]: Matrix): number => (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;

/** The way most letters run: a table may be drawn sideways on a page that does not say so. */
function mainTurn(items: { str: string; turn: number }[]): number {
	const letters = [0, 0, 0, 0];
	for (const { str, turn } of items) letters[turn] = (letters[turn] ?? 0) + str.length;
	return letters.indexOf(Math.max(...letters));
}

function turnedPage(width: number, height: number, turns: number): { matrix: Matrix; width: number; height: number } {
	if (turns === 1) return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width };
	if (turns === 2) return { matrix: [-1, 0, 0, -1, width, height], width, height };
	if (turns === 3) return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width };
	return { matrix: [1, 0, 0, 1, 0, 0], width, height };
}

function boxed(str: string, placed: Matrix, width: number, isBold: boolean): PrintedText {
	const [a, b, c, d, x, y] = placed;
	const size = Math.hypot(c, d) || Math.hypot(a, b);
	const along = { x: Math.cos(Math.atan2(b, a)), y: Math.sin(Math.atan2(b, a)) };
	const isUpright = quarterTurns(placed) === 0;
	// Letters reach some 0.75 of their size above the baseline and 0.2 below it; across is a quarter turn back from along.
	const corners = [0, width].flatMap((length) =>
		[0.75, -0.2].map((rise) => ({
			x: x + along.x * length + along.y * rise * size,
			y: y + along.y * length - along.x * rise * size,
		})),
	);
	return {
		text: str.normalize('NFC').replaceAll('\u0000', ''),
		left: Math.min(...corners.map((corner) => corner.x)),
		right: Math.max(...corners.map((corner) => corner.x)),
		top: Math.min(...corners.map((corner) => corner.y)),
		bottom: Math.max(...corners.map((corner) => corner.y)),
		baseline: isUpright ? y : null,
		size,
		isBold,
	};
}

/** Reading the operators has brought the fonts here, with the names that tell bold from regular. */
function boldFonts(page: PDFPageProxy): (fontName: string) => boolean {
	const known = new Map<string, boolean>();
	return (fontName) => {
		const found = known.get(fontName);
		if (found !== undefined) return found;
		const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null;
		const name = font && typeof font === 'object' && 'name' in font ? String(font.name) : '';
		const isBold = /bold|black|heavy|demi/i.test(name);
		known.set(fontName, isBold);
		return isBold;
	};
}
