// Joins a line to the one that it wraps onto.

// Compounds that French always writes with a hyphen keep it; any other word that a line's end cut is made whole again.
const before =
	/(?:^|[\s(«'’-])(?:sous|non|auto|savoir|peut|celui|celle|ceux|celles|vis|micro|e|plus|rendez|contre|demi|mi|semi|ex|multi|inter|méta|avant|après|au|par|là|quelques|ci|chef|mot|porte|compte|mise|prise|bien|best|social|multi|co|pluri|aide|back|front|moyen|court|long|centre|tiers|plan|c'est|y|lui|elle|eux|nous|vous|soi|dessus|grand|deux|trois|quatre|vingt|web)-$/iu;
const after =
	/^(?:ce|ci|là|être|faire|même|mêmes|il|ils|elle|elles|on|vous|nous|à|dire|clé|clés|mot|mots|cadre|plan|vis|dessus|dessous|projet|office|end|t-)(?![\p{L}])/iu;

/** Joins two lines of a paragraph with a space, or mends the word that the first one's end cut. */
export function joinLines(first: string, next: string): string {
	if (first.endsWith('\u00AD')) return first.slice(0, -1) + next;
	if (/\p{L}[-‐]$/u.test(first) && /^\p{Ll}/u.test(next)) {
		const keepsHyphen = before.test(first.replace('‐', '-')) || after.test(next);
		return (keepsHyphen ? first : first.slice(0, -1)) + next;
	}
	if (/\p{L}[-‐/]$/u.test(first) && /^\p{L}/u.test(next)) return first + next;
	return `${first} ${next}`;
}
