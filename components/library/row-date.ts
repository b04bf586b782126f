// The day a row shows. Building a formatter costs more than the rest of the row, so each is built once.
import type { Language } from '../../lib/domain/settings';

const formatters = new Map<string, Intl.DateTimeFormat>();

export function rowDate(iso: string, language: Language, timeZone: string): string {
	const key = `${language} ${timeZone}`;
	const known = formatters.get(key);
	const formatter = known ?? build(language, timeZone);
	if (!known) formatters.set(key, formatter);
	return formatter.format(new Date(iso));
}

/** A piece brought from another machine may name a zone this browser does not know. */
function build(language: Language, timeZone: string): Intl.DateTimeFormat {
	const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
	try {
		return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
	} catch {
		return new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
	}
}
