// French words as a comparison sees them: no accents, no elided articles, no plural s, ligatures spelled out.
// "L’œuvre d’aujourd’hui" and "oeuvres aujourdhui" must find each other.

/** Lower case, without accents and ligatures. */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae');

/** "l'", "d'", "qu'"… before a word; not the "aujourd" of "aujourd'hui", whose apostrophe simply goes. */
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’ʼ](?=[\p{L}\p{N}])/gu;

/** A code such as C1.1 or 4.2 stays one word; a host such as blog.example.fr is three. */
const word = /\p{L}?\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;

/** The folded words of a text, in order, repeats included. */
export function wordsOf(text: string): string[] {
	const bare = fold(text).replace(elision, '').replace(/['’ʼ]/gu, '');
	return (bare.match(word) ?? []).map(singular);
}

/** Plurals in s, and in x after au or eu: crude, but the same crudeness on both sides of the comparison. */
const singular = (bare: string): string => (bare.length > 3 && /(?:[^s]s|[ae]ux)$/.test(bare) ? bare.slice(0, -1) : bare);
