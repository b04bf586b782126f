// The codes that French référentiels print, as data: one line for each way of writing, the more particular first.
import type { ItemKind } from '../../domain/framework-draft';
import { tidy } from './normalise-text';

/** `number`: a bare `1/` or `12.`, of which only the column tells the kind. */
export type CodeKind = Exclude<ItemKind, 'unplaced'> | 'number';

export type ReadCode = {
	kind: CodeKind;
	/** As we write it: `C11.5`, `A.2.2` keeps its dot; empty for a bare number. */
	code: string;
	/** As printed, with its mark: `C11 .5`, `E2.1/2.2/2.3/2.4.`, `1/`. */
	printed: string;
	/** What follows. */
	rest: string;
	isOptional: boolean;
};

/** Numbers of a code: `1`, `1.2.1`, `01.1`, `11 .5` (a slip seen in print), `1.a`, `1bis`. */
const numbers = String.raw`\d{1,3}(?:bis|ter)?(?:\s?\.\s?(?:\d{1,3}|[a-z](?![\p{L}'’])))*`;
/** The same in a list: `2.1/2.2/2.3`. */
const list = String.raw`${numbers}(?:\s?\/\s?(?:[A-Z]{1,2}\s?\.?)?${numbers})*`;
/** A code ends where no letter or digit goes on, and is not the start of a range (`C1 à C5`) or of a sentence (`E1 est…`). */
const end = String.raw`(?![\p{L}\p{N}])(?!\s?\.\d)(?!\s*(?:à|et|ou|au)\s+(?:[A-Z]{1,2}\.?\s?)?\d)(?!\s*[,;+]\s*[A-Z]{1,2}\d)(?!\s*[–-]\s?[A-Z]{1,2}\.?\d)`;

type Pattern = {
	kind: CodeKind;
	/** Group 1 the letters as we write them, group 2 the numbers; with one group, the numbers. */
	pattern: RegExp;
	/** Letters of the code when the document writes a word. */
	letters?: string;
};

const made = (kind: CodeKind, letters: string, digits: string, more: { letters?: string; flags?: string } = {}): Pattern => ({
	kind,
	pattern: new RegExp(`^${letters}${digits}${end}`, more.flags ?? 'u'),
	...(more.letters === undefined ? {} : { letters: more.letters }),
});

const patterns: readonly Pattern[] = [
	// RNCP40792BC01.1 is a competency of block RNCP40792BC01; BC01 alone is a block.
	made('competency', String.raw`((?:RNCP\s?\d{2,6}\s?)?BC\s?)`, String.raw`(\d{1,2}\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2})*)`),
	made('block', String.raw`((?:RNCP\s?\d{2,6}\s?[-–]?\s?)?BC\s?)`, String.raw`(\d{1,2})`),
	made('competency', String.raw`(A\d{1,2}(?:\.\d{1,2})*\s?[.-]?\s?C)`, `(${numbers})`),
	made(
		'block',
		String.raw`bloc\s+(?:de\s+comp[ée]tences?\s+)?(?:(?:n\s?[°ºo]\.?|num[ée]ro)\s?)?`,
		String.raw`(\d{1,2}\s?(?:bis|ter|[A-Z])?|[A-H]|[IVX]{1,4})`,
		{
			flags: 'iu',
			letters: '',
		},
	),
	{ kind: 'block', pattern: /^bloc\s*()(?=:)/iu, letters: '' },
	made('block', '(CCP)', String.raw`\s?[-–]?\s?(?:n\s?[°º]\s?)?(\d{1,2})`, { flags: 'u' }),
	made('block', String.raw`(?:p[ôo]le|domaine)(?:\s+d['’]activit[ée]s?)?\s+(?:n\s?[°º]\s?)?`, String.raw`(\d{1,2})`, {
		flags: 'iu',
		letters: '',
	}),
	made('activity', String.raw`activit[ée](?:[\s-]type)?\s+(?:n\s?[°º]\s?)?`, `(${numbers})`, { flags: 'iu', letters: 'A' }),
	made('activity', '(AT)', String.raw`\s?(\d{1,2})`),
	made('activity', String.raw`(A\s?\.?)`, `(${numbers})`),
	made('activity', '(T)', String.raw`(\d{1,2}\.\d{1,2})`),
	made('competency', String.raw`(CP)\s?`, `(${numbers})`),
	made('competency', String.raw`comp[ée]tences?(?:\s+professionnelles?)?\s+(?:n\s?[°º]\s?)?`, `(${numbers})`, {
		flags: 'iu',
		letters: 'C',
	}),
	made('criterion', String.raw`(C[rR]|CE|CR)\s?\.?\s?`, `(${numbers})`),
	made('criterion', String.raw`crit[èe]re\s+(?:n\s?[°º]\s?)?`, `(${numbers})`, { flags: 'iu', letters: 'Cr' }),
	made('competency', String.raw`(C\s?\.?)`, `(${numbers})`),
	made('assessment', String.raw`(EC|EP)\s?`, `(${list})`),
	made('assessment', String.raw`[ée]preuve\s+(?:n\s?[°º]\s?)?E?\s?\.?`, String.raw`(${list})(?:\s?[/–-]\s?U\s?\d{1,2})?`, {
		flags: 'iu',
		letters: 'E',
	}),
	made('assessment', String.raw`(E\s?\.?)`, String.raw`(${list})(?:\s?\/\s?U\s?\d{1,2})?`),
	made('deliverable', String.raw`(L)\s?`, `(${numbers})`),
	made('deliverable', String.raw`livrable\s+(?:n\s?[°º]\s?)?`, `(${numbers})`, { flags: 'iu', letters: 'L' }),
];

