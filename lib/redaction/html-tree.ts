// Frozen HTML as a tree that knows where each part stands in the source, so that it can be changed there and stay as it was elsewhere to
// the byte. A tokenizer rather than the browser's parser, which would write the page anew: closing tags, entities and quotes its own way.
import { Tokenizer } from 'htmlparser2';
import { numberAttribute } from '../domain/held-page';
import type { Span } from './text-finder';

/** `value`: between the quotes, null for an attribute without one. `end`: after the closing quote. */
export type HtmlAttribute = { name: string; start: number; end: number; value: Span | null };
export type HtmlText = { kind: 'text'; start: number; end: number; parent: HtmlElement };
export type HtmlElement = {
	kind: 'element';
	/** In lower case. */
	name: string;
	/** The number it bears in a held page, -1 when it has none. */
	n: number;
	start: number;
	/** After the `>` of the opening tag; `contentEnd`: before the closing tag. */
	openEnd: number;
	contentEnd: number;
	end: number;
	attributes: HtmlAttribute[];
	children: (HtmlElement | HtmlText)[];
	parent: HtmlElement | null;
};

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The document, as an element without a tag. What is not closed ends where its parent does. */
export function parseHtml(html: string): HtmlElement {
	const root = newElement('', 0, null);
	root.end = html.length;
	root.contentEnd = html.length;
	let current = root;
	let open = root;
	let attribute: HtmlAttribute | null = null;
	const text = (start: number, end: number): void => {
		const last = current.children.at(-1);
		if (last?.kind === 'text' && last.end === start) last.end = end;
		else if (end > start) current.children.push({ kind: 'text', start, end, parent: current });
	};
	const opened = (end: number): void => {
		open.openEnd = end + 1;
		open.contentEnd = open.openEnd;
		open.end = open.openEnd;
		open.n = Number(valueOf(html, open, numberAttribute) ?? -1);
		if (!voids.has(open.name)) current = open;
	};
	const closed = (element: HtmlElement, start: number, end: number): void => {
		for (let inner = current; inner !== element; inner = inner.parent ?? root) {
			inner.contentEnd = start;
			inner.end = start;
		}
		element.contentEnd = start;
		element.end = end;
		current = element.parent ?? root;
	};
	const ignore = (): undefined => undefined;
	const tokenizer = new Tokenizer(
		{ decodeEntities: false },
		{
			ontext: text,
			ontextentity: ignore,
			oncomment: ignore,
			oncdata: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onattribentity: ignore,
			onopentagname(start, end) {
				open = newElement(html.slice(start, end).toLowerCase(), start - 1, current);
				current.children.push(open);
			},
			onattribname(start, end) {
				attribute = { name: html.slice(start, end).toLowerCase(), start, end, value: null };
				open.attributes.push(attribute);
			},
			onattribdata(start, end) {
				if (attribute) attribute.value = { start: attribute.value?.start ?? start, end };
			},
			onattribend() {
				if (!attribute) return;
				const end = attribute.value?.end ?? attribute.end;
				attribute.end = attribute.value && /["']/.test(html[end] ?? '') ? end + 1 : end;
			},
			onopentagend: opened,
			onselfclosingtag: opened,
			onclosetag(start, end) {
				const name = html.slice(start, end).toLowerCase();
				let element: HtmlElement | null = current;
				while (element && element.name !== name) element = element.parent;
				if (element && element !== root) closed(element, start - 2, html.indexOf('>', end) + 1 || html.length);
			},
			onend() {
				if (current !== root) closed(root, html.length, html.length);
			},
		},
	);
	tokenizer.write(html);
	tokenizer.end();
	return root;
}

function newElement(name: string, start: number, parent: HtmlElement | null): HtmlElement {
	return {
		kind: 'element',
		name,
		n: -1,
		start,
		openEnd: start,
		contentEnd: start,
		end: start,
		attributes: [],
		children: [],
		parent,
	};
}

/** The source of an attribute's value; undefined when the element has no such attribute. */
export function valueOf(html: string, element: HtmlElement, name: string): string | undefined {
	const attribute = element.attributes.find((candidate) => candidate.name === name);
	return attribute && (attribute.value ? html.slice(attribute.value.start, attribute.value.end) : '');
}

/** Every element of a tree, in the order of the source. */
export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
	const waiting: HtmlElement[] = [root];
	for (let element = waiting.pop(); element; element = waiting.pop()) {
		if (element.name !== '') yield element;
		for (const child of element.children.toReversed()) if (child.kind === 'element') waiting.push(child);
	}
}
