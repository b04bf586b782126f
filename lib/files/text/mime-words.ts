// How mail writes letters that are not ASCII: transfer encodings of a body (RFC 2045) and encoded words of a header (RFC 2047). Strings
// here hold one byte a character until a charset says what they mean.

/** Bytes of a body, decoded from its transfer encoding. What is no base64 gives what can be read of it. */
export function decodedBody(body: string, encoding: string): string {
	const kind = encoding.trim().toLowerCase();
	if (kind === 'base64') return fromBase64(body);
	return kind === 'quoted-printable' ? fromQuoted(body.replaceAll(/[ \t]*=\r?\n/g, '')) : body;
}

/** Bytes as text. A charset that no browser knows, or none: UTF-8 where that fits, else Windows-1252. */
export function textOfBytes(bytes: string, charset: string): string {
	const array = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0) & 255);
	for (const [label, fatal] of [
		[charset, false],
		['utf-8', true],
	] as const) {
		try {
			if (label) return new TextDecoder(label, { fatal }).decode(array);
		} catch {
			// An unknown label, or bytes that are not UTF-8: the next one.
		}
	}
	return new TextDecoder('windows-1252').decode(array);
}

/** "=?UTF-8?Q?Caf=C3=A9?=" → "Café". Between two encoded words a space counts for nothing. */
export function decodedHeader(value: string): string {
	const joined = value.replaceAll(/(\?=)\s+(?==\?)/g, '$1');
	return textOfBytesIn(joined).replaceAll(
		/=\?([\w-]+)(?:\*\w+)?\?([bq])\?([^?]*)\?=/gi,
		(_, charset: string, kind: string, text: string) =>
			textOfBytes(kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')), charset),
	);
}

/** Headers may hold plain UTF-8 (RFC 6532). */
const textOfBytesIn = (value: string): string => (/[\u0080-\u00ff]/.test(value) ? textOfBytes(value, '') : value);

const fromQuoted = (text: string): string =>
	text.replaceAll(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

function fromBase64(text: string): string {
	const letters = text.replaceAll(/[^A-Za-z0-9+/]/g, '');
	// One letter left over holds no byte.
	return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}
