// Addresses of the dashboard: `#/preuves/ID?competence=c1.1`. Reading and writing them, without a browser.

export const pages = ['preuves', 'couverture', 'rapport', 'veille', 'referentiels', 'reglages', 'captures', 'bienvenue'] as const;
export type PageName = (typeof pages)[number];

export type Query = Readonly<Record<string, string>>;
export type Route = { page: PageName; id: string | null; query: Query };

/** What an address stands for; the library for one that says nothing. */
export function readRoute(hash: string): Route {
	const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
	const [name = '', id = ''] = path.split('/').map(decode);
	const page = pages.find((known) => known === name) ?? 'preuves';
	return { page, id: id || null, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a state; empty parameters are left out. */
export function hrefOf(
	page: PageName,
	id: string | null = null,
	query: Readonly<Record<string, string | undefined>> = {},
): string {
	const told = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
	const search = new URLSearchParams(told).toString();
	return `#/${page}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

/** A hand-typed address may hold a stray percent sign. */
function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
