// Reads a file that a page loads, from the extension's own pages.

const patience = 15_000;
const largest = 50_000_000;

/** The bytes of an address; null when the site, the browser or the time forbids it. */
export async function readAddress(url: string): Promise<Blob | null> {
	if (!/^(?:https?|data|blob|file):/.test(url)) return null;
	// With the person's session where the browser lets us, as the page had it.
	return (await fetched(url, 'include')) ?? fetched(url, 'omit');
}

async function fetched(url: string, credentials: RequestCredentials): Promise<Blob | null> {
	try {
		const response = await fetch(url, { credentials, cache: 'force-cache', signal: AbortSignal.timeout(patience) });
		if (!response.ok || Number(response.headers.get('content-length') ?? 0) > largest) return null;
		return await response.blob();
	} catch {
		return null;
	}
}
