// Dates as pages announce them and people type them: a day, a month, only a year, or an instant; read in the page's own calendar day.
import { fold } from './fold';

/** Year, then month and day when they are known. */
export type WrittenDate = readonly [year: number, month?: number, day?: number];

const monthWords: readonly (readonly string[])[] = [
	['janvier', 'janv', 'january', 'jan'],
	['fevrier', 'fevr', 'fev', 'february', 'feb'],
	['mars', 'march', 'mar'],
	['avril', 'avr', 'april', 'apr'],
	['mai', 'may'],
	['juin', 'june', 'jun'],
	['juillet', 'juil', 'july', 'jul'],
	['aout', 'august', 'aug'],
	['septembre', 'september', 'sept', 'sep'],
	['octobre', 'october', 'oct'],
	['novembre', 'november', 'nov'],
	['decembre', 'december', 'dec'],
];
const anyMonth = String.raw`(${monthWords.flat().join('|')})\.?`;
const dayFirst = new RegExp(String.raw`(?:\b(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+)?)?\b${anyMonth}\s+(\d{4})\b`);
const monthFirst = new RegExp(String.raw`\b${anyMonth}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`);

/**
 * The calendar date of an ISO text as it is written, whatever the zone; of what a person types ("12/03/2026", the day first;
 * "mars 2026", "March 12, 2026"); else the year found in the text; else null.
 */
export function readDate(text: string): WrittenDate | null {
	const iso = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)/.exec(text);
	if (iso?.[1]) return calendarDate(iso[1], iso[2], iso[3]);
	const figures = /(?<![\d/.-])(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})(?![\d/-])/.exec(text);
	if (figures?.[3]) return calendarDate(figures[3], figures[2], figures[1]);
	const words = fold(text);
	const [, month = '', day, year] = monthFirst.exec(words) ?? [];
	if (year) return calendarDate(year, monthNumber(month), day);
	const named = dayFirst.exec(words);
	if (named?.[3]) return calendarDate(named[3], monthNumber(named[2] ?? ''), named[1]);
	const alone = /\b(19|20)\d{2}\b/.exec(text)?.[0];
	return alone ? [Number(alone)] : null;
}

const monthNumber = (word: string): string => String(monthWords.findIndex((names) => names.includes(word)) + 1);

/** As much of it as can be: a month that is none leaves the year. */
function calendarDate(year: string, month = '0', day = '0'): WrittenDate {
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	if (m < 1 || m > 12) return [y];
	return d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate() ? [y, m, d] : [y, m];
}

/** Made once for each zone: such objects are heavy, and a report asks hundreds of times. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
	const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
	dayFormats.set(timeZone, format);
	return format;
}

/** The calendar day of an instant where the machine was. */
export function dayInZone(instant: string, timeZone: string): WrittenDate | null {
	if (Number.isNaN(Date.parse(instant))) return null;
	// Sweden writes its dates as ISO 8601 does.
	return readDate(dayFormat(timeZone).format(new Date(instant)));
}

/** "2026-03-12", "2026-03" or "2026". */
export const isoDate = (date: WrittenDate): string => date.map((part) => String(part).padStart(2, '0')).join('-');

const months = {
	fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** "12 mars 2026", "1er mars 2026", "mars 2026" or "2026"; in English "12 March 2026". */
export function longDate([year, month, day]: WrittenDate, language: 'fr' | 'en'): string {
	const name = month ? months[language][month - 1] : undefined;
	if (!name) return String(year);
	const number = day === 1 && language === 'fr' ? '1er' : day;
	return [number, name, year].filter(Boolean).join(' ');
}
