// An official document as read from its file, before anything in it is understood: lines where they stand, and the cells or
// paragraphs that they make up. Whatever the format, readers of lib/frameworks/read/ all end here.

/** One printed line, as it stands in the document: what the review screen shows beside the result. */
export type SourceLine = {
	/** Rank in the document, from 0. */
	id: number;
	/** From 1; null where the format has no pages. */
	page: number | null;
	text: string;
	/** Why the line was set aside; null for the others. */
	dropped: 'running-header' | 'page-number' | null;
};

export type SourceParagraph = {
	text: string;
	/** Ids of the lines it was read from. */
	lines: number[];
	/** The list mark that stood before it (`•`, `-`, `o`, `1.`), taken off the text. */
	bullet: string | null;
	isBold: boolean;
};

/** A cell of a table; `column` counts grid columns from 0, merged cells span several. */
export type SourceCell = { column: number; span: number; paragraphs: SourceParagraph[] };

export type SourceBlock =
	/** `continues`: the row goes on with the cells of the row before it, across a page break. */
	| { kind: 'row'; page: number | null; table: number; cells: SourceCell[]; continues: boolean }
	/** Outside tables. `isWrapped`: each paragraph is one hard-wrapped line of a flattened text, whose columns are lost. */
	| { kind: 'text'; page: number | null; paragraphs: SourceParagraph[]; isWrapped: boolean };

export const sourceFormats = ['pdf', 'docx', 'html', 'text'] as const;

export type SourceDocument = {
	/** The file's name; empty for pasted text. */
	name: string;
	format: (typeof sourceFormats)[number];
	sha256: string;
	pages: number | null;
	lines: SourceLine[];
	/** In reading order. */
	blocks: SourceBlock[];
};
