// What a file is, by its first bytes: names and extensions lie.

export type FileKind = 'pdf' | 'docx' | 'html' | 'text' | 'password' | 'unsupported';

const starts: [number[], FileKind][] = [
	// Pictures, archives, databases, sound, and the programs that nobody meant to drop here.
	[[0x89, 0x50, 0x4e, 0x47], 'unsupported'],
	[[0xff, 0xd8, 0xff], 'unsupported'],
	[[0x47, 0x49, 0x46, 0x38], 'unsupported'],
	[[0x49, 0x49, 0x2a, 0x00], 'unsupported'],
	[[0x4d, 0x4d, 0x00, 0x2a], 'unsupported'],
	[[0x52, 0x49, 0x46, 0x46], 'unsupported'],
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'unsupported'],
	[[0x1f, 0x8b], 'unsupported'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'unsupported'],
	[[0x52, 0x61, 0x72, 0x21], 'unsupported'],
];
const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b, 0x03, 0x04];

/** `password`: Word keeps an encrypted document in an OLE file. `unsupported`: .doc, .xlsx, .odt, .rtf, pictures, archives. */
export function fileKind(bytes: Uint8Array): FileKind {
	const opens = (signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	// Some programs write a few bytes before it; pdf.js looks as far.
	if (head.includes('%PDF-')) return 'pdf';
	if (opens(ole)) return holds(bytes, 'EncryptedPackage', 2) ? 'password' : 'unsupported';
	if (opens(zip)) return holds(bytes, 'word/document', 1) || isTorn(bytes) ? 'docx' : 'unsupported';
	const known = starts.find(([signature]) => opens(signature));
	if (known) return known[1];
	return /<(?:!doctype html|html|head|body|table|div|p)[\s>]/i.test(head.replaceAll('\0', '')) ? 'html' : 'text';
}

/** Names in a zip are plain, those in an OLE directory take two bytes a letter. */
function holds(bytes: Uint8Array, name: string, width: number): boolean {
	const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
	for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
		if (wanted.every((byte, index) => bytes[at + index * width] === byte)) return true;
	}
	return false;
}

/** A zip without its directory at the end has lost a part of itself: what it was can't be told. */
const isTorn = (bytes: Uint8Array): boolean => {
	const tail = bytes.subarray(-66_000);
	for (let at = tail.lastIndexOf(0x06); at >= 3; at = tail.lastIndexOf(0x06, at - 1)) {
		if (tail[at - 1] === 0x05 && tail[at - 2] === 0x4b && tail[at - 3] === 0x50) return false;
	}
	return true;
};
