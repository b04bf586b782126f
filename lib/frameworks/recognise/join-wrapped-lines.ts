// Hard-wrapped lines back into paragraphs. A paragraph ends at a blank line, at a list mark, at a code, and where the next word would
// easily have stood on the line: nobody breaks a line there unless something new begins.
import type { SourceParagraph } from '../../domain/source-document';
import { readCode } from './code-grammar';
import { isListLabel } from './list-label';
import { fold } from './normalise-text';
import { joined, longestText, type Passage } from './slices';
import { isAssessmentTitle, isContinuation, openness, opensSentence } from './word-forms';

/** A code in the middle of a line begins a new cell when a capital follows it and it refers to nothing: `… de marque C1.5 Développer`. */
const codeInside =
	/(?<=[\p{L}).]\s{1,3})(?<!\b(?:de|à|et|ou|compétences?|compétence|activité|épreuve|bloc|la|les)\s)(?=[ACE]\.?\d{1,2}(?:\.\d{1,2})*\.?\s[–-]?\s?\p{Lu}\p{Ll})/u;
/** The title of an assessment after the end of a sentence. */
const titleInside = /(?<=\.\s)(?=(?:Mise en situation|Étude de cas|Etude de cas|Cas pratique|Mémoire)[^.:]{0,40}\s?:)/u;

/**
 * @param paragraphs the lines of one block, between blank lines
 * @param widths of the columns, where the text was cut at an exact number of characters (exactWidths)
 */
export function joinWrappedLines(paragraphs: readonly SourceParagraph[], widths: readonly number[] = []): Passage[] {
	const passages: Passage[] = [];
	const pieces = paragraphs.flatMap((line) =>
		line.text
			.split(codeInside)
			.flatMap((part) => part.split(titleInside))
			.map((text, at) => ({ ...line, text: text.trim(), bullet: at === 0 ? line.bullet : null, isBreak: at > 0 })),
	);
	const longest = Math.max(0, ...pieces.map(({ text, bullet }) => text.length + (bullet === null ? 0 : 2)));
	const exact = widths.find((width) => width >= longest && longest > 0.6 * width);
	const isBySentence = exact !== undefined && !pieces.some(({ text }) => /\p{Ll}\.\s+\p{Lu}/u.test(text));
	const room = { width: exact ?? 0.8 * longest, isExact: exact !== undefined, isBySentence };
	pieces.forEach((piece, at) => {
		const before = passages.at(-1);
		const passage: Passage = {
			text: piece.text,
			lines: piece.lines,
			bullet: piece.bullet,
			isBold: piece.isBold,
			isCellStart: at === 0,
		};
		if (before && !piece.isBreak && piece.bullet === null && isSame(before, pieces[at - 1], piece, room)) {
			passages[passages.length - 1] = joined(before, passage);
		} else passages.push(passage);
	});
	return passages;
}

type Room = {
	width: number;
	isExact: boolean;
	/** No sentence ends inside a line: each one has its own lines. */
	isBySentence: boolean;
};

function isSame(
	before: Passage,
	previous: SourceParagraph | undefined,
	piece: SourceParagraph,
	{ width, isExact, isBySentence }: Room,
): boolean {
	const { text } = piece;
	if (before.text.length > longestText) return false;
	const line = `${previous?.bullet ? `${previous.bullet} ` : ''}${previous?.text ?? ''}`;
	if (isListLabel(text) || isListLabel(line)) return false;
	if (startsWithCode(text)) return openness(before.text) >= 2;
	if (before.isBold !== piece.isBold && !isContinuation(text)) return false;
	if (isContinuation(text) || openness(before.text) === 3) return true;
	if (line.endsWith(':') && (isAssessmentTitle(before.text) || before.bullet === null)) return false;
	const word = text.split(' ', 1)[0] ?? '';
	const hasRoom = line.length + 1 + word.length <= width;
	if (/[.;!?]$/u.test(line)) return !hasRoom && !isBySentence;
	if (opensSentence(text) || isExact) return !hasRoom && !opensSentence(text);
	// After a line without a full stop: a new sentence only where the line was left early.
	return !hasRoom || width < 24;
}

/**
 * The widths at which a text was cut, when it was cut by counting characters: no line that goes on in the next one had room for its
 * first word. None for text set in a proportional type.
 */
export function exactWidths(blocks: readonly (readonly SourceParagraph[])[]): number[] {
	const lengthOf = ({ text, bullet }: SourceParagraph) => text.length + (bullet === null ? 0 : 2);
	const isWide = (block: readonly SourceParagraph[]) => block.some((line) => lengthOf(line) > 70);
	return [false, true].flatMap((wide) => {
		/** Lines that surely go on: how long they are, and how long they would have been with one word more. */
		const pairs = blocks
			.filter((block) => isWide(block) === wide)
			.flatMap((block) =>
				block.flatMap((line, at) => {
					const next = block[at + 1];
					if (!next || next.bullet !== null || !isContinuation(next.text) || /[.:;]$/u.test(line.text)) return [];
					return [{ length: lengthOf(line), withNext: lengthOf(line) + 1 + (next.text.split(' ', 1)[0] ?? '').length }];
				}),
			);
		const width = pairs.reduce((most, { length }) => Math.max(most, length), 0);
		const tight = pairs.filter(({ withNext }) => withNext > width).length;
		return pairs.length > 3 && tight / pairs.length > 0.85 ? [width] : [];
	});
}

/** A code that a wrapped sentence does not happen to bring to the start of a line. */
function startsWithCode(text: string): boolean {
	const code = readCode(text);
	if (!code) return false;
	if (code.kind === 'number') return /^\d{1,2}(?:\/|\))/u.test(text);
	return (
		code.rest === '' ||
		!/^\p{Ll}/u.test(code.rest) ||
		/[:–—-]\s*$/u.test(text.slice(0, text.length - code.rest.length)) ||
		fold(text).startsWith('bloc')
	);
}
