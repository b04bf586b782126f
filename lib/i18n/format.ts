// Dates, sizes and durations as the reader's language writes them ("12 mars 2026, 14 h 05"; "12,4 Mo").
import type { Language } from '../domain/settings';
import { dateFormatter, numberFormatter } from './formatters';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** "12 mars 2026" or "12 March 2026"; what is not a date comes back as it is. */
export function formatDate(iso: string, language: Language, timeZone?: string): string {
	// A page's own date is of the day that it writes, wherever it is read.
	const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T.*[^Z])?$/.exec(iso) ?? [];
	const date = new Date(day ?? iso);
	if (iso === '' || Number.isNaN(date.getTime())) return iso;
	const zone = day ? 'UTC' : timeZone;
	return dateFormatter(locales[language], { dateStyle: 'long', ...(zone ? { timeZone: zone } : {}) }).format(date);
}

/** "12 mars 2026, 14 h 05" or "12 March 2026, 14:05". */
export function formatInstant(iso: string, language: Language, timeZone?: string): string {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return iso;
	const time = dateFormatter(locales[language], {
		hour: '2-digit',
		minute: '2-digit',
		...(timeZone ? { timeZone } : {}),
	}).format(date);
	return `${formatDate(iso, language, timeZone)}, ${language === 'fr' ? time.replace(':', '\u202fh\u202f') : time}`;
}

const units: Record<Language, string[]> = { fr: ['octets', 'ko', 'Mo', 'Go'], en: ['bytes', 'kB', 'MB', 'GB'] };

/** Bytes in powers of 1,000: "12,4 Mo". */
export function formatBytes(bytes: number, language: Language): string {
	const power = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
	const value = bytes / 1000 ** power;
	const number = numberFormatter(locales[language], { maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1 }).format(value);
	return `${number}\u202f${units[language][power]}`;
}

/** "1 204" or "1,204"; one decimal at most. */
export const formatNumber = (value: number, language: Language): string =>
	numberFormatter(locales[language], { maximumFractionDigits: 1 }).format(value);
