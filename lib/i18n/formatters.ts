// Intl objects, each made once: one weighs tens of kilobytes outside the JavaScript heap, where the garbage collector does
// not see it. A report of three hundred exhibits, or a list of ten thousand rows, would make thousands.

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
	const found = known.get(key) ?? make();
	known.set(key, found);
	return found;
}

export const dateFormatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
	kept(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));

export const numberFormatter = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
	kept(numbers, locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));

/** "1, 2 et 4" */
export const listFormatter = (locale: string): Intl.ListFormat =>
	kept(lists, locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }));