/** `1/`, `2)`, `12 –`, `3.`, `1bis –`, but no date, no `3. ` inside a sentence. */
const bareNumber = /^(\d{1,2}(?:\.\d{1,2}){0,2}(?:bis|ter)?)\s?(?:\/|\)|\.|[–—-])\s?(?=\p{L})/u;
/** What may stand between a code and its words. */
const mark = /^\s*(?:[.:/)]|[–—-]+)?\s*(?:[:–—-]\s*)?/u;
const optional = /^\s*\(?\s*(?:bloc\s+)?(?:optionnel|facultatif|option)(?:le|ve)?s?(?:\s+[A-Z](?!\p{L}))?\s*\)?/iu;

/** Reads the code that a text begins with; null when it begins with none. */
export function readCode(text: string): ReadCode | null {
	for (const { kind, pattern, letters } of patterns) {
		const match = pattern.exec(text);
		if (!match) continue;
		const [whole] = match;
		const prefix = letters ?? match[1] ?? '';
		const digits = (letters === undefined ? match[2] : match[1]) ?? '';
		// `A 3 mois` is no code: letters and number stand together, or a dot is among them.
		if (/^[A-Z]\s\d+$/u.test(whole) && !/^\s*[:–—-]\s/u.test(text.slice(whole.length))) continue;
		const after = mark.exec(text.slice(whole.length))?.[0] ?? '';
		const rest = text.slice(whole.length + after.length);
		const option = optional.exec(rest)?.[0] ?? '';
		return {
			kind,
			code: `${prefix.replace(/\s/gu, '')}${digits.replace(/\s/gu, '')}`,
			printed: tidy(`${whole}${/^[.:/]/u.test(after) ? after.charAt(0) : ''}`),
			rest: tidy(option && option.length < rest.length ? rest.slice(option.length).replace(mark, '') : rest),
			isOptional: option !== '',
		};
	}
	const bare = bareNumber.exec(text);
	if (!bare) return null;
	return { kind: 'number', code: '', printed: tidy(bare[0]), rest: tidy(text.slice(bare[0].length)), isOptional: false };
}

/** What two writings of one code share: `C.1.2.1`, `C1.2.1.` and `C01.2.1` give `C1.2.1`. */
export const codeKey = (code: string): string =>
	code
		.replace(/\s/gu, '')
		.replace(/\.$/u, '')
		.replace(/^(\p{L}+)\.(?=\d)/u, '$1')
		.replace(/(^|\D)0+(?=\d)/gu, '$1')
		.toUpperCase();

/** The parts of a code's number, letters left out: `['1', '2', '1']`. */
export const codeParts = (code: string): string[] =>
	codeKey(code)
		.replace(/^[A-Z]+(?=\d)/u, '')
		.split('.')
		.filter(Boolean);
