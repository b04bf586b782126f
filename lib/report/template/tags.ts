// Tags of XML found in its text, without taking it apart: what is not changed stays as it was, to the byte.

/** Open and empty tags of a name, prefix included, in order. */
export const tagsOf = (xml: string, name: string): string[] =>
	[...xml.matchAll(new RegExp(String.raw`<${name}(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'g'))].map(([tag]) => tag);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The value of an attribute, as it is meant. */
export function attributeOf(tag: string, name: string): string | null {
	const found = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	const value = found?.[1] ?? found?.[2];
	return value === undefined
		? null
		: value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string, decimal: string, word: string) => {
				if (word) return entities[word] ?? whole;
				const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
				return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
			});
}

/** The highest number that an attribute of some tags has; `least` where there is none. */
export const highest = (xml: string, name: string, attribute: string, least = 0): number =>
	tagsOf(xml, name).reduce((most, tag) => Math.max(most, Math.trunc(Number(attributeOf(tag, attribute))) || 0), least);
