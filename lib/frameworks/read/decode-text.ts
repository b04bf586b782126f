// Bytes of a text or HTML file as text: by its byte order mark, by what HTML says of itself, else UTF-8, else Windows-1252.

/** null when the bytes are no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
	const text = decoded(bytes);
	if (text === null) return null;
	// Control characters that no text has: a few are a slip, many are binary.
	const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
	return controls > text.length / 200 ? null : text.replaceAll('\u0000', '');
}

function decoded(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
	if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
	if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
	const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(
		new TextDecoder('latin1').decode(bytes.subarray(0, 2000)),
	);
	return decodeAs('utf-8', bytes) ?? decodeAs(declared?.[1] ?? '', bytes) ?? decodeAs('windows-1252', bytes);
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		// An unknown label, or bytes that are not written that way.
		return null;
	}
}
