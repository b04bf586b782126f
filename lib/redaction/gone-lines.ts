// The words of elements that are taken out whole: what a page says again elsewhere (its title, its description, the text kept for search)
// goes with them.
import { elementsIn, parseHtml, type HtmlElement } from './html-tree';
import { plainText } from './markup-text';
import { TextFinder } from './text-finder';
import { TextFlow } from './text-flow';

/** Shorter lines are words of everybody: they go where they are a line of their own, and nowhere else. */
const telling = 12;

const letters = (line: string): number => line.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Line by line, the words of the elements of a tree that bear these numbers. */
export function goneLines(html: string, root: HtmlElement, numbers: { has: (n: number) => boolean }): string[] {
	const lines: string[] = [];
	for (const element of elementsIn(root)) {
		if (element.n < 0 || !numbers.has(element.n)) continue;
		const flow = plainText(new TextFlow(html, element).text);
		lines.push(...flow.split(/\s*\n\s*/).map((line) => line.trim()));
	}
	return [...new Set(lines.filter((line) => letters(line) > 1))];
}

/** Lines that are enough of a sentence to be looked for everywhere. */
export const tellingLines = (lines: readonly string[]): string[] => lines.filter((line) => letters(line) >= telling);

/** The text kept beside a page, without its gone lines. `finder` has the long ones. */
export function maskText(text: string, finder: TextFinder, lines: readonly string[]): string {
	const short = new TextFinder(lines.filter((line) => letters(line) < telling));
	const masked = finder.mask(text);
	if (short.isEmpty) return masked;
	return masked
		.split('\n')
		.map((line) => {
			const [span] = short.find(line.trim());
			return span && span.start === 0 && span.end === line.trim().length ? short.mask(line) : line;
		})
		.join('\n');
}

/** The words of redacted HTML, in the order in which they are read: the text to keep where the one there was can't be trusted. */
export const readWords = (html: string): string =>
	plainText(new TextFlow(html, parseHtml(html)).text)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/\s*\n\s*/g, '\n')
		.trim();
