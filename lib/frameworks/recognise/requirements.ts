// How many of a thing are asked for, where it is plainly said: `au moins deux`, `(3 mini)`, `au moins un présentiel et un digital`.
import type { Deliverable } from '../../domain/framework';
import { numeral, valueOf } from './numerals';

type Required = Pick<Deliverable, 'requirement'>;

const least = String.raw`(?:au moins|minimum|à minima)`;
const atLeast = new RegExp(
	String.raw`${least}\s(${numeral})(?!\p{L})\s?([\p{L}' -]{0,40})|(?<!\p{L})(${numeral})\s(?:([\p{L}'-]+)\s)?(?:mini|minimum)(?!\p{L})`,
	'u',
);
/** One of each kind. */
const kinds = new RegExp(
	String.raw`${least}\s((?:une? [\p{L}-]+(?: [\p{L}-]+)?(?:, | et )){1,4}une? [\p{L}-]+(?: [\p{L}-]+)?)(?=\s?[),.;]|$)`,
	'gu',
);

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** The word that a bracket or a comma comes after. */
const wordBefore = (text: string): string =>
	text
		.replace(/[^\p{L}]+$/u, '')
		.split(/[\s']/u)
		.at(-1) ?? '';

/** "Au moins deux événements, dont un digital". */
export function readRequirement(label: string): Required {
	const text = plain(label);
	const [each] = kindsIn(text);
	if (each) return { requirement: { label: each.noun || text, min: each.including.length, including: each.including } };
	const match = atLeast.exec(text);
	const min = match ? valueOf(match[1] ?? match[3] ?? '') : 0;
	if (!match || !(min >= 1)) return {};
	const including = /dont (un|une|deux) ([\p{L}-]+)/u.exec(text);
	return {
		requirement: {
			label: (match[2] ?? match[4] ?? '').trim().split(' ', 2).join(' ') || wordBefore(text.slice(0, match.index)) || text,
			min,
			including: including ? [`${including[1]} ${including[2]}`] : [],
		},
	};
}

/** The same, each count with the kinds that the whole text names of the same thing. */
export function withKinds<T extends Required>(found: readonly T[], whole: string): T[] {
	const named = new Map(kindsIn(plain(whole)).map(({ noun, including }) => [noun, including]));
	return found.map((each) => {
		const including = each.requirement && named.get(each.requirement.label);
		if (!each.requirement || !including || each.requirement.including.length > 0) return each;
		return { ...each, requirement: { ...each.requirement, min: Math.max(each.requirement.min, including.length), including } };
	});
}

const kindsIn = (text: string): { noun: string; including: string[] }[] =>
	[...text.matchAll(kinds)].map((match) => ({
		noun: wordBefore(text.slice(Math.max(0, match.index - 60), match.index)),
		including: (match[1] ?? '').split(/, | et /u),
	}));
