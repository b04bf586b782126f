// How French and English pages write numbers, amounts, durations and dates, as regular expressions.

/** Spaces that stand between thousands, or before a unit. */
const space = '[ \\u00a0\\u202f\\u2009]';
const thousands = "[ \\u00a0\\u202f\\u2009.,'’]";
const number = `\\d{1,3}(?:${thousands}\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?`;

const hours = `(?<hours>\\d+)${space}?(?:heures?|hours?|hrs?|h)`;
const minutes = `(?<minutes>\\d{1,3})${space}?(?:minutes?|min|mn|m)`;
const seconds = `(?<seconds>\\d+(?:[.,]\\d+)?)${space}?(?:secondes?|seconds?|sec|s)`;
/** "1 h 05", "2 min 31 s", "45 s"; minutes written "m" only beside hours or seconds: "5 m" is a length. */
const spelled = [
	`${hours}${space}?(?:${minutes}|(?<bare>\\d{2}))(?:${space}?${seconds})?`,
	`${minutes.replaceAll('?<minutes>', '?<minutes2>')}${space}?${seconds.replaceAll('?<seconds>', '?<seconds2>')}`,
	hours.replaceAll('?<hours>', '?<hours3>'),
	`(?<minutes4>\\d+)${space}?(?:minutes?|min|mn)`,
	seconds.replaceAll('?<seconds>', '?<seconds5>'),
].join('|');

const end = '(?![\\p{L}\\d]|[.,:]\\d)';
/** Neither inside a word nor an identifier, a version or an address. */
const start = '(?<![\\p{L}\\d_#/]|\\d[.,:]|\\p{L}[.‑-])';

const scale = '(?:millions?|milliards?|mille|thousand|billions?|Mds?|Mrd|bn|[kKMB])';
const currency = '(?:euros?|dollars?|EUR|USD|GBP|CHF|[€$£])';

/** A figure with its sign, its scale and its unit. */
export const figurePattern = new RegExp(
	`${start}(?:(?<clock>\\d{1,3}:\\d{2}(?::\\d{2})?)${end}|(?:${spelled})${end}` +
		`|(?<sign>[+\\-−])?(?:(?<before>[€$£])${space}?)?(?<number>${number})` +
		`(?:${space}?(?<scale>${scale})(?![\\p{L}\\d])|(?<scaleMoney>[kKMm]|Mds?)(?=[€$£])|(?<=[€$£][\\d.,]{1,20})(?<scaleCash>m))?` +
		`(?:${space}?(?:(?<percent>%)|(?<after>${currency})(?![\\p{L}\\d])))?${end})`,
	'gu',
);

/** White space within a line and a cell. */
const gap = '[^\\S\\n\\t]';
const monthNames =
	'(?:janvier|janv|jan|january|février|fevrier|févr|fev|feb|february|mars|mar|march|avril|avr|april|apr|mai|may|juin|june|jun|juillet|juil|july|jul|août|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|décembre|decembre|december|déc|dec)\\.?';
const englishMonths =
	'(?:january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)\\.?';
const year = '(?:19|20)\\d{2}(?![\\d]|[ \\u00a0\\u202f.,]\\d{3}(?!\\d))';
const time = `(?:\\d{1,2}(?::\\d{2}){1,2}(?:[.]\\d+)?|\\d{1,2}${gap}?h(?:${gap}?\\d{2})?(?!\\p{L}))(?:${gap}?[ap]\\.?m\\b\\.?)?`;

/** What holds digits and measures nothing: dates, hours of the day, "3 days ago", addresses, telephone numbers. */
export const notFigures: readonly RegExp[] = [
	/\bhttps?:\/\/\S+|\bwww\.\S+|[^\s@]{1,80}@[^\s@]{1,80}/giu,
	new RegExp(`\\b\\d{4}-\\d{2}(?:-\\d{2})?(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?(?!\\d)`, 'giu'),
	new RegExp(
		`(?<!\\d)(?:\\d{1,2}(?:er|st|nd|rd|th)?${gap}+)?(?<!\\p{L})${monthNames}(?!\\p{L})${gap}+${year}(?:,?${gap}+(?:à|at)?${gap}*${time})?`,
		'giu',
	),
	new RegExp(
		`(?<![\\d.,])\\d{1,2}(?:er|st|nd|rd|th)?${gap}+(?:of${gap}+)?${monthNames}(?!\\p{L})(?:,?${gap}+(?:à|at)?${gap}*${time})?`,
		'giu',
	),
	new RegExp(
		`(?<!\\p{L})${englishMonths}${gap}+\\d{1,2}(?:st|nd|rd|th)?(?![\\d]|[.,]\\d)(?:,?${gap}+${year})?(?:,?${gap}+(?:at)?${gap}*${time})?`,
		'giu',
	),
	new RegExp(
		`(?<![\\d/.])\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])(?:,?${gap}+(?:à|at)?${gap}*${time})?|(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}(?![\\d.])`,
		'giu',
	),
	new RegExp(`(?<!\\p{L})(?:à|at|vers|dès|jusqu’à|until|from)${gap}+${time}`, 'giu'),
	/\b\d{1,2}(?::\d{2})?[^\S\n\t]?[ap]\.?m\b\.?/giu,
	/(?<!\p{L})il y a[^\S\n\t]+(?:environ )?\d+[^\S\n\t]*\p{L}+/giu,
	/\b\d+[^\S\n\t]*(?:\p{L}+[^\S\n\t]+)?ago\b/giu,
	/(?<!\d)(?:\+33[ .]?[1-9]|0[1-9])(?:[ .\u00a0-]?\d{2}){4}(?!\d)/gu,
	/(?<![\d.])\d+(?:\.\d+){2,}(?![\d])/gu,
];

/** A number that may only be a year. */
export const yearAlone = /^(?:19|20)\d{2}$/;
