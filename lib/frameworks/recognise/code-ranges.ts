// Codes that a sentence speaks of: `C11.2 à C11 .5`, `E2.1/2.2/2.3/2.4`, `C1 à C5`, `(De C2.1 à C2.4)`, `E3 (C9-C13)`. Each one is
// looked up among the codes of the document: what is not there is said, never guessed.
import { codeKey, codeParts } from './code-grammar';

export type CodeReferences = {
	/** Codes of the document, as keys (see codeKey), in the order met, each once. */
	found: string[];
	/** As printed, what leads to no code of the document. */
	unknown: string[];
};

const number = String.raw`\d{1,3}(?:\s?\.\s?(?:\d{1,3}|[a-z](?![\p{L}'’])))*`;

/**
 * Reads the references to codes with these letters (`C`, `CP`, `BC`…).
 * @param known keys of the codes there are, in document order
 */
export function readReferences(text: string, letters: readonly string[], known: readonly string[]): CodeReferences {
	const found = new Set<string>();
	const unknown: string[] = [];
	if (letters.length === 0) return { found: [], unknown };
	const prefix = `(?:${letters.map((each) => each.replaceAll('.', String.raw`\.`)).join('|')})`;
	const one = new RegExp(
		String.raw`(?<![\p{L}\p{N}])(${prefix})\s?\.?\s?(${number})((?:\s*(?:à|a|au|jusqu['’]à|et|,|;|/|[–—-])\s*(?:${prefix}\s?\.?\s?)?${number}(?![\p{L}\p{N}%]))*)`,
		'gu',
	);
	const places = new Map(known.map((key, at) => [key, at]));
	for (const match of text.matchAll(one)) {
		const [, letter = '', first = '', more = ''] = match;
		let last = codeKey(`${letter}${first}`);
		const add = (key: string, printed: string) => (places.has(key) ? found.add(key) : unknown.push(printed));
		add(last, `${letter}${first}`);
		for (const next of more.matchAll(
			new RegExp(String.raw`(à|a|au|jusqu['’]à|et|,|;|/|[–—-])\s*(${prefix})?\s?\.?\s?(${number})`, 'gu'),
		)) {
			const [, joint = '', own = letter, digits = ''] = next;
			const key = codeKey(`${own}${digits}`);
			if (/^(?:à|a|au|jusqu|[–—-])/u.test(joint)) for (const between of expand(last, key, places, known)) add(between, between);
			else add(key, `${own}${digits}`);
			last = key;
		}
	}
	return { found: [...found], unknown };
}

/** After `from`, up to `to`: counted when only the last number differs, else what stands between them in the document. */
function expand(from: string, to: string, places: ReadonlyMap<string, number>, known: readonly string[]): string[] {
	const [start, stop] = [codeParts(from), codeParts(to)];
	const [first, last] = [Number(start.at(-1)), Number(stop.at(-1))];
	const stem = from.slice(0, from.length - (start.at(-1) ?? '').length);
	if (start.length === stop.length && to.startsWith(stem) && first <= last && last - first < 100) {
		return Array.from({ length: last - first }, (_, step) => `${stem}${first + step + 1}`);
	}
	const [at, until] = [places.get(from), places.get(to)];
	return at === undefined || until === undefined || until < at ? [to] : known.slice(at + 1, until + 1);
}

/** Nothing but codes: `C1 à C3`, `C7 et C8`, `(C1, C2)`. */
export const isOnlyNaming = (text: string): boolean =>
	/\d/u.test(text) &&
	/^[\s(]*(?:de\s)?[A-Z]{1,2}\.?\d/iu.test(text) &&
	text.replace(/[A-Z]{1,2}\s?\.?(?=\d)|[\d.]+|(?<=\s)(?:à|et|au)(?=\s)|^\s*\(?de(?=\s)|[\s(),;/–—-]/giu, '') === '' &&
	/\d\D+\d/u.test(text.replace(/\.\d/gu, ''));
