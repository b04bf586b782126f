// Dates as pages announce them: a day, a month, only a year, or an instant; read in the page's own calendar day.

/** Year, then month and day when they are known. */
export type WrittenDate = readonly [year: number, month?: number, day?: number];

/** The calendar date of an ISO text as it is written, whatever the zone; else the year found in the text; else null. */
export function readDate(text: string): WrittenDate | null {
	const iso = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
	if (iso?.[1]) {
		const [year, month, day] = [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)];
		if (month >= 1 && month <= 12) return day >= 1 && day <= 31 ? [year, month, day] : [year, month];
		return [year];
	}
	const year = /\b(19|20)\d{2}\b/.exec(text)?.[0];
	return year ? [Number(year)] : null;
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
