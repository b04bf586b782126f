// What one cell of criteria holds: the criteria one by one, each under the heading that introduces it.
import { readCode } from './code-grammar';
import { wordCount } from './normalise-text';
import type { Passage, Slice } from './slices';
import { isContinuation } from './word-forms';

export type Leaf = { text: string; heading: string | null; lines: number[]; code: string; isGrammatical: boolean };

/** Ends of sentences: a full stop, then a capital; not after an initial or `etc.` in a bracket. */
const sentenceEnd = /(?<=[\p{Ll}\d)»…]\.|\.\.\.|[!?])\s+(?=\p{Lu})/u;

/**
 * The criteria of a cell. Items of a list are one each, paragraphs are one each. A cell that marks nothing, one paragraph with no list,
 * is cut at its sentences. What ends with a colon, or stands bold or short before a list, heads what follows.
 */
export function readCriteria(slice: Pick<Slice, 'criterion'>, before: string | null): { leaves: Leaf[]; heading: string | null } {
	const passages = slice.criterion;
	const isUnmarked = passages.length === 1 && passages.every(({ bullet }) => bullet === null);
	const leaves: Leaf[] = [];
	let heading = before;
	let isInList = passages[0]?.bullet !== null;
	passages.forEach((passage, at) => {
		const { bullet, lines } = passage;
		const code = readCode(passage.text);
		const own = code?.kind === 'criterion' ? code : null;
		const text = own ? own.rest : passage.text;
		if (!own && isHeading(passage, passages[at + 1])) {
			heading = text.replace(/\s*:$/u, '');
			isInList = false;
			return;
		}
		// A plain sentence after a list is under that list's heading no more.
		if (bullet === null && isInList && !own) heading = null;
		if (bullet !== null) isInList = true;
		for (const sentence of isUnmarked ? text.split(sentenceEnd) : [text]) {
			const last = leaves.at(-1);
			if (last && isContinuation(sentence) && bullet === null && !own) last.text += ` ${sentence}`;
			else
				leaves.push({
					text: ending(sentence),
					heading,
					lines,
					code: own?.code ?? '',
					isGrammatical: !isUnmarked || wordCount(sentence) > 2,
				});
		}
	});
	return { leaves, heading: isInList ? heading : null };
}

function isHeading({ text, bullet, isBold }: Passage, next: Passage | undefined): boolean {
	if (!next) return text.endsWith(':') && wordCount(text) <= 24;
	const isIntroduction = next.bullet !== null && next.bullet !== bullet;
	if (text.endsWith(':')) return isIntroduction || bullet === null || next.bullet !== bullet;
	return isIntroduction && wordCount(text) <= 24 && !/[.;,]$/u.test(text) && (bullet === null || isBold);
}

/** List punctuation says nothing once the item stands alone. */
const ending = (text: string): string => text.replace(/\s*[;,]$/u, '');
