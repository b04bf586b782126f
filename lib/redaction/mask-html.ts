// Takes texts, runs of text and elements out of the HTML of one frame; every other byte stays as it was.
import type { Rect } from '../domain/held-page';
import { maskDataAddresses } from './data-addresses';
import { elementBlock } from './element-block';
import { elementsIn, type HtmlAttribute, type HtmlElement } from './html-tree';
import { markupOf, plainText } from './markup-text';
import { maskCss } from './mask-css';
import { block, spliced, type Edit, type Span, type TextFinder } from './text-finder';
import { TextFlow } from './text-flow';

export type HtmlMasks = {
	finder: TextFinder;
	/** Elements to take out whole: number → where it was seen, null when it was not. */
	elements: ReadonlyMap<number, Rect | null>;
	/** Where an element was seen, for those that turn out to have to go; null when it was not. */
	rectOf: (n: number) => Rect | null;
	/** Runs of text to take out. */
	runs: readonly Span[];
	/** True for a token or an asset address whose file is gone. */
	isGone: (address: string) => boolean;
	/** Attributes that style sheets show as text. */
	shownAttributes: ReadonlySet<string>;
};

export type MaskedHtml = {
	html: string;
	places: number;
	/** Where texts were found among the words of the source as it was. */
	matched: Span[];
	/** Numbers of the elements whose whole box must be covered. */
	covered: Set<number>;
	/** A text was found across shadow trees: whoever reads the page tree by tree has its parts in other places. */
	isSpread: boolean;
};

/** Their values are words of HTML, numbers or drawings: no place for a name. */
const structural =
	/^(?:type|dir|role|rel|charset|shadowrootmode|media|method|target|align|valign|width|height|colspan|rowspan|span|size|rows|cols|maxlength|minlength|tabindex|step|viewbox|preserveaspectratio|d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|offset|stroke-.*|fill-.*|gradient.*|clip-rule|http-equiv|xmlns.*|version|data-glane-.*)$/;
const knownNames =
	/^(?:accept|alt|checked|cite|class|color|content|datetime|disabled|face|fill|for|form|headers|hidden|href|id|is|label|lang|list|loop|max|min|multiple|muted|name|open|part|pattern|placeholder|popover|poster|readonly|required|reversed|scope|selected|shape|slot|spellcheck|src|start|stroke|style|summary|title|translate|usemap|value|wrap|xlink:.*|aria-[a-z]+|font-.*|text-.*|filter|mask|opacity|clip-path|marker-.*)$/;
/** What a browser shows of a form. */
const shownInForms = /^(?:value|placeholder|label)$/;
const pictureSources = /^(?:src|href|xlink:href|poster|data)$/;

/** `root` is the tree of that HTML. */
export function maskHtml(html: string, root: HtmlElement, masks: HtmlMasks): MaskedHtml {
	return new HtmlMasker(html, root, masks).masked();
}

class HtmlMasker {
	readonly #edits: Edit[] = [];
	readonly #covered = new Set<number>();
	readonly #gone: Span[] = [];
	#places = 0;
	#isSpread = false;

	constructor(
		readonly html: string,
		readonly root: HtmlElement,
		readonly masks: HtmlMasks,
	) {}

