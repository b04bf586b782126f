// Finds the addresses in a style sheet (url(), @import, image-set strings) and replaces them. Works on text, so that the page
// and the background share it; comments and strings are skipped as CSS Syntax 3 §4.3 tokenises them.

export type CssUrl = { address: string; use: 'import' | 'font' | 'image' };

const token =
	/\/\*[\s\S]*?\*\/|@import\s+(?:url\(\s*)?("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^\s"')]+)(?:\s*\))?|@font-face|\burl\(\s*("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|(?:[^"')\s\\]|\\[\s\S])*)\s*\)|\b(?:-webkit-)?image-set\(|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{}()]/gi;

/**
 * Calls `replace` for every address, and puts what it returns in its place, quoted. `null` leaves the address as it was.
 * Addresses are handed over as written: relative ones are for the caller to resolve.
 */
export function replaceCssUrls(css: string, replace: (url: CssUrl) => string | null): string {
	let depth = 0;
	let fontDepth = -1;
	let fontAhead = false;
	let parens = 0;
	let imageSet = -1;
	return css.replace(token, (whole: string, imported: string | undefined, inner: string | undefined) => {
		if (imported !== undefined) return substitute(whole, imported, 'import', replace);
		if (inner !== undefined) {
			return substitute(whole, inner, fontDepth >= 0 && depth >= fontDepth ? 'font' : 'image', replace);
		}
		if (whole === '{') {
			depth++;
			if (fontAhead) fontDepth = depth;
			fontAhead = false;
		} else if (whole === '}') {
			if (depth === fontDepth) fontDepth = -1;
			depth = Math.max(0, depth - 1);
		} else if (whole === '(') parens++;
		else if (whole === ')') {
			parens = Math.max(0, parens - 1);
			if (parens < imageSet) imageSet = -1;
		} else if (/^@font-face/i.test(whole)) fontAhead = true;
		else if (/image-set\($/i.test(whole)) {
			parens++;
			imageSet = parens;
		} else if (imageSet === parens && /^["']/.test(whole)) return substitute(whole, whole, 'image', replace);
		return whole;
	});
}

function substitute(whole: string, written: string, use: CssUrl['use'], replace: (url: CssUrl) => string | null): string {
	const address = unquote(written);
	if (address === '' || address.startsWith('#') || /^(data|about):/i.test(address)) return whole;
	const replacement = replace({ address, use });
	return replacement === null ? whole : whole.replace(written, () => `"${replacement}"`);
}

function unquote(written: string): string {
	const bare = /^["']/.test(written) ? written.slice(1, -1) : written;
	return bare.replace(/\\([0-9a-f]{1,6})\s?|\\([\s\S])/gi, (_, code: string | undefined, char: string | undefined) =>
		code ? String.fromCodePoint(Number.parseInt(code, 16)) : char === '\n' ? '' : (char ?? ''),
	);
}
