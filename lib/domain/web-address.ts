// Addresses: the form two clips of one page share, the site's name, and which pages a browser never lets us read.

const trackers =
	/^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|igsh|_hs\w+|at_\w+|xtor|yclid|twclid|li_fat_id|ref_src)$/i;

/** The address without fragment and trackers, parameters in order: what "already clipped" compares. */
export function canonicalAddress(address: string): string {
	const url = parse(address);
	if (!url) return address;
	url.hash = isAppRoute(url.hash) ? url.hash : '';
	for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
	url.searchParams.sort();
	return url.href;
}

/** Host without "www.", or '' where there is none. */
export const siteOf = (address: string): string => parse(address)?.host.replace(/^www\./, '') ?? '';

/** Pages that no extension may read, or that are not pages: the browser's own, the stores, other extensions. */
export function isRestricted(address: string): boolean {
	const url = parse(address);
	if (!url) return true;
	if (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'file:') return true;
	return (
		/^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(url.host) ||
		(url.host === 'chrome.google.com' && url.pathname.startsWith('/webstore'))
	);
}

/** `https://host/*`: the pattern a host permission is asked with. */
export function originPattern(address: string): string | null {
	const url = parse(address);
	return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** `#/campagnes/12` and `#!/x` are routes of an application, not places in a page. */
const isAppRoute = (hash: string): boolean => /^#!?\//.test(hash);

function parse(address: string): URL | null {
	return URL.canParse(address) ? new URL(address) : null;
}
