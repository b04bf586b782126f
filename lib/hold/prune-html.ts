// Frozen HTML reduced to some of its elements. What was around them stays as empty shells, so that the page's rules still find them;
// style sheets stay; all other text, every picture and attribute goes.
import { numberAttribute, type WordBox } from '../domain/held-page';
import { escapeAttribute, escapeText } from '../capture/page/escape';
import { parseHtml, valueOf, type HtmlElement } from '../redaction/html-tree';

export type Kept = {
	/** Elements kept with all they hold, or with what of it is `seen`. */
	whole: ReadonlySet<number>;
	/** Elements kept as boxes; of their own text, only these words. */
	parts?: ReadonlyMap<number, readonly WordBox[]>;
	/** Frames kept by their tags: what they hold is another document. */
	frames?: ReadonlySet<number>;
	/** Elements that a picture stands for: its token and size. */
	pictures?: ReadonlyMap<number, { token: string; width: number; height: number }>;
	seen?: ReadonlySet<number> | null;
	/** In CSS px: without what was around it, an element may take another size. */
	size?: { width: number; height: number } | null;
};

/** Around what is kept: boxes without any room of their own, whatever the rules say. Backgrounds and what is inherited stay. */
const shell =
	'display:block!important;position:static!important;float:none!important;transform:none!important;translate:none!important;inline-size:auto!important;block-size:auto!important;min-inline-size:0!important;min-block-size:0!important;max-inline-size:none!important;max-block-size:none!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;columns:auto!important;clip-path:none!important;contain:none!important;content-visibility:visible!important;animation:none!important;scroll-snap-type:none!important;counter-increment:none!important;counter-reset:none!important';
const shellRule =
	'[data-glane-around]::before,[data-glane-around]::after,[data-glane-around]::marker{content:none!important}[data-glane-around]::backdrop{display:none!important}';
const placed =
	'position:relative!important;inset:auto!important;float:none!important;transform:none!important;translate:none!important;margin:0!important';

/** Attributes that rules look at; the rest may tell what was there. */
const telling = /^(id|class|style|lang|dir|role|type|slot|open|shadowrootmode|data-glane-[\w-]+)$/;
const shortToken = /^[\w-]{0,32}$/;
const headParts = new Set(['style', 'title', 'meta']);
const keptMeta = /charset|name="(viewport|color-scheme)"/i;
/** Without a box of their own, and still part of what is seen. */
const boxless = new Set('br wbr hr col colgroup option optgroup style source track'.split(' '));
const asOne = new Set('svg math select picture video audio object'.split(' '));

type Manner = { keeps: 'all' | 'telling'; style?: string; mark?: string };

/** Throws when nothing that is to be kept is there. */
export function pruneHtml(html: string, kept: Kept): string {
	return new Pruner(html, kept).write(parseHtml(html));
}

class Pruner {
	/** Elements that are kept or hold one that is, with those of their children that are. */
	readonly #marked = new Map<HtmlElement, HtmlElement[]>();
	/** Elements that hold all that is kept, and nothing of it themselves. */
	readonly #shells = new Set<HtmlElement>();
	/** The first that is no shell. */
	#outermost: HtmlElement | null = null;

	constructor(
		readonly html: string,
		readonly kept: Kept,
	) {}

