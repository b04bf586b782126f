// Between a draft and the document it was read from: which items a line went to, and which lines went nowhere.
import { runEnd, withItems } from './draft-tree';
import { newItem, type DraftItem, type FrameworkDraft } from './framework-draft';
import type { SourceDocument, SourceLine } from './source-document';

/** The items each line was read into, in their order. */
export function ownersOf(items: readonly DraftItem[]): ReadonlyMap<number, readonly DraftItem[]> {
	const owners = new Map<number, DraftItem[]>();
	for (const item of items) {
		for (const line of item.lines) {
			const known = owners.get(line);
			if (known) known.push(item);
			else owners.set(line, [item]);
		}
	}
	return owners;
}

/**
 * Where `words` stand in a longer text, as offsets into it: letters and figures count, spaces, dashes and case do not, since a
 * reading mends them. null: nowhere.
 */
export function findWords(text: string, words: string): { start: number; end: number } | null {
	const wanted = bare(words);
	const places: number[] = [];
	let letters = '';
	for (let at = 0; at < text.length; at++) {
		const letter = bare(text.charAt(at));
		letters += letter;
		for (let step = 0; step < letter.length; step++) places.push(at);
	}
	const from = wanted === '' ? -1 : letters.indexOf(wanted);
	const [start, last] = [places[from], places[from + wanted.length - 1]];
	return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Ids of the lines whose words no item holds, neither as its text nor as its heading. Headers set aside are not among them. */
export function looseLines(document: SourceDocument, items: readonly DraftItem[]): ReadonlySet<number> {
	const owners = ownersOf(items);
	const words = items
		.map((item) => bare(`${item.heading ?? ''} ${item.printed ?? item.code} ${item.label} ${item.description ?? ''}`))
		.join(' ');
	const isLoose = ({ id, dropped, text }: SourceLine): boolean => {
		const said = bare(text);
		return dropped === null && said !== '' && !owners.has(id) && !words.includes(said);
	};
	return new Set(document.lines.filter(isLoose).map((line) => line.id));
}

/** Makes an item of a line that went nowhere, after what was read before it; what it is remains to be said. */
export function takeLine(draft: FrameworkDraft, line: SourceLine, newId: string): FrameworkDraft {
	const { items } = draft;
	if (items.some((item) => item.lines.includes(line.id))) return draft;
	const before = items.findLastIndex((item) => item.lines.some((id) => id < line.id));
	const at = before < 0 ? 0 : runEnd(items, before);
	const item = newItem({ id: newId, kind: 'unplaced', label: line.text.trim(), lines: [line.id] });
	return withItems(draft, [...items.slice(0, at), item, ...items.slice(at)]);
}
