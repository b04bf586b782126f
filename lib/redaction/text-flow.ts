// The words of a document in the order in which they are read, so that a name is found across the elements it is spread over: through
// inline elements, shadow trees and the slots they are shown in. Each sign of the flow knows where it stands in the source.
import { valueOf, type HtmlElement, type HtmlText } from './html-tree';
import type { Span } from './text-finder';

const inline = new Set(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp slot small span strong sub sup template time tspan tt u var wbr'.split(
		' ',
	),
);
const isInline = (name: string): boolean => inline.has(name) || name.includes('-');

export class TextFlow {
	readonly #html: string;
	readonly #parts: string[] = [];
	/** Where each chunk begins in the flow, and what it is in the source. */
	readonly #chunks: { at: number; source: HtmlText }[] = [];
	#length = 0;
	#mustBreak = false;
	#shown = new Set<HtmlElement | HtmlText>();

	constructor(html: string, root: HtmlElement) {
		this.#html = html;
		this.#children(root, null);
	}

	get text(): string {
		return this.#parts.join('');
	}

	/** The parts of the source that a part of the flow stands for. */
	sourceOf({ start, end }: Span): (Span & { node: HtmlText })[] {
		const spans: (Span & { node: HtmlText })[] = [];
		for (let i = this.#chunkAt(start); i < this.#chunks.length; i++) {
			const { at, source } = this.#chunks[i] as { at: number; source: HtmlText };
			if (at >= end) break;
			const from = source.start + Math.max(0, start - at);
			const to = Math.min(source.end, source.start + end - at);
			if (to > from) spans.push({ start: from, end: to, node: source });
		}
		return spans;
	}

	/** The last chunk that begins at or before a place of the flow. */
	#chunkAt(place: number): number {
		let low = 0;
		let high = this.#chunks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#chunks[middle]?.at ?? 0) <= place) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	#children(parent: HtmlElement, host: HtmlElement | null): void {
		for (const child of parent.children) this.#node(child, host);
	}

	#node(node: HtmlElement | HtmlText, host: HtmlElement | null): void {
		if (this.#shown.has(node)) return;
		if (node.kind === 'text') return this.#put(node);
		if (node.name === 'style') return;
		if (!isInline(node.name)) this.#mustBreak = true;
		const tree = node.children.find((child): child is HtmlElement => child.kind === 'element' && this.#isTree(child));
		if (tree) this.#children(tree, node);
		if (node.name === 'slot' && host) this.#assigned(node, host);
		this.#children(node, host);
		if (tree) this.#shown.add(tree);
		if (!isInline(node.name)) this.#mustBreak = true;
	}

	#isTree(element: HtmlElement): boolean {
		return element.name === 'template' && valueOf(this.#html, element, 'shadowrootmode') !== undefined;
	}

	/** What the host's own children put into a slot is read there. */
	#assigned(slot: HtmlElement, host: HtmlElement): void {
		const name = valueOf(this.#html, slot, 'name') ?? '';
		for (const child of host.children) {
			const wanted = child.kind === 'element' ? (valueOf(this.#html, child, 'slot') ?? '') : '';
			if (wanted !== name || (child.kind === 'element' && this.#isTree(child)) || this.#shown.has(child)) continue;
			this.#node(child, null);
			this.#shown.add(child);
		}
	}

	#put(node: HtmlText): void {
		const text = this.#html.slice(node.start, node.end);
		const before = this.#chunks.at(-1)?.source;
		// Letters each in a box of its own are one word.
		const isSpelled = before !== undefined && before.end - before.start === 1 && text.trim().length === 1;
		if (this.#mustBreak && !isSpelled) this.#add('\n');
		this.#mustBreak = false;
		this.#chunks.push({ at: this.#length, source: node });
		this.#add(text);
	}

	#add(text: string): void {
		this.#parts.push(text);
		this.#length += text.length;
	}
}
