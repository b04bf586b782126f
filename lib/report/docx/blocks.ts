// The few kinds of blocks the DOCX is made of: headings with a bookmark, runs of clean text, calls to an exhibit, references.
import {
	Bookmark,
	ExternalHyperlink,
	HeadingLevel,
	InternalHyperlink,
	type IParagraphOptions,
	Paragraph,
	type ParagraphChild,
	TextRun,
} from 'docx';
import type { CitationRun } from '../../domain/citation';
import type { Exhibit } from '../exhibit';
import { exhibitName, type Wording } from '../wording';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
export type Level = keyof typeof levels;

/** XML 1.0 §2.2 forbids these characters, and Word refuses to open a file that holds one. Direction overrides go too. */
export const clean = (text: string): string =>
	text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '');

type Emphasis = { bold?: boolean; italics?: boolean; color?: string; size?: number; style?: string };

/** Captured text becomes a run only here. */
export const run = (text: string, emphasis: Emphasis = {}): TextRun => new TextRun({ text: clean(text), ...emphasis });

/** Word's own rule for bookmarks: a letter first, then letters, digits, underscores, 40 characters at most. */
const bookmarkId = (anchor: string): string =>
	anchor
		.replace(/[^a-zA-Z0-9]/g, '_')
		.replace(/^(?![a-zA-Z])/, 'n_')
		.slice(0, 40);

export function heading(text: string, level: Level, anchor?: string, options: IParagraphOptions = {}): Paragraph {
	const words = run(text);
	const children = anchor ? [new Bookmark({ id: bookmarkId(anchor), children: [words] })] : [words];
	return new Paragraph({ heading: levels[level], children, ...options });
}

export const paragraph = (children: string | readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
	new Paragraph({ children: typeof children === 'string' ? [run(children)] : [...children], ...options });

/** A link to a place of this document. */
export const jump = (text: string, anchor: string, emphasis: Emphasis = {}): InternalHyperlink =>
	new InternalHyperlink({ anchor: bookmarkId(anchor), children: [run(text, { style: 'Hyperlink', ...emphasis })] });

/** "Annexe 3", linked to it. */
export const call = (exhibit: Exhibit, wording: Wording, emphasis: Emphasis = {}): InternalHyperlink =>
	jump(exhibitName(exhibit, wording), exhibit.code, emphasis);

/** A reference: title in italics, address as a link. */
export function citationRunsOf(runs: readonly CitationRun[]): ParagraphChild[] {
	return runs.flatMap(({ text, italic }) => {
		const found = italic ? null : /https?:\/\/[^\s\]]*[^\s\].]/i.exec(text);
		if (!found || !URL.canParse(found[0])) return [run(text, italic ? { italics: true } : {})];
		const after = text.slice(found.index + found[0].length);
		const link = new ExternalHyperlink({
			link: clean(new URL(found[0]).href),
			children: [run(found[0], { style: 'Hyperlink' })],
		});
		return [run(text.slice(0, found.index)), link, run(after)];
	});
}
