// Codes for what a file leaves without one: a letter and a number that nothing else bears. Shown in grey, as all made-up codes are.
import type { Settled } from './settle-kinds';

const letters = { block: 'B', activity: 'A', competency: 'C', assessment: 'E', deliverable: 'L', criterion: '', unplaced: '' };

/** Code by key, of every entry that has one or needs one. */
export function codesOf(entries: readonly Settled[]): Map<string, string> {
	const taken = new Set(entries.map(({ code }) => code));
	const codes = new Map<string, string>();
	const numbers = new Map<string, number>();
	for (const { key, kind, code } of entries) {
		const letter = letters[kind];
		if (code) codes.set(key, code);
		else if (letter) {
			let number = numbers.get(letter) ?? 0;
			do number += 1;
			while (taken.has(`${letter}${number}`));
			numbers.set(letter, number);
			codes.set(key, `${letter}${number}`);
		}
	}
	return codes;
}
