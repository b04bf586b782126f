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

/** The calendar day of an instant where the machine was. */
export function dayInZone(instant: string, timeZone: string): WrittenDate | null {
	if (Number.isNaN(Date.parse(instant))) return null;
	// Sweden writes its dates as ISO 8601 does.
	return readDate(new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant)));
}

/** "2026-03-12", "2026-03" or "2026". */
export const isoDate = (date: WrittenDate): string => date.map((part) => String(part).padStart(2, '0')).join('-');

/** "12 mars 2026", "1er mars 2026", "mars 2026" or "2026"; in English "12 March 2026". */
export function longDate([year, month, day]: WrittenDate, language: 'fr' | 'en'): string {
	if (!month) return String(year);
	const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
		year: 'numeric',
		month: 'long',
		...(day ? { day: 'numeric' } : {}),
		timeZone: 'UTC',
	});
	const text = format.format(new Date(Date.UTC(year, month - 1, day ?? 1)));
	return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
