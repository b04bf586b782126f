// The paragraphs of a cell or line of text that went through a converter: remnants of HTML and Markdown, list marks inside a line.
import type { SourceParagraph } from '../../domain/source-document';
import { hasWords, tidy } from '../recognise/normalise-text';

type Paragraph = Omit<SourceParagraph, 'lines'>;

const tag = /<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>/gi;
const breaking = new Set(['p', 'ul', 'ol', 'li', 'br', 'div', 'tr', 'td', 'th', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const emphasis = new Set(['i', 'em', 'u', 'b', 'strong']);
const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	eacute: 'é',
	egrave: 'è',
};

/** A list mark at the start of a text. */
const leadingMark = /^([•●▪■◦·‣➢➤✓✔*–—-]|o(?=\s))\s*(?=\S)/u;
/** Between items that stand on one line: a round mark anywhere, a dash after punctuation, any mark after a run of blanks. */
const betweenItems = /\s*(?=[•●▪■◦‣➢➤✓✔])|(?<=[:;,.])\s+(?=-\s)|\s{2,}(?=(?:[*·–—-]|o)\s)|\s{3,}(?=\p{Lu})/u;
const betweenDashes = /\s+(?=-\s)/u;

type Part = { text: string; inList: boolean; isBold: boolean };

/** Cuts at block tags, and after emphasised words that a new sentence follows; drops every tag. */
function parts(source: string): Part[] {
	const found: Part[] = [];
	let part: Part = { text: '', inList: false, isBold: false };
	let isList = false;
	let end = 0;
	const flush = () => {
		if (hasWords(part.text)) found.push(part);
		part = { text: '', inList: isList, isBold: false };
	};
	for (const match of source.matchAll(tag)) {
		const name = (match[2] ?? '').toLowerCase();
		const isClosing = match[1] === '/';
		if (!breaking.has(name) && !emphasis.has(name) && name !== 'span' && name !== 'a') continue;
		part.text += source.slice(end, match.index);
		end = match.index + match[0].length;
		if (breaking.has(name)) {
			// Converters often leave a list open: the next paragraph ends it.
			isList = name === 'ul' || name === 'ol' ? !isClosing : name === 'li' || name === 'br' ? isList : false;
			flush();
		} else if (isClosing && /^\s+\p{Lu}/u.test(source.slice(end, end + 20))) flush();
		else if (!isClosing && (name === 'b' || name === 'strong') && !hasWords(part.text)) part.isBold = true;
	}
	part.text += source.slice(end);
	flush();
	return found;
}

const plain = (text: string): string =>
	text
		// Three blanks tell as much as a thousand, which the marks below would be looked for in, again from each.
		.replace(/\s{4,}/gu, '   ')
		.replace(/\[([^[\]]{1,300})\]\([^()\s]{0,300}\)/gu, '$1')
		.replace(/&([a-z]{2,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
		.replace(/\\([()[\]*_])/gu, '$1');

/**
 * Reads one cell, or one line outside tables, of a text file. Empty list items are left out; their marks say nothing.
 * @param source the cell as it stands, tags and marks included
 */
export function cellParagraphs(source: string): Paragraph[] {
	return parts(source).flatMap(({ text, inList, isBold }) => {
		const cleaned = plain(text);
		const dashes = inList && /^\s*-\s/u.test(cleaned);
		return cleaned
			.split(betweenItems)
			.flatMap((piece) => (dashes ? piece.split(betweenDashes) : [piece]))
			.flatMap((piece): Paragraph[] => {
				const trimmed = piece.trim();
				const bold = /^\*\*(.+)\*\*$/su.exec(trimmed)?.[1];
				const unmarked = (bold ?? trimmed).replaceAll('**', '');
				const mark = leadingMark.exec(unmarked);
				const isMark = mark !== null && (mark[1] !== '-' || /^-\s|^-\p{L}/u.test(unmarked));
				const body = tidy(isMark ? unmarked.slice(mark[0].length) : unmarked);
				return hasWords(body)
					? [{ text: body, bullet: isMark ? (mark[1] ?? null) : null, isBold: isBold || bold !== undefined }]
					: [];
			});
	});
}
