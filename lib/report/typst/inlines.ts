// Runs of text as Typst code: strings joined by function calls.
import type { Inline, TextInline } from '../content';
import type { Anchors } from './anchors';
import { breakable, type Covers, drawable, literal } from './typst-text';

export type InlineContext = {
	anchors: Anchors;
	covers: Covers;
	/** Hears of a letter that no font has. */
	onMissing: (letter: string) => void;
	/** In a header, which may be printed on several pages, a note stands in brackets: Typst would never end. */
	notesInText?: boolean;
	/** Width at hand, in mm. */
	room: number;
};

/** A Typst expression: the inlines one after the other. */
export const inlines = (content: readonly Inline[], context: InlineContext): string =>
	`{ ${content.map((inline) => inlineOf(inline, context)).join('; ')} }`;

/** In mm: a letter is rarely wider. */
export const widestLetter = 2.2;

/** A string literal of what can be drawn. */
export const wordsOf = (text: string, { covers, onMissing, room }: InlineContext): string =>
	literal(breakable(drawable(text, covers, onMissing), room / widestLetter));

function inlineOf(inline: Inline, context: InlineContext): string {
	switch (inline.kind) {
		case 'text':
			return textOf(inline, context);
		case 'break':
			return 'linebreak()';
		case 'call':
		case 'citation':
			return linkOf(inline.anchor, wordsOf(inline.text, context), context);
		case 'jump': {
			const link = linkOf(inline.anchor, wordsOf(inline.text, context), context);
			return inline.soft ? `soft(${link})` : link;
		}
		case 'footnote':
			if (context.notesInText) return `{ " [${inline.number}. "; ${inlines(inline.content, context)}; "]" }`;
			return `note("${inline.number}", ${inlines(inline.content, { ...context, room: 150 })})`;
	}
}

const linkOf = (anchor: string, words: string, { anchors }: InlineContext): string =>
	anchors.has(anchor) ? `link(label(${literal(anchor)}), ${words})` : words;

/** Longer addresses are refused by Typst. */
const longestAddress = 8000;

function textOf(inline: TextInline, context: InlineContext): string {
	let code = wordsOf(inline.text, context);
	if (inline.code) code = `code(${code})`;
	if (inline.strike) code = `strike(${code})`;
	if (inline.underline) code = `underline(${code})`;
	if (inline.italic) code = `emph(${code})`;
	if (inline.bold) code = `strong(${code})`;
	if (inline.soft) code = `soft(${code})`;
	if (inline.href && /^(https?|mailto):/i.test(inline.href) && inline.href.length <= longestAddress)
		code = `link(${literal(inline.href)}, ${code})`;
	return code;
}
