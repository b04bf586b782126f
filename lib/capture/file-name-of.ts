// What a file of the web is called: as its address says, else as the page says.
import { fileFacts, type FileFormat } from '../domain/file-format';
import type { ImageFacts } from '../domain/snapshot';

const longest = 120;

/** A name with the ending of its format, whatever the address ends in. */
export function fileNameOf(url: string, facts: ImageFacts | null, title: string, format: FileFormat): string {
	const { ending } = fileFacts[format];
	const named = /^https?:/.test(url) ? lastOf(new URL(url).pathname) : '';
	const words = named || facts?.alternative || facts?.caption || title || ending;
	const bare = words
		.replace(/\.(png|jpe?g|webp|pdf|gif|avif|svg|php|aspx?|html?)$/i, '')
		.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, longest);
	return `${bare || ending}.${ending}`;
}

function lastOf(path: string): string {
	const last = path.split('/').findLast(Boolean) ?? '';
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}
