// Spaces, apostrophes and quotation marks as the language of a document sets them. Words are never changed.

/** Titles come with the marks of a keyboard: "Le marché : l'état des lieux" becomes « Le marché\u202f: l’état des lieux ». */
export function typeset(text: string, language: 'fr' | 'en'): string {
	const [open, close] = language === 'fr' ? ['«\u202f', '\u202f»'] : ['“', '”'];
	const plain = text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
		.replace(/"([^"]+)"/gu, (_, inside: string) => `${open}${inside.trim()}${close}`);
	// Only where a space was written: an address or a time ("14:30") has none.
	return language === 'fr' ? plain.replace(/ (?=[:;?!»%])/gu, '\u202f').replace(/« /gu, '«\u202f') : plain;
}
