// Text of the small HTML that other tools keep descriptions in, and back. Nothing of it is ever shown as HTML.
import { Parser } from 'htmlparser2';

const breaking = new Set(['p', 'br', 'li', 'div', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** No field of a référentiel is longer; a parser of HTML would take minutes over what is. */
export const maxField = 100_000;

/**
 * One line per paragraph or list item, marked with a dash when it is one; a paragraph's end leaves an empty line. No blanks of any kind
 * follow one another: what takes the text apart would take minutes over a long run of them.
 */
export function plainTextOf(html: string): string {
	let text = '';
	let hidden = 0;
	const parser = new Parser({
		onopentagname(name) {
			if (name === 'script' || name === 'style') hidden += 1;
			if (breaking.has(name)) text += name === 'li' ? '\n- ' : '\n';
		},
		ontext(data) {
			if (hidden === 0) text += data;
		},
		onclosetag(name) {
			if (name === 'script' || name === 'style') hidden -= 1;
			if (breaking.has(name) && name !== 'br' && name !== 'li') text += '\n';
		},
	});
	parser.end(html.slice(0, maxField));
	return text
		.replace(/[^\S\n]{2,}|[\t\r\f\v]/g, ' ')
		.replace(/[^\S\n]?\n[^\S\n]?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Safe between tags and in attributes, of HTML and of XML. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

/** One line: for names and labels. A lone no-break space stays: French sets one before `:` and `»`. */
export const oneLine = (text: string): string => text.replace(/\s{2,}|[\t\r\n\f\v]/g, ' ').trim();
