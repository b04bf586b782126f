// One address, fetched by the background: bytes, or the reason why not.
import type { MissingReason } from '../domain/capture';
import { fail, ok, type Result } from '../domain/result';
import { originPattern } from '../domain/web-address';
import { browser } from '../platform/browser';

const patience = 15_000;
const largest = 60_000_000;

export async function fetchResource(url: string, deadline: AbortSignal): Promise<Result<Blob, MissingReason>> {
	if (!/^(https?|data|file):/.test(url)) return fail('unreadable');
	const pattern = originPattern(url);
	const allowed = pattern === null || (await browser.permissions.contains({ origins: [pattern] }));
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(patience)]);
	try {
		// Cookies only where we have access: elsewhere they would make an open server refuse.
		const response = await fetch(url, { credentials: allowed ? 'include' : 'omit', cache: 'force-cache', signal });
		if (!response.ok) return fail(response.status === 404 || response.status === 410 ? 'not-found' : 'refused');
		if (Number(response.headers.get('content-length') ?? 0) > largest) return fail('too-large');
		const blob = await response.blob();
		return blob.size > largest ? fail('too-large') : ok(blob);
	} catch {
		if (signal.aborted) return fail('timeout');
		return fail(allowed ? 'network' : 'no-permission');
	}
}
