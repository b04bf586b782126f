// Which cells of a spreadsheet are dates, and how they read: the file stores a number of days, its styles tell that a person sees a date
// (ECMA-376 part 1, 18.8.30 number formats and 18.17.4 dates).
import { walk } from '../../frameworks/read/docx-lists';

/** What a cell's style makes of its number. */
export type DateStyle = 'date' | 'time' | null;

/** Formats every reader knows by number, dates of the eastern calendars included. */
const ownDates = [
	[14, 17],
	[22, 22],
	[27, 31],
	[34, 36],
	[50, 58],
] as const;
const ownTimes = [
	[18, 21],
	[32, 33],
	[45, 47],
] as const;

/** By the index that a cell's `s` names. */
export function dateStyles(xml: string): DateStyle[] {
	const codes = new Map<number, string>();
	const styles: DateStyle[] = [];
	let isCells = false;
	walk(xml, {
		open: (tag, { numFmtId, formatCode }) => {
			const id = Number(numFmtId ?? 0);
			if (tag === 'numFmt') codes.set(id, formatCode ?? '');
			else if (tag === 'cellXfs') isCells = true;
			else if (tag === 'xf' && isCells) styles.push(styleOf(id, codes.get(id)));
		},
		close: (tag) => {
			if (tag === 'cellXfs') isCells = false;
		},
	});
	return styles;
}

function styleOf(id: number, code: string | undefined): DateStyle {
	if (code === undefined) return within(ownDates, id) ? 'date' : within(ownTimes, id) ? 'time' : null;
	// Quoted words, escaped letters, colours and languages in brackets are no part of the pattern; [h] counts hours.
	const pattern = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
	if (/[dy]/.test(pattern)) return 'date';
	return /[hs]/.test(pattern) ? 'time' : /^m+$/.test(pattern) ? 'date' : null;
}

const within = (ranges: readonly (readonly [number, number])[], id: number): boolean =>
	ranges.some(([from, to]) => id >= from && id <= to);

/** Days between the first day that a workbook counts from and that of JavaScript: 1899-12-30, or 1904-01-01. */
const days = (isFrom1904: boolean): number => (isFrom1904 ? 24_107 : 25_569);
const minute = 60_000;
const day = 86_400_000;

/** '2026-03-12', '2026-03-12 14:05' or '14:05'; the number itself where it is no day that a person would write. */
export function writtenSerial(value: string, style: DateStyle, isFrom1904: boolean): string {
	const serial = Number(value);
	if (style === null || value === '' || !(serial >= 0 && serial < 2_958_466)) return value;
	// A day has no place for the part of a second that a double can't hold.
	const at = Math.round((serial * day) / minute) * minute;
	const written = new Date(at - days(isFrom1904) * day).toISOString();
	const time = written.slice(11, 16);
	if (style === 'time' && serial < 1) return time;
	return time === '00:00' ? written.slice(0, 10) : `${written.slice(0, 10)} ${time}`;
}
