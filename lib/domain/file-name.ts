// Names of files and folders in the bundle: plain ASCII, no spaces, valid on Windows, macOS and Linux alike.

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: device names, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const ligatures: Record<string, string> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	'€': '-euros-',
	'&': '-et-',
	'%': '-pour-cent-',
};

/** "Baromètre 2026 : l’été des PME" → "barometre-2026-l-ete-des-pme". Cut between words where it can be; never empty. */
export function slug(text: string, max = 60): string {
	const plain = text
		.toLowerCase()
		.replace(/[œæßøłđ€&%]/g, (letter) => ligatures[letter] ?? '')
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const short = cut(plain, max) || 'sans-titre'.slice(0, max);
	return reserved.test(short) ? `${short.slice(0, max - 2)}-x` : short;
}

function cut(plain: string, max: number): string {
	if (plain.length <= max) return plain;
	const lastDash = plain.lastIndexOf('-', max);
	return plain.slice(0, lastDash > max / 2 ? lastDash : max).replace(/-+$/, '');
}

/** The name, or the name with the first free number; `taken` learns it. Case does not count: Windows and macOS ignore it. */
export function uniqueName(name: string, taken: Set<string>, max = 80): string {
	for (let number = 1; ; number++) {
		const suffix = number === 1 ? '' : `-${number}`;
		const candidate = name.slice(0, max - suffix.length).replace(/[-.]+$/, '') + suffix;
		if (taken.has(candidate.toLowerCase())) continue;
		taken.add(candidate.toLowerCase());
		return candidate;
	}
}
