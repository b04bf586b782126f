// Where the words that were seen stand in the source: their boxes name a node of the live page, whose neighbours the frozen page joins.
import type { WordBox } from '../domain/held-page';
import type { HtmlElement, HtmlText } from './html-tree';
import { markupOf, placeInMarkup, plainText } from './markup-text';
import type { Span } from './text-finder';

/** The place of each word of an element, in the order given; null for one that is not there. */
export function placeWords(html: string, element: HtmlElement, words: readonly WordBox[]): (Span | null)[] {
	const texts = element.children.filter((child): child is HtmlText => child.kind === 'text');
	const plains = texts.map(({ start, end }) => plainText(html.slice(start, end)));
	let piece = 0;
	let from = 0;
	return words.map((word) => {
		const named = texts[word.node];
		if (named && plains[word.node]?.slice(word.start, word.end) === word.text) {
			const markup = html.slice(named.start, named.end);
			return { start: named.start + placeInMarkup(markup, word.start), end: named.start + placeInMarkup(markup, word.end) };
		}
		const written = markupOf(word.text).replaceAll('&quot;', '"');
		for (let i = piece; i < texts.length; i++) {
			const text = texts[i] as HtmlText;
			const start = html.indexOf(written, Math.max(text.start, from));
			if (start < 0 || start + written.length > text.end) continue;
			piece = i;
			from = start + written.length;
			return { start, end: from };
		}
		return null;
	});
}