	masked(): MaskedHtml {
		for (const element of elementsIn(this.root)) {
			if (this.#isInGone(element.start)) continue;
			if (element.n >= 0 && this.masks.elements.has(element.n))
				this.#takeOut(element, this.masks.elements.get(element.n) ?? null);
			else if (element.attributes.some((attribute) => this.#isPictureToGo(element, attribute)))
				this.#takeOut(element, this.masks.rectOf(element.n));
			else this.#openingTag(element);
		}
		const matched = this.#words();
		for (const run of this.masks.runs) {
			if (this.#isInGone(run.start)) continue;
			this.#places++;
			this.#edits.push({ ...run, text: block });
		}
		return {
			html: spliced(this.html, joined(this.#edits)),
			places: this.#places,
			matched,
			covered: this.#covered,
			isSpread: this.#isSpread,
		};
	}

	#isInGone(place: number): boolean {
		const last = this.#gone.at(-1);
		return last !== undefined && place >= last.start && place < last.end;
	}

	#takeOut(element: HtmlElement, rect: Rect | null): void {
		this.#places++;
		this.#gone.push({ start: element.start, end: element.end });
		if (element.n >= 0) this.#covered.add(element.n);
		this.#edits.push({ start: element.start, end: element.end, text: elementBlock(this.html, element, rect, this.masks.finder) });
	}

	/** A picture whose file is gone, or whose description tells what must go. */
	#isPictureToGo(element: HtmlElement, { name, value }: HtmlAttribute): boolean {
		if (!value) return false;
		const source = this.html.slice(value.start, value.end);
		if (/^(?:img|image|input|video|canvas|feimage)$/.test(element.name)) {
			if (pictureSources.test(name) && (this.#hasGoneToken(source) || this.masks.finder.has(source))) return true;
			if (pictureSources.test(name) && maskDataAddresses(source, this.masks.finder) !== source) return true;
			if (element.name === 'canvas' && name === 'style' && this.#hasGoneToken(source)) return true;
		}
		return element.name === 'img' && name === 'alt' && this.masks.finder.has(source);
	}

	#hasGoneToken(source: string): boolean {
		return (source.match(tokens) ?? []).some(this.masks.isGone);
	}

	#openingTag(element: HtmlElement): void {
		const { finder } = this.masks;
		if (element.name.includes('-') && finder.has(element.name)) this.#rename(element);
		for (const attribute of element.attributes) {
			if (attribute.value) this.#value(element, attribute, attribute.value);
			const { name } = attribute;
			if (!knownNames.test(name) && !structural.test(name) && finder.has(name))
				this.#edits.push({ start: attribute.start, end: attribute.start + name.length, text: finder.mask(name) });
		}
	}

	#value(element: HtmlElement, { name }: HtmlAttribute, value: Span): void {
		if (structural.test(name) || value.start === value.end) return;
		const { finder } = this.masks;
		const source = this.html.slice(value.start, value.end);
		const settled = source.includes('glane:')
			? source.replace(tokens, (token) => (this.masks.isGone(token) ? 'data:,' : token))
			: source;
		if (settled !== source) this.#cover(element);
		const masked = name === 'style' ? this.#style(settled) : finder.mask(maskDataAddresses(settled, finder));
		if (masked === source) return;
		this.#places++;
		this.#edits.push({ ...value, text: masked });
		if (shownInForms.test(name) || this.masks.shownAttributes.has(name)) this.#cover(element);
	}

	/** What lies behind the whole page must not cost all its pixels. */
	#cover({ name, n }: HtmlElement): void {
		if (!/^(?:html|body)$/.test(name)) this.#covered.add(n);
	}

	#style(source: string): string {
		const plain = plainText(source);
		const { css } = maskCss(plain, this.masks.finder);
		return css === plain ? source : markupOf(css);
	}

	/** Elements that a site names itself may bear a name. */
	#rename(element: HtmlElement): void {
		const name = `x-${block}`;
		this.#places++;
		this.#edits.push({ start: element.start + 1, end: element.start + 1 + element.name.length, text: name });
		if (element.end > element.contentEnd)
			this.#edits.push({ start: element.contentEnd + 2, end: element.contentEnd + 2 + element.name.length, text: name });
	}

	#words(): Span[] {
		const { finder } = this.masks;
		if (finder.isEmpty) return [];
		const flow = new TextFlow(this.html, this.root);
		const matched: Span[] = [];
		for (const span of finder.find(flow.text)) {
			const parts = flow.sourceOf(span);
			if (parts.every(({ start }) => this.#gone.some((gone) => start >= gone.start && start < gone.end))) continue;
			this.#places++;
			if (new Set(parts.map(({ node }) => treeOf(node.parent))).size > 1) this.#isSpread = true;
			// One block stands for all of it, where it begins.
			parts.forEach(({ start, end }, i) => this.#edits.push({ start, end, text: i === 0 ? block : '' }));
			for (const { start, end, node } of parts) {
				matched.push({ start, end });
				if (/^(?:textarea|option)$/.test(node.parent.name)) this.#covered.add(fieldOf(node.parent).n);
			}
		}
		return matched;
	}
}

const tokens = /glane:(?:[0-9a-f]{16}\.\d+\.|[0-9a-f]{64})/g;

/** The shadow tree that an element is in, null outside of any. */
function treeOf(element: HtmlElement): HtmlElement | null {
	let tree: HtmlElement | null = element;
	while (tree && tree.name !== 'template') tree = tree.parent;
	return tree;
}

/** A choice is seen in its list. */
function fieldOf(element: HtmlElement): HtmlElement {
	let field = element;
	while (/^(?:option|optgroup)$/.test(field.name) && field.parent) field = field.parent;
	return field;
}

/** Edits that overlap become one: none of what any of them covers may stay. Those inside an element that goes are gone with it. */
function joined(edits: readonly Edit[]): Edit[] {
	const result: Edit[] = [];
	for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = result.at(-1);
		if (!last || edit.start >= last.end) result.push({ ...edit });
		else if (edit.end > last.end) {
			last.end = edit.end;
			last.text ||= edit.text;
		}
	}
	return result;
}

/** Attributes that the rules of a style sheet show as text: `content: attr(data-name)`. */
export function attributesShownBy(css: string): string[] {
	return [...css.matchAll(/\battr\(\s*([\w-]+)/g)].map(([, name]) => (name ?? '').toLowerCase());
}
