// Whether an address still answers, asked without a trace of the candidate: no cookie, no referrer, nothing kept, nothing of the page read.
// Called only once the candidate has allowed the network for it.

/** alive: it answered · dead: gone, or no such site · unsure: the site would not say, or took too long. */
export type LinkStatus = { state: 'alive' | 'dead' | 'unsure'; status: number };

/** Not found, and gone for good: HTTP's own words for a page that is no more (RFC 9110 §15.5.5, §15.5.11). */
const gone = [404, 410];
/** Sites that refuse the question by HEAD are asked once more by GET, whose body is not read. */
const refusesHead = [403, 405, 501];

/** Milliseconds before an address is given up as unsure. */
const patience = 15_000;

/** `status`: that of HTTP, 0 where nothing answered. Never rejects but by the signal. */
export async function linkStatus(url: string, signal: AbortSignal, wait = patience): Promise<LinkStatus> {
	try {
		const first = await ask(url, 'HEAD', signal, wait);
		const status = refusesHead.includes(first) ? await ask(url, 'GET', signal, wait) : first;
		if (gone.includes(status)) return { state: 'dead', status };
		return { state: status >= 200 && status < 400 ? 'alive' : 'unsure', status };
	} catch (error) {
		signal.throwIfAborted();
		return { state: isTimeout(error) ? 'unsure' : 'dead', status: 0 };
	}
}

async function ask(url: string, method: 'HEAD' | 'GET', signal: AbortSignal, wait: number): Promise<number> {
	const ending = new AbortController();
	const answer = await fetch(url, {
		method,
		credentials: 'omit',
		cache: 'no-store',
		referrerPolicy: 'no-referrer',
		signal: AbortSignal.any([signal, ending.signal, AbortSignal.timeout(wait)]),
	});
	ending.abort();
	return answer.status;
}

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';
