// How each kind of paragraph looks in the DOCX: the styles are written from it, and the pages are counted with it. Arial is on every
// computer a jury may have.

// Word has no light and dark: these are the light values of assets/styles/tokens.css.
const ink = '1F2421';
export const inkSoft = '5A625C';
export const field = '1E6B4E';
export const line = 'DAD6CA';
export const link = '1F5FA8';
export const straw = '8A5A12';

/** Twentieths of a point: an A4 page, its margins, and what is between them. */
export const page = { width: 11906, height: 16838, margin: 1276 } as const;
export const textWidth = page.width - 2 * page.margin;
export const textHeight = page.height - 2 * page.margin;

/** Headings of the sections: numbered by Word, and in its contents. */
export const sectionHeadings = ['h1', 'h2', 'h3'] as const;
/** Headings inside a section, on every level below the first: neither numbered nor in the contents. */
export const innerHeadings = ['i2', 'i3', 'i4', 'i5', 'i6'] as const;
export const roles = [
	'body',
	'title',
	'lead',
	'soft',
	'caption',
	'notice',
	'cell',
	'quote',
	'list',
	'proof',
	'reference',
	'note',
	'contentsTitle',
	'contents1',
	'contents2',
	'contents3',
	...sectionHeadings,
	...innerHeadings,
] as const;
export type Role = (typeof roles)[number];

export type Look = {
	/** Id and name of the style. Word knows its own by their English name, and shows it in its reader's language. */
	id: string;
	name: string;
	/** Half-points. */
	size: number;
	color?: string;
	bold?: boolean;
	italic?: boolean;
	/** Twentieths of a point. */
	before: number;
	after: number;
	left?: number;
	hanging?: number;
	/** 240 is a single line. */
	line: number;
	keepNext?: boolean;
};

const text = { size: 21, before: 0, after: 120, line: 276 };
const tight = { before: 40, after: 40, line: 247 };
const head = { before: 300, after: 100, line: 252, bold: true, keepNext: true };

export const looks: Record<Role, Look> = {
	body: { id: 'Normal', name: 'Normal', ...text, color: ink },
	title: { id: 'Title', name: 'Title', size: 56, bold: true, before: 2400, after: 240, line: 240 },
	// It stands under a heading, and both stay with what follows.
	lead: { id: 'Lead', name: 'Chapeau', ...text, size: 22, color: inkSoft, keepNext: true },
	soft: { id: 'Soft', name: 'Discret', ...text, color: inkSoft },
	caption: { id: 'Caption', name: 'caption', size: 18, color: inkSoft, before: 80, after: 240, line: 252 },
	notice: { id: 'Facts', name: 'Mentions', size: 18, color: inkSoft, before: 0, after: 80, line: 252 },
	cell: { id: 'Cell', name: 'Cellule', size: 18, ...tight },
	quote: { id: 'Quote', name: 'Quote', ...text, italic: true, left: 425 },
	list: { id: 'ListParagraph', name: 'List Paragraph', ...text, after: 60 },
	proof: { id: 'Proof', name: 'Preuve', ...text, after: 100, left: 284 },
	reference: { id: 'Bibliography', name: 'Bibliography', ...text, left: 425, hanging: 425 },
	note: { id: 'FootnoteText', name: 'footnote text', size: 17, before: 0, after: 40, line: 240 },
	contentsTitle: { id: 'TOCHeading', name: 'TOC Heading', size: 34, bold: true, color: field, before: 0, after: 240, line: 252 },
	contents1: { id: 'TOC1', name: 'toc 1', size: 21, bold: true, before: 120, after: 40, line: 252 },
	contents2: { id: 'TOC2', name: 'toc 2', size: 20, left: 240, before: 0, after: 30, line: 252 },
	contents3: { id: 'TOC3', name: 'toc 3', size: 18, color: inkSoft, left: 480, before: 0, after: 20, line: 252 },
	h1: { ...head, id: 'Heading1', name: 'heading 1', size: 34, color: field, before: 480, after: 200 },
	h2: { ...head, id: 'Heading2', name: 'heading 2', size: 27, before: 400, after: 140 },
	h3: { ...head, id: 'Heading3', name: 'heading 3', size: 23, color: field },
	// Word's own styles are what its contents are made of: these are none of them, and have their outline level all the same.
	i2: { ...head, id: 'Inner2', name: 'Intertitre 2', size: 25, before: 360, after: 120 },
	i3: { ...head, id: 'Inner3', name: 'Intertitre 3', size: 22, color: field },
	i4: { ...head, id: 'Inner4', name: 'Intertitre 4', size: 21, before: 240 },
	i5: { ...head, id: 'Inner5', name: 'Intertitre 5', size: 21, italic: true, before: 200, after: 80 },
	i6: { ...head, id: 'Inner6', name: 'Intertitre 6', size: 21, bold: false, italic: true, before: 200, after: 80 },
};

/** Ids of the styles that the walker names: those above, or those of a school's own document. */
export type StyleIds = Record<Role, string> & { link: string; noteCall: string; grid: string | null };

export const ownStyles: StyleIds = {
	...(Object.fromEntries(roles.map((role) => [role, looks[role].id])) as Record<Role, string>),
	link: 'Hyperlink',
	noteCall: 'FootnoteReference',
	grid: null,
};

/** The role of a section's heading; there are three levels. */
export const sectionRole = (level: number): Role => sectionHeadings[Math.min(Math.max(level, 1), 3) - 1] ?? 'h3';

/** The role of a heading inside a section, on a level from 2; deeper than 6 looks as 6. */
export const innerRole = (level: number): Role => innerHeadings[Math.min(Math.max(level, 2), 6) - 2] ?? 'i6';

/** Outline level from 0, which Word's navigation shows; null for what is no heading. */
export function outlineLevel(role: Role): number | null {
	const level = /^[hi]([1-6])$/.exec(role)?.[1];
	return level === undefined ? null : Number(level) - 1;
}
