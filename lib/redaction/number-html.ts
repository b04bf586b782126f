// Numbers the elements of stored HTML, so that a choice made on the screen names one in the source; and takes the numbers out again.
import { numberAttribute } from '../domain/held-page';
import { elementsIn, parseHtml } from './html-tree';
import { spliced } from './text-finder';

/** `next`: the first number that is free after it. */
export function numberHtml(html: string, first: number): { html: string; next: number } {
	let next = first;
	const edits = [...elementsIn(parseHtml(html))].map(({ start, name }) => {
		const at = start + 1 + name.length;
		return { start: at, end: at, text: ` ${numberAttribute}="${next++}"` };
	});
	return { html: spliced(html, edits), next };
}

const borne = new RegExp(` ${numberAttribute}="\\d+"`, 'g');

export const withoutNumbers = (html: string): string => html.replace(borne, '');
