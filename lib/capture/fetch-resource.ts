// One address, fetched by the background: bytes, or the reason why not.
import type { MissingReason } from '../domain/capture';
import { fail, ok, type Result } from '../domain/result';
import { originPattern } from '../domain/web-address';
import { browser } from '../platform/browser';
import { readBody, type ByteRoom } from './page/read-body';

const patience = 15_000;
/** One file of a page, in bytes. */
export const largestResource = 50_000_000;

/** `room` is what the capture may still weigh: a file that does not fit in it is too large as well. `longest`: milliseconds for this one. */
export async function fetchResource(
	url: string,
	deadline: AbortSignal,
	room: ByteRoom,
	largest = largestResource,
	longest = patience,
): Promise<Result<Blob, MissingReason>> {
	if (!/^(https?|data|file):/.test(url)) return fail('unreadable');
	const pattern = originPattern(url);
	const allowed = pattern === null || (await browser.permissions.contains({ origins: [pattern] }));
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(longest)]);
	try {
		// Cookies only where we have access: elsewhere they would make an open server refuse.
		const response = await fetch(url, { credentials: allowed ? 'include' : 'omit', cache: 'force-cache', signal });
		if (!response.ok) return fail(response.status === 404 || response.status === 410 ? 'not-found' : 'refused');
		const blob = await readBody(response, largest, room);
		return blob ? ok(blob) : fail('too-large');
	} catch {
		if (signal.aborted) return fail('timeout');
		return fail(allowed ? 'network' : 'no-permission');
	}
}
