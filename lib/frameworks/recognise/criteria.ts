// What one cell of criteria holds: the criteria one by one, each under the heading that introduces it.
import { readCode } from './code-grammar';
import { wordCount } from './normalise-text';
import type { Passage, Slice } from './slices';
import { isContinuation } from './word-forms';

export type Leaf = { text: string; heading: string | null; lines: number[]; code: string };
/** `lines`: its own, until a criterion under it shows them. */
export type Heading = { text: string; lines: number[] };

/** Ends of sentences: a full stop, then a capital; not after an initial or `etc.` in a bracket. */
const sentenceEnd = /(?<=[\p{Ll}\d)»…]\.|\.\.\.|[!?])\s+(?=\p{Lu})/u;

/**
 * The criteria of a cell. Items of a list are one each, paragraphs are one each. A cell that marks nothing, one paragraph with no list,
 * is cut at its sentences. What ends with a colon, or stands bold or short before a list, heads what follows.
 */
export function readCriteria(
	slice: Pick<Slice, 'criterion'>,
	before: Heading | null,
): { leaves: Leaf[]; heading: Heading | null; unused: Heading[] } {
	const passages = slice.criterion;
	const isUnmarked = passages.length === 1 && passages.every(({ bullet }) => bullet === null);
	const leaves: Leaf[] = [];
	/** Headings that no criterion came under. */
	const unused: Heading[] = [];
	let heading = before;
	let isInList = passages[0]?.bullet !== null;
	const leave = () => {
		if (heading && heading.lines.length > 0) unused.push(heading);
		heading = null;
	};
	passages.forEach((passage, at) => {
		const { bullet, lines } = passage;
		const code = readCode(passage.text);
		const own = code?.kind === 'criterion' ? code : null;
		const text = own ? own.rest : passage.text;
		if (!own && isHeading(passage, passages[at + 1])) {
			leave();
			heading = { text: text.replace(/\s*:$/u, ''), lines: [...lines] };
			isInList = true;
			return;
		}
		// A plain sentence after a list is under that list's heading no more.
		if (bullet === null && isInList && !own && heading?.lines.length === 0) leave();
		isInList = bullet !== null;
		for (const sentence of isUnmarked ? text.split(sentenceEnd) : [text]) {
			const last = leaves.at(-1);
			if (last && isContinuation(sentence) && bullet === null && !own) {
				last.text += ` ${sentence}`;
				last.lines.push(...lines);
			} else {
				const above: number[] = heading?.lines.splice(0) ?? [];
				leaves.push({
					text: ending(sentence),
					heading: heading?.text ?? null,
					lines: [...above, ...lines],
					code: own?.code ?? '',
				});
			}
		}
	});
	if (!isInList) leave();
	return { leaves, heading, unused };
}

function isHeading({ text, bullet, isBold }: Passage, next: Passage | undefined): boolean {
	if (!next) return text.endsWith(':') && wordCount(text) <= 24;
	const isIntroduction = next.bullet !== null && next.bullet !== bullet;
	if (text.endsWith(':')) return isIntroduction || bullet === null || next.bullet !== bullet;
	return isIntroduction && wordCount(text) <= 24 && !/[.;,]$/u.test(text) && (bullet === null || isBold);
}

/** List punctuation says nothing once the item stands alone. */
const ending = (text: string): string => text.replace(/\s*[;,]$/u, '');
