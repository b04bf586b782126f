// What a Word document gathers while its blocks are written: links, pictures, footnotes, lists, bookmarks, each with an id of its own.
// Begun from other first ids, the same blocks go into a document that has its own (a school's).
import type { Language } from '../../domain/settings';
import type { StyleIds } from './roles';

/** A picture that Word can show: WebP is not. Size in pixels, 96 to the inch. */
export type DocxPicture = { type: 'jpg' | 'png'; bytes: Uint8Array; width: number; height: number };

export type InkOptions = {
	language: Language;
	styles: StyleIds;
	/** Word's own numbers before the numbered headings; a school's document numbers its headings itself, or not. */
	numbered: boolean;
	/** Anchors that are in the document: a link to another is plain text. */
	anchors: ReadonlySet<string>;
	/** By the hash of their asset. */
	pictures: ReadonlyMap<string, DocxPicture>;
	/** "suite" */
	continued: string;
	/** Numbers of sections by their anchor, where Word counts them: a jump to one is a field. */
	sectionNumbers: ReadonlyMap<string, string>;
	/** The highest ids that are taken, and what file names and relationships begin with. */
	taken?: { bookmark: number; drawing: number; note: number; list: number; prefix: string };
};

export type ListStart = { numId: number; ordered: boolean; level: number; start: number };

/** The numbered headings are the first list of a document of ours. */
export const headingList = 1;

export class Ink {
	readonly links = new Map<string, string>();
	readonly media = new Map<string, { id: string; name: string; picture: DocxPicture }>();
	/** Paragraphs of each footnote, and its id. */
	readonly notes: { id: number; xml: string }[] = [];
	readonly lists: ListStart[] = [];
	/** Captions counted by Word, by their word: "Figure" → 4. */
	readonly captions = new Map<string, number>();
	/** What the next paragraph is the beginning of. */
	pending: string[] = [];
	/** The next paragraph begins a page. */
	breakNext = false;
	/** The number of each exhibit, "7 bis", by its anchor. */
	readonly labels = new Map<string, string>();
	readonly options: InkOptions;
	readonly #names = new Map<string, string>();
	#bullets: number | null = null;
	#bookmarks: number;
	#drawings: number;
	#lists: number;
	#notes: number;
	readonly #prefix: string;

	constructor(options: InkOptions) {
		this.options = options;
		const { bookmark, drawing, note, list, prefix } = options.taken ?? {
			bookmark: 0,
			drawing: 0,
			note: 0,
			list: headingList,
			prefix: '',
		};
		[this.#bookmarks, this.#drawings, this.#notes, this.#lists, this.#prefix] = [bookmark, drawing, note, list, prefix];
	}

	/** Relationship of an address. */
	linkTo(href: string): string {
		const id = this.links.get(href) ?? `rId${this.#prefix}Link${this.links.size + 1}`;
		this.links.set(href, id);
		return id;
	}

	/** Relationship of a picture; null where there is none. */
	pictureOf(sha256: string): { id: string; picture: DocxPicture } | null {
		const known = this.media.get(sha256);
		if (known) return known;
		const picture = this.options.pictures.get(sha256);
		if (!picture) return null;
		const at = this.media.size + 1;
		const extension = picture.type === 'jpg' ? 'jpeg' : 'png';
		const added = { id: `rId${this.#prefix}Image${at}`, name: `${this.#prefix.toLowerCase()}image${at}.${extension}`, picture };
		this.media.set(sha256, added);
		return added;
	}

	nextDrawing(): number {
		return ++this.#drawings;
	}

	/** A list that counts for itself. */
	newList(ordered: boolean, level: number, start: number): number {
		const numId = ++this.#lists;
		this.lists.push({ numId, ordered, level, start });
		return numId;
	}

	/** Bullets need no count of their own: one list serves all. */
	bullets(): number {
		this.#bullets ??= this.newList(false, 0, 1);
		return this.#bullets;
	}

	newNote(write: (id: number) => string): number {
		const id = ++this.#notes;
		this.notes.push({ id, xml: write(id) });
		return id;
	}

	/** Word's own rule for the names of bookmarks: a letter first, then letters, digits, underscores, 40 characters at most. */
	bookmarkOf(anchor: string): string {
		const known = this.#names.get(anchor);
		if (known) return known;
		const plain = `${this.#prefix}${anchor}`.replace(/[^a-zA-Z0-9]/g, '_').replace(/^(?![a-zA-Z])/, 'n_');
		const taken = new Set(this.#names.values());
		let name = plain.slice(0, 40);
		for (let at = 2; taken.has(name); at++) name = `${plain.slice(0, 35)}_${at}`;
		this.#names.set(anchor, name);
		return name;
	}

	/** Puts bookmarks around words. */
	marked(names: readonly string[], xml: string): string {
		return names.reduce((inside, name) => {
			const id = ++this.#bookmarks;
			return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
		}, xml);
	}

	/** The bookmarks that wait for the next paragraph, each once. */
	takePending(): string[] {
		const names = [...new Set(this.pending)].map((anchor) => this.bookmarkOf(anchor));
		this.pending = [];
		return names;
	}
}
