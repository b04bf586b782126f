// Which words of a sentence changed from one edition to the next, so that a person sees them in a long sentence.
import { alignInOrder } from './align';
import { alikeness, meaningfulWords } from './alike';
import { fold } from './fold';

/** A run of words, with the space after it. */
export type WordRun = { text: string; isChanged: boolean };

export type WordChanges = { old: WordRun[]; next: WordRun[] };

/** Less alike than this, nearly every word would be marked, which tells nothing. */
const least = 0.5;

/** The runs of both sentences, which put together are the sentences; null when they are too different or too long to be compared. */
export function wordChanges(old: string, next: string): WordChanges | null {
	if (alikeness(meaningfulWords(old), meaningfulWords(next)) < least) return null;
	const [before, after] = [wordsWithSpace(old), wordsWithSpace(next)];
	const [was, is] = [before.map(bare), after.map(bare)];
	const pairs = alignInOrder(was.length, is.length, (i, j) => (was[i] === is[j] ? 1 : 0));
	if (pairs.length === 0) return null;
	return {
		old: runsOf(before, new Set(pairs.map(([i]) => i))),
		next: runsOf(after, new Set(pairs.map(([, j]) => j))),
	};
}

const wordsWithSpace = (text: string): string[] => text.match(/\S+\s*/gu) ?? [];

/** Accents, capitals and the punctuation around a word do not make it another; a sign that stands alone is itself. */
const bare = (word: string): string =>
	fold(word)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim() || word.trim();

function runsOf(words: readonly string[], kept: ReadonlySet<number>): WordRun[] {
	const runs: WordRun[] = [];
	words.forEach((text, index) => {
		const isChanged = !kept.has(index);
		const last = runs.at(-1);
		if (last && last.isChanged === isChanged) last.text += text;
		else runs.push({ text, isChanged });
	});
	return runs;
}
