// The parts of a message (RFC 2045, 2046): headers, then a body that is text, or further parts between boundaries.
import { decodedBody, decodedHeader, textOfBytes } from './mime-words';

export type MimePart = {
	/** By name in lower case, decoded; the first of each. */
	headers: ReadonlyMap<string, string>;
	/** "text/plain" where the message does not say. */
	type: string;
	/** A name of its own makes it an attachment. */
	fileName: string;
	parts: MimePart[];
	/** The body as text; '' for what is no text. */
	text: () => string;
};

/** Deeper than any message, and more than any page: hostile files go on for ever. */
const [deepest, most] = [12, 2_000];

/** `message` holds one byte a character. Never fails: what has no headers is a body. */
export function readMime(message: string, depth = 0): MimePart {
	const end = /\r?\n\r?\n/.exec(message);
	const head = end ? message.slice(0, end.index) : message;
	const body = end ? message.slice(end.index + end[0].length) : '';
	const raw = headersOf(head);
	const headers = new Map([...raw].map(([name, value]) => [name, decodedHeader(value)]));
	const contentType = raw.get('content-type') ?? 'text/plain';
	const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
	const encoding = raw.get('content-transfer-encoding') ?? '';
	const boundary = parameter(contentType, 'boundary');
	const inside = depth >= deepest ? [] : innerParts(type, boundary, body);
	return {
		headers,
		type,
		fileName: decodedHeader(parameter(raw.get('content-disposition') ?? '', 'filename') || parameter(contentType, 'name')),
		parts: inside.map((part) => readMime(part, depth + 1)),
		text: () => (type.startsWith('text/') ? textOfBytes(decodedBody(body, encoding), parameter(contentType, 'charset')) : ''),
	};
}

/** Every part that holds none itself, in order. */
export const leavesOf = (part: MimePart): MimePart[] => (part.parts.length > 0 ? part.parts.flatMap(leavesOf) : [part]);

function headersOf(head: string): Map<string, string> {
	const headers = new Map<string, string>();
	// A header goes on where the next line begins with a space.
	for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
		const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
		const key = name?.toLowerCase();
		if (key && !headers.has(key)) headers.set(key, value ?? '');
	}
	return headers;
}

function innerParts(type: string, boundary: string, body: string): string[] {
	if (type === 'message/rfc822') return [body];
	if (!type.startsWith('multipart/') || !boundary) return [];
	const [, ...parts] = `\n${body}`.split(`\n--${boundary}`, most);
	const end = parts.findIndex((part) => part.startsWith('--'));
	return (end < 0 ? parts : parts.slice(0, end)).map((part) => part.replace(/^[^\n]*\n/, ''));
}

/** `name="value"`, `name=value`, or RFC 2231's `name*=utf-8''value`. */
function parameter(header: string, name: string): string {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
	if (found) return found[1] ?? found[2] ?? '';
	const [, charset = '', value = ''] = new RegExp(`;\\s*${name}\\*=([\\w-]*)'[^']*'([^;\\s]+)`, 'i').exec(header) ?? [];
	return textOfBytes(
		value.replaceAll(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
		charset,
	);
}
