// A text as Word, LibreOffice, Google Docs or a web page puts it in the clipboard, brought down to what a section may hold. Fonts, colours,
// classes and hidden things go; headings, lists, tables, links, bold and italic stay. Parsed as a document that runs and fetches nothing.
import { safeHref } from '../../../../lib/domain/safe-href';
import { liftFootnotes } from './footnotes';
import { marksFromStyles } from './marks-from-styles';
import type { PastedPictures } from './pasted-pictures';
import { listsFromWord } from './word-lists';

export type CleanPaste = { html: string; lostPictures: number };

/** Copied in an editor of ours, or in one like it: the schema alone decides. */
export const isOwnCopy = (html: string): boolean => /\sdata-pm-slice=/.test(html);

/** `pictures`: what became of the pictures that the text carries; one that is not among them is lost, as those that are elsewhere. */
export function cleanPasted(html: string, pictures: PastedPictures): CleanPaste {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	dropHidden(body);
	listsFromWord(body);
	liftFootnotes(body);
	const lostPictures = keepPictures(body, pictures);
	marksFromStyles(body);
	for (const element of body.querySelectorAll('*')) keepAttributes(element);
	dropBlankParagraphs(body);
	return { html: body.innerHTML, lostPictures };
}

const unread = 'style, script, meta, link, title, xml, noscript, template, iframe, object, svg, button, select, input, textarea';

const blocks = 'p, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6, div, hr';

function dropHidden(body: HTMLElement): void {
	const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
	const found: Node[] = [];
	while (comments.nextNode()) found.push(comments.currentNode);
	for (const comment of found) (comment as ChildNode).remove();
	for (const element of body.querySelectorAll(unread)) element.remove();
	// Ours alone: what a page says by it is not heard.
	for (const element of body.querySelectorAll('[data-glane]')) delete (element as HTMLElement).dataset['glane'];
	for (const element of body.querySelectorAll('br')) {
		// Between two blocks it is air.
		const isAir = [element.previousElementSibling, element.nextElementSibling].some((beside) => beside?.matches(blocks));
		if (element.className === 'Apple-interchange-newline' || isAir) element.remove();
	}
	for (const cell of body.querySelectorAll('thead td')) {
		const header = body.ownerDocument.createElement('th');
		for (const { name, value } of cell.attributes) header.setAttribute(name, value);
		header.append(...cell.childNodes);
		cell.replaceWith(header);
	}
	for (const element of body.querySelectorAll('[style]')) {
		const style = styleOf(element);
		if (/display:none|mso-hide:all|visibility:hidden/.test(style)) element.remove();
		// Word writes runs of spaces and tabs as spans of spaces that do not break.
		else if (/mso-spacerun|mso-tab-count/.test(style)) element.replaceChildren(' ');
	}
	for (const element of body.querySelectorAll('*')) {
		// Word's own elements, <o:p> among them, hold what an ordinary one would.
		if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
	}
}

/** As it is written, without spaces and in small letters: inert documents have no computed style, and `mso-` is known to none. */
const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();

function keepPictures(body: HTMLElement, pictures: PastedPictures): number {
	let lost = 0;
	for (const image of body.querySelectorAll('img')) {
		const sha256 = pictures.get(image.getAttribute('src')?.trim() ?? '');
		// Pictures of one pixel count readers; nobody misses them.
		const isCounter = image.getAttribute('width') === '1' && image.getAttribute('height') === '1';
		if (!sha256) {
			if (!isCounter) lost++;
			image.remove();
			continue;
		}
		const figure = body.ownerDocument.createElement('figure');
		figure.dataset['glane'] = '';
		figure.dataset['sha256'] = sha256;
		figure.dataset['alt'] = image.alt;
		const line = image.closest('p, h1, h2, h3, h4, h5, h6');
		// A picture is a block of its own, after the words it stood among.
		if (line) {
			line.after(figure);
			image.remove();
		} else image.replaceWith(figure);
	}
	return lost;
}

const own = new Set(['data-note', 'data-sha256', 'data-alt']);
const kept = new Map([
	['td', ['colspan', 'rowspan']],
	['th', ['colspan', 'rowspan']],
	['ol', ['start']],
]);

/** What a page says of itself goes; `data-` names that the schema reads are ours alone. */
function keepAttributes(element: Element): void {
	const isOurs = element.hasAttribute('data-glane');
	for (const { name, value } of [...element.attributes]) {
		if (name === 'href' && element.localName === 'a' && safeHref(value)) continue;
		if (kept.get(element.localName)?.includes(name)) continue;
		if (own.has(name) && isOurs) continue;
		element.removeAttribute(name);
	}
	if (element.localName === 'a' && !element.hasAttribute('href')) element.replaceWith(...element.childNodes);
}

function dropBlankParagraphs(body: HTMLElement): void {
	for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
		const isBlank = !/[^\s\u00a0]/.test(block.textContent ?? '') && !block.querySelector('sup[data-note], figure');
		if (isBlank && !(block.parentElement?.matches('td, th') && block.parentElement.children.length === 1)) block.remove();
	}
}
