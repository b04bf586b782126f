// Raw facts of the page at the instant of the snapshot: enough to know title, author and dates even if the tab closes at once.
import type { PageFacts } from '../../domain/snapshot';

const mostMetas = 120;
const longestMeta = 2000;
const longestJsonLd = 100_000;

export function readPageFacts(document: Document): PageFacts {
	const metas: Record<string, string> = {};
	for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, mostMetas)) {
		const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
		if (name) metas[name.toLowerCase()] ??= (meta.getAttribute('content') ?? '').slice(0, longestMeta);
	}
	const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '');
	return {
		title: document.title,
		language: document.documentElement?.lang ?? '',
		canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
		metas,
		contentType: document.contentType,
		canvases: document.querySelectorAll('canvas').length,
		jsonLd: scripts.filter((text) => text.length <= longestJsonLd).slice(0, 10),
	};
}
