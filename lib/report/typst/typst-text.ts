// Words as Typst takes them: always a string literal, never markup, so that no letter of a candidate's or a page's text can be code.

/** Whether some font of the document can draw a letter. */
export type Covers = (codePoint: number) => boolean;

/** What stands where no font has the letter. */
export const missingLetter = '□';

const controls = /[\0-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g;

/** A string literal of Typst. Control characters, which a page may hold and a PDF may not, are spaces. */
export const literal = (text: string): string =>
	`"${text
		.toWellFormed()
		.replaceAll(controls, ' ')
		.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text with □ for each letter that cannot be drawn; `onMissing` hears of each. What joins or varies letters goes without a word. */
export function drawable(text: string, covers: Covers, onMissing: (letter: string) => void): string {
	const plain = text.toWellFormed().replaceAll(controls, ' ');
	if (allCovered(plain, covers)) return plain;
	return [...graphemes.segment(plain.normalize('NFC'))]
		.map(({ segment }) => {
			if (allCovered(segment, covers)) return segment;
			const bare = segment.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
			if (bare === '' || /^\p{C}+$/u.test(bare) || allCovered(bare, covers)) return bare;
			onMissing(segment);
			return missingLetter;
		})
		.join('');
}

function allCovered(text: string, covers: Covers): boolean {
	for (const letter of text) if (!covers(letter.codePointAt(0) ?? 0)) return false;
	return true;
}

/** Lets a word longer than its line be broken: a zero-width space every so many letters. Typst breaks addresses at their punctuation. */
export function breakable(text: string, longest: number): string {
	const most = Math.max(8, Math.floor(longest));
	const cut = (run: string): string =>
		run.length <= most ? run : (run.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [run]).join('\u200b');
	return text.replaceAll(/[^\s\u00a0\u202f-]+/g, (word) =>
		word.includes('://') ? word.replaceAll(/[\p{L}\p{N}]+/gu, cut) : cut(word),
	);
}

/** A function of the letters that some of the fonts has, from their coverages: lengths of runs, absent and present in turn. */
export function coverageOf(fonts: readonly (readonly number[])[]): Covers {
	const present = fonts.map((runs) => {
		const ranges: { from: number; to: number }[] = [];
		let at = 0;
		for (const [index, length] of runs.entries()) {
			if (index % 2 === 1) ranges.push({ from: at, to: at + length });
			at += length;
		}
		return ranges;
	});
	const known = new Map<number, boolean>();
	return (codePoint) => {
		let found = known.get(codePoint);
		if (found === undefined) {
			found = present.some((ranges) => ranges.some(({ from, to }) => codePoint >= from && codePoint < to));
			known.set(codePoint, found);
		}
		return found;
	};
}
