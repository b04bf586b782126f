// Reads the addresses of pages out of whatever was pasted: one per line, a text, a web page's source, rows of a table.

export type ReadAddress = { url: string; /** What a link said of it; '' where nothing did. */ title: string };

/** `unread`: lines, as they were, in which there is no address. */
export type ReadAddresses = { pages: ReadAddress[]; unread: string[] };

/** Longer texts are no lists: beyond this nothing is read. */
const longest = 2_000_000;

/** No address is longer; a longer one would only be taken apart for minutes. */
const longestAddress = 8000;

const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const address = /https?:\/\/[^\s<>"'`{}|\\^\u00ab\u00bb\u201c\u201d]+/gi;
/** A whole line or cell that is an address but for its scheme: `www.exemple.fr/page`. */
const bare = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?$/i;

export function readAddresses(pasted: string): ReadAddresses {
	const text = pasted.slice(0, longest);
	const links = linksOf(text);
	return links ? { pages: links, unread: [] } : readLines(text);
}

/** Only what links lead to: a page's source names hundreds of pictures and scripts besides. Null when the text has no link at all. */
function linksOf(html: string): ReadAddress[] | null {
	const links = html.split(/<(?=a\s)/i).flatMap((chunk) => {
		const end = chunk.indexOf('>');
		const found = end < 0 || end > 2 * longestAddress || !/^a\s/i.test(chunk) ? null : href.exec(chunk.slice(0, end));
		return found ? [{ written: found[1] ?? found[2] ?? found[3] ?? '', words: chunk.slice(end + 1).split('<', 1)[0] ?? '' }] : [];
	});
	if (links.length === 0) return null;
	return links.flatMap(({ written, words }) => {
		const url = normal(unescaped(written));
		return url ? [{ url, title: unescaped(words.slice(0, 400)).replace(/\s+/g, ' ').trim() }] : [];
	});
}

function readLines(text: string): ReadAddresses {
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	const separator = separatorOf(lines);
	const pages: ReadAddress[] = [];
	const unread: string[] = [];
	for (const line of lines) {
		const parts = separator ? line.split(separator) : [line];
		const found = parts.flatMap((part) => addressesOf(part.replace(/^\s*"|"\s*$/g, '')));
		if (found.length === 0) unread.push(line);
		else pages.push(...found.map((url) => ({ url, title: '' })));
	}
	return { pages, unread };
}

function addressesOf(part: string): string[] {
	const found = [...part.matchAll(address)].flatMap(([written]) => normal(withoutEnd(written)) ?? []);
	if (found.length > 0) return found;
	const whole = part.trim();
	const url = whole.length <= longestAddress && bare.test(whole) ? normal(`https://${whole}`) : null;
	return url ? [url] : [];
}

/** A table has the same separator as often on each of its lines; an address on its own may hold any of them. */
function separatorOf(lines: readonly string[]): string | null {
	if (lines.length < 2) return null;
	const sample = lines.slice(0, 20);
	const counts = (mark: string): Set<number> => new Set(sample.map((line) => line.split(mark).length - 1));
	return ['\t', ';', ','].find((mark) => counts(mark).size === 1 && !counts(mark).has(0)) ?? null;
}

/** The sentence's own stop, and a bracket that was opened before the address, are no part of it. */
function withoutEnd(written: string): string {
	if (written.length > longestAddress) return '';
	let url = written.replace(/[.,;:!?…]+$/, '');
	for (const [open, close] of [
		['(', ')'],
		['[', ']'],
	] as const) {
		if (url.endsWith(close) && url.split(close).length > url.split(open).length) url = url.slice(0, -1);
	}
	return url.replace(/[.,;:!?…]+$/, '');
}

function normal(written: string): string | null {
	const trimmed = written.trim();
	if (trimmed.length > longestAddress || !/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
	const url = new URL(trimmed);
	return url.hostname === '' ? null : url.href;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const unescaped = (text: string): string =>
	text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
