// The report as a reader meets it: one tree of headings, paragraphs, tables and pictures, in the words of its language, with every number
// printed in it. It is built once (report-content.ts); HTML, DOCX and Typst only walk it, so that the three say the same.
import type { CitationRun } from '../domain/citation';
import type { Language } from '../domain/settings';
import type { Exhibit } from './exhibit';

export type TextInline = {
	kind: 'text';
	text: string;
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	strike?: boolean;
	code?: boolean;
	/** Grey ink: what goes with the text and is not the text. */
	soft?: boolean;
	/** An address that may be opened: http, https or mailto. */
	href?: string;
};

export type Inline =
	| TextInline
	| { kind: 'break' }
	/** The call of an exhibit, "annexe 7": a link to its anchor. A call whose piece is not in the report is plain text and has no anchor. */
	| { kind: 'call'; text: string; anchor: string }
	/** The citation of a source, "(Dupont, 2026)" or "[3]": a link to its reference in the bibliography. */
	| { kind: 'citation'; text: string; anchor: string }
	/** A link to another place of the report: a competency, a criterion, a section. */
	| { kind: 'jump'; text: string; anchor: string; soft?: boolean }
	/** Printed at the foot of the page, or of the document; `number` counts through the report. */
	| { kind: 'footnote'; number: number; content: Inline[] };

/** `tone` lets a walker give a state its colour; the sign and the word are in the text. */
export type Tone = 'proved' | 'partial' | 'empty' | 'gap' | 'exempt';

export type Cell = {
	blocks: Block[];
	columns?: number;
	rows?: number;
	/** A header of its row. */
	header?: boolean;
	align?: 'start' | 'end';
	tone?: Tone;
	/** Something else in the report leads here. */
	anchor?: string;
};

export type Table = {
	kind: 'table';
	/** What the table is, for those who do not see it, and above it where `shown`. */
	caption: string;
	shown: boolean;
	/** Header rows, repeated on every page. */
	head: Cell[][];
	rows: Cell[][];
	/** Shares of the width, as many as there are columns; equal when empty. */
	widths: number[];
	/** 'facts': label and value, without rules. 'prose': the candidate's own. 'matrix': dense, over pages. */
	style: 'facts' | 'prose' | 'matrix';
};

export type Picture = {
	kind: 'picture';
	/** Its asset, by SHA-256. */
	sha256: string;
	/** The file of the bundle that is the same picture, "A-01_x/ecran.webp", where there is one. */
	file: string | null;
	alternative: string;
	/** Empty: none is printed. A caption with a number says it in full, "Figure 2 — …". */
	caption: Inline[];
	/** Where the reader jumps to it from. */
	anchor: string | null;
	/** A page from its top to its end, which may be cut over several pages. */
	isLong: boolean;
};

export type Block =
	| { kind: 'paragraph'; content: Inline[]; style: 'body' | 'lead' | 'soft' | 'caption' | 'notice' | 'title' }
	/** A heading inside a section, below the section's own level. Never numbered. */
	| { kind: 'heading'; level: 3 | 4 | 5 | 6; content: Inline[]; anchor: string | null }
	| { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
	| { kind: 'quote'; blocks: Block[] }
	| Table
	| Picture
	/** Two blocks of the same page, before and after. */
	| { kind: 'pair'; left: Block[]; right: Block[] }
	/** The proofs under a competency, and whatever else belongs together and has an anchor. */
	| { kind: 'group'; anchor: string | null; role: 'competency' | 'proof' | 'reference' | 'plain'; blocks: Block[] }
	/** One exhibit, with its heading as its first block. The walkers of the bundle add links to its files. */
	| { kind: 'exhibit'; exhibit: Exhibit; anchor: string; blocks: Block[] };

export type ContentSection = {
	/** Unique in the report; ASCII, a letter first. */
	anchor: string;
	/** 1: chapters and what stands around them; 2: parts and the closing sections of a chapter; 3: sections of a part. */
	level: 1 | 2 | 3;
	/** "2.1.3"; '' for what is not numbered: cover, declaration, bibliography, exhibits. */
	number: string;
	title: string;
	kind: 'cover' | 'chapter' | 'part' | 'section' | 'coverage' | 'bibliography' | 'exhibits';
	/** Id of the section of the outline; null for a chapter. */
	sectionId: string | null;
	/** Begins on a page of its own. */
	newPage: boolean;
	blocks: Block[];
};

export type ReportContent = {
	language: Language;
	title: string;
	author: string;
	subject: string;
	/** "Rapport de compétences – Camille Moreau – v3": the foot of every page. */
	footer: string;
	/** In reading order, the cover first. A table of contents comes after the cover (and the declaration, where there is one). */
	sections: ContentSection[];
	/** The words that the walkers print themselves. */
	words: { contents: string; page: string; continued: string; footnotes: string };
};

/** A run of text without emphasis. */
export const words = (text: string): TextInline => ({ kind: 'text', text });

export const paragraph = (content: string | Inline[], style: Extract<Block, { kind: 'paragraph' }>['style'] = 'body'): Block => ({
	kind: 'paragraph',
	content: typeof content === 'string' ? [words(content)] : content,
	style,
});

export const cell = (content: string | Inline[] | Block[], options: Omit<Cell, 'blocks'> = {}): Cell => ({
	blocks: isBlocks(content) ? content : [paragraph(content)],
	...options,
});

const inlineKinds: readonly string[] = ['text', 'break', 'call', 'citation', 'jump', 'footnote'];
const isBlocks = (content: string | Inline[] | Block[]): content is Block[] =>
	typeof content !== 'string' && content[0] !== undefined && !inlineKinds.includes(content[0].kind);

/** A reference's runs as inlines, its address as a link. */
export function citationInlines(runs: readonly CitationRun[]): Inline[] {
	return runs.flatMap(({ text, italic }): Inline[] => {
		const found = italic ? null : /https?:\/\/[^\s\]]*[^\s\].]/i.exec(text);
		if (!found || !URL.canParse(found[0])) return [italic ? { kind: 'text', text, italic } : words(text)];
		const before = text.slice(0, found.index);
		const after = text.slice(found.index + found[0].length);
		return [
			...(before ? [words(before)] : []),
			{ kind: 'text', text: found[0], href: new URL(found[0]).href },
			...(after ? [words(after)] : []),
		];
	});
}
