// The text that a piece of our own HTML stands for, and back: the few entities that a frozen page is written with.

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00a0' };
const written: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

export const plainText = (markup: string): string =>
	markup.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (name) => entities[name] ?? name);

export const markupOf = (text: string): string => text.replace(/[&<>"\u00a0]/g, (sign) => written[sign] ?? sign);

/** Where the n-th sign of the plain text stands in the markup. */
export function placeInMarkup(markup: string, n: number): number {
	let left = n;
	let at = 0;
	for (const { 0: name, index } of markup.matchAll(/&(?:amp|lt|gt|quot|nbsp);/g)) {
		if (index - at >= left) break;
		left -= index - at + 1;
		at = index + name.length;
		if (left === 0) break;
	}
	return at + left;
}
