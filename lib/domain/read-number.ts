// The value of a number as French or English pages write it: "12 345,67", "12,345.67", "1,2 M€".
import type { Language } from './settings';

/** Which sign stands before the decimals. */
export type Decimals = 'comma' | 'point';

/** Judged by the numbers of the text that can be read in one way only, else by its language. */
export function decimalsOf(text: string, language: string): Decimals {
	const commas = (text.match(/\d,\d{1,2}(?!\d)/g)?.length ?? 0) + (text.match(/\d[\u00a0\u202f]\d{3}(?!\d)/g)?.length ?? 0);
	const points = (text.match(/\d\.\d{1,2}(?![\d.])/g)?.length ?? 0) + (text.match(/\d,\d{3}[.,]\d/g)?.length ?? 0);
	if (commas !== points) return commas > points ? 'comma' : 'point';
	return language.toLowerCase().startsWith('en' satisfies Language) ? 'point' : 'comma';
}

/** `written` holds digits, spaces, apostrophes, commas and points only. */
export function numberValue(written: string, decimals: Decimals): number {
	const bare = written.replace(/[\s'’]/gu, '');
	const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
	const both = comma >= 0 && point >= 0;
	const sign = both ? (comma > point ? ',' : '.') : decimals === 'comma' ? ',' : '.';
	const other = sign === ',' ? '.' : ',';
	// "1,204,350", or "12.50" in a text of decimal commas: what can't be thousands is decimals, and the other way round.
	const only = comma >= 0 ? ',' : '.';
	const mark = both || only === sign || /[.,]\d{3}(?!\d)/.test(bare) ? sign : only;
	const isGrouped = !both && bare.split(mark).length > 2;
	const plain = isGrouped ? bare.replaceAll(mark, '') : bare.replaceAll(mark === sign ? other : sign, '').replace(mark, '.');
	return Number(plain);
}

const scales: readonly [RegExp, number][] = [
	[/^(?:k|mille|thousand)$/i, 1e3],
	[/^(?:milliards?|billions?|Mds?|Mrd|bn|B)$/, 1e9],
	[/^(?:M|m|millions?)$/, 1e6],
];

/** What "k", "M", "Md" or "millions" multiply by; 1 for anything else. */
export const scaleOf = (word: string): number => scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
