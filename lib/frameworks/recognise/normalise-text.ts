// Two forms of a text: tidy for people, folded for matching.
import { fold as foldLetters } from '../../domain/fold';

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const blanks = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** NFC, no soft hyphens or zero-width characters, single spaces: the document's own sentence otherwise. */
export const tidy = (text: string): string => text.normalize('NFC').replace(invisible, '').replace(blanks, ' ').trim();

/** Lower case, no accents, straight apostrophes and plain dashes: what two writings of one word share. */
export const fold = (text: string): string =>
	foldLetters(tidy(text))
		.replace(/[’‘ʼ´`]/gu, "'")
		.replace(/[–—‐‑]/gu, '-');

/** True when there is something to read in it: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const wordCount = (text: string): number => text.split(' ').filter(hasWords).length;
