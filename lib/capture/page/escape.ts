// Text as HTML needs it (HTML Standard §13.3). `<` is escaped in attributes too, so that no attribute ever looks like a tag.

const special = /[&<>\u00a0]/;
const specialInAttribute = /[&<>"\u00a0]/;

const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

export const escapeText = (text: string): string =>
	special.test(text) ? text.replace(/[&<>\u00a0]/g, (c) => names[c] ?? c) : text;

export const escapeAttribute = (text: string): string =>
	specialInAttribute.test(text) ? text.replace(/[&<>"\u00a0]/g, (c) => names[c] ?? c) : text;
