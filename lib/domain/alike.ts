// How far two French sentences say the same thing, by the words they share. No meaning is guessed: words, shortened to their stem.
import { wordsOf } from './fold';

const empty = new Set(
	(
		'a afin ainsi au aux avec ce ces cet cette chaque comme dans de des dont du elle en entre est et eux il la le les leur lors mais ' +
		'ne on ont ou par pa plu pour que qui sa se selon ses si soit son sont sou sur tout toute tou un une ver'
	).split(' '),
);

/** Long enough to tell "communiquer" from "commander", short enough to join "analyser" and "analyse". */
const stemLength = 6;

export type Words = ReadonlySet<string>;

/** The words of a sentence that carry its meaning, as stems. */
export const meaningfulWords = (text: string): Words =>
	new Set(
		wordsOf(text)
			.filter((word) => !empty.has(word))
			.map((word) => word.slice(0, stemLength)),
	);

/** The same words in the same order: accents, punctuation and case aside. */
export const isSameSentence = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

export function sharedWords(a: Words, b: Words): number {
	const [few, many] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const word of few) if (many.has(word)) shared++;
	return shared;
}

/** 0 to 1 (Dice): how much of both sentences is common. */
export const alikeness = (a: Words, b: Words): number =>
	a.size + b.size === 0 ? 0 : (2 * sharedWords(a, b)) / (a.size + b.size);

/** 0 to 1: how much of the shorter sentence stands in the longer one. */
export const containment = (a: Words, b: Words): number =>
	Math.min(a.size, b.size) === 0 ? 0 : sharedWords(a, b) / Math.min(a.size, b.size);

/** In more sentences than this a word tells none of them apart. */
const common = 60;

/**
 * Pairs of sentences worth comparing: those that share a word few others have. Given the words of each, returns pairs of indexes, in
 * order; lists of thousands stay quick because no common word is followed.
 */
export function likelyPairs(a: readonly Words[], b: readonly Words[]): [number, number][] {
	const places = new Map<string, number[]>();
	b.forEach((words, index) => {
		for (const word of words) {
			const where = places.get(word);
			if (where) where.push(index);
			else places.set(word, [index]);
		}
	});
	return a.flatMap((words, index) => {
		const found = new Set<number>();
		for (const word of words) {
			const where = places.get(word) ?? [];
			if (where.length <= common) for (const other of where) found.add(other);
		}
		return [...found].toSorted((one, two) => one - two).map((other): [number, number] => [index, other]);
	});
}
