// Captions: real caption paragraphs, whose "Figure 2" is counted by Word.
import type { Inline } from '../content';
import type { Ink } from './ink';
import { fieldOf, inlineXml, notesHeight, plainText, run } from './inlines';
import { paragraphPiece, type Place } from './paragraph';
import type { Piece } from './pages';

// "Annexe 7 bis" is no sequence that Word could count.
const counted = /^(Figure|Tableau|Table)(\s)(\d{1,5})(?!\d)/u;

/** `keepNext`: it stands above what it names. */
export function captionPiece(content: readonly Inline[], ink: Ink, place: Place, keepNext = false): Piece {
	return paragraphPiece(ink, place, {
		role: 'caption',
		xml: captionXml(content, ink),
		text: plainText(content),
		extraHeight: notesHeight(content),
		keepNext,
		list: undefined,
	});
}

function captionXml(content: readonly Inline[], ink: Ink): string {
	const [first, ...rest] = content;
	const found = first?.kind === 'text' ? counted.exec(first.text) : null;
	if (!found || first?.kind !== 'text') return inlineXml(content, ink);
	const [whole, word = '', space = ' ', digits = ''] = found;
	const number = Number(digits);
	const before = ink.captions.get(word) ?? 0;
	ink.captions.set(word, number);
	// Word would count one more than the last: where ours goes on otherwise, it is told.
	const told = number === before + 1 ? '' : ` \\r ${number}`;
	const { text: _, kind: __, href: ___, ...emphasis } = first;
	return (
		run(`${word}${space}`, emphasis) +
		fieldOf(`SEQ ${word} \\* ARABIC${told}`, run(digits, emphasis)) +
		inlineXml([{ ...first, text: first.text.slice(whole.length) }, ...rest], ink)
	);
}