	write(root: HtmlElement): string {
		if (!this.#mark(root)) throw new Error('Nothing of what was chosen is in the page.');
		let at = root;
		for (
			let [inner, ...others] = this.#marked.get(at) ?? [];
			inner && others.length === 0;
			[inner, ...others] = this.#marked.get(at) ?? []
		) {
			if (at !== root) this.#shells.add(at);
			at = inner;
			if (this.#isWhole(at) || (this.kept.parts?.get(at.n)?.length ?? 0) > 0) break;
		}
		this.#outermost = at;
		const doctype = /^<!doctype[^>]*>/i.exec(this.html)?.[0] ?? '';
		return doctype + this.#children(root);
	}

	#mark(element: HtmlElement): boolean {
		const inside = this.#isWhole(element)
			? []
			: element.children.filter((child): child is HtmlElement => child.kind === 'element' && this.#mark(child));
		const isMarked = inside.length > 0 || this.#isWhole(element) || this.kept.parts?.has(element.n) === true;
		if (isMarked) this.#marked.set(element, inside);
		return isMarked;
	}

	/** Kept by itself, whatever it holds. */
	#isWhole({ n }: HtmlElement): boolean {
		const { whole, frames, pictures } = this.kept;
		return whole.has(n) || frames?.has(n) === true || pictures?.has(n) === true;
	}

	#element(element: HtmlElement): string {
		const { n, name } = element;
		const picture = this.kept.pictures?.get(n);
		if (picture)
			return `<img src="${picture.token}" alt="" style="display:block;width:${picture.width}px;height:${picture.height}px">`;
		if (this.kept.frames?.has(n)) return `${this.#tag(element, { keeps: 'all' })}</${name}>`;
		if (this.kept.whole.has(n)) return this.#whole(element);
		if (name === 'style') return this.#source(element);
		if (name === 'head') return this.#head(element);
		if (!this.#marked.has(element)) return name === 'template' ? '' : this.#sheetsIn(element);
		const tag = this.#tag(element, this.#manner(element));
		return tag + this.#children(element) + this.#close(element);
	}

	#manner(element: HtmlElement): Manner {
		if (element.name === 'template') return { keeps: 'telling' };
		if (this.#shells.has(element)) return { keeps: 'telling', style: shell, mark: ' data-glane-around' };
		return element === this.#outermost ? { keeps: 'telling', style: placed } : { keeps: 'telling' };
	}

	#children(element: HtmlElement): string {
		const words = this.kept.parts?.get(element.n) ?? [];
		let out = '';
		let node = -1;
		for (const child of element.children) {
			if (child.kind === 'element') out += this.#element(child);
			else {
				node++;
				const own = words.filter((word) => word.node === node).map(({ text }) => escapeText(text));
				out += own.length > 0 ? ` ${own.join(' ')} ` : ' ';
			}
		}
		return out;
	}

	/** An element as it is written, or of it only what shows. */
	#whole(element: HtmlElement): string {
		const { seen, size } = this.kept;
		const held = size ? `;box-sizing:border-box!important;width:${size.width}px!important;height:${size.height}px!important` : '';
		const tag = this.#tag(element, element === this.#outermost ? { keeps: 'all', style: placed + held } : { keeps: 'all' });
		if (!seen || asOne.has(element.name) || element.name === 'style') return tag + this.html.slice(element.openEnd, element.end);
		const inside = element.children.map((child) => {
			if (child.kind === 'text') return this.html.slice(child.start, child.end);
			return this.#shows(child) ? this.#whole(child) : '';
		});
		return tag + inside.join('') + this.#close(element);
	}

	#shows(element: HtmlElement): boolean {
		if (this.kept.seen?.has(element.n) || boxless.has(element.name)) return true;
		return element.children.some((child) => child.kind === 'element' && !boxless.has(child.name) && this.#shows(child));
	}

	#head(head: HtmlElement): string {
		const inside = head.children.map((child) => {
			if (child.kind === 'text' || !headParts.has(child.name)) return '';
			const source = this.#source(child);
			return child.name === 'meta' && !keptMeta.test(source) ? '' : source;
		});
		return `<head>${inside.join('')}<style>${shellRule}</style></head>`;
	}

	/** Rules hold wherever they are written; those of a shadow tree only within it. */
	#sheetsIn(element: HtmlElement): string {
		return element.children
			.map((child) =>
				child.kind === 'text' || child.name === 'template'
					? ''
					: child.name === 'style'
						? this.#source(child)
						: this.#sheetsIn(child),
			)
			.join('');
	}

	#tag(element: HtmlElement, { keeps, style = '', mark = '' }: Manner): string {
		const attributes = element.attributes.filter(({ name, start, end }) => {
			if (name === numberAttribute) return true;
			if (keeps === 'all' || telling.test(name)) return name !== 'style' || style === '';
			return (
				/^data-|^aria-(expanded|selected|current|hidden)$/.test(name) &&
				shortToken.test(this.html.slice(start, end).split('"')[1] ?? '')
			);
		});
		const own = style === '' ? '' : (valueOf(this.html, element, 'style') ?? '').replace(/([^;\s])\s*$/, '$1;');
		const written = attributes.map(({ start, end }) => ` ${this.html.slice(start, end)}`).join('');
		const name = /^<([^\s/>]+)/.exec(this.html.slice(element.start, element.openEnd))?.[1] ?? element.name;
		return `<${name}${written}${mark}${style === '' ? '' : ` style="${own}${escapeAttribute(style)}"`}>`;
	}

	#close(element: HtmlElement): string {
		return this.html.slice(element.contentEnd, element.end);
	}

	#source({ start, end }: HtmlElement): string {
		return this.html.slice(start, end);
	}
}
