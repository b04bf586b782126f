// Lists written as one sentence: `Préparer … ; Franchir …`, `… attendues - Recueillir … - Vérifier …`, or nothing but a capital between
// two verbs. Cut only where an infinitive begins each part, twice at least, or once in what is already an item of a list.
import type { SourceParagraph } from '../../domain/source-document';
import { readCode } from './code-grammar';
import { headingRole } from './columns';
import { isInfinitive, startsWithInfinitive } from './word-forms';

/** The first one stands between the inner items of a list of two levels: `* Élever … o Semer … o Arroser …`. */
const inner = /\s+o\s+/u;
const separators = [inner, /\s*;\s+/u, /\s+[-–•]\s+/u, /(?<=[\p{Ll}\d.])\s+(?=\p{Lu}\p{Ll}+(?:er|ir|re)\b)/u] as const;

/** The items of a list on one line, marked as items; the paragraph itself when it is none. */
export function splitInlineList(paragraph: SourceParagraph): SourceParagraph[] {
	if (readCode(paragraph.text)) return [paragraph];
	for (const separator of separators) {
		const parts = paragraph.text.split(separator).map((part) => part.trim());
		const [first = '', ...rest] = parts;
		const isHeaded = headingRole(first, 0) !== undefined;
		if (
			rest.length < (isHeaded || paragraph.bullet !== null ? 1 : 2) ||
			!rest.every((part) => startsWithInfinitive(part) && isInfinitive(part.split(' ', 1)[0] ?? ''))
		)
			continue;
		const isItem = startsWithInfinitive(first);
		const mark = separator === inner ? 'o' : (paragraph.bullet ?? '-');
		return parts.map((text, at) => ({
			...paragraph,
			text,
			bullet: at > 0 ? mark : isItem ? (paragraph.bullet ?? '-') : paragraph.bullet,
		}));
	}
	return [paragraph];
}
