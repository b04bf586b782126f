// Author, dates and publisher from the raw facts of a page (JSON-LD first, then meta tags): the fallback when the tab closed
// before the full extraction, and the complement where that found nothing.
import type { Extraction, PageFacts } from '../../domain/snapshot';

type Linked = { [key: string]: unknown };

export function metadataFrom(facts: PageFacts): Omit<Extraction, 'text'> {
	const nodes = facts.jsonLd.flatMap(parseLinked);
	const work = nodes.find((node) => 'datePublished' in node || 'headline' in node) ?? {};
	const meta = (...names: string[]) =>
		names
			.map((name) => facts.metas[name])
			.find((value) => value?.trim())
			?.trim() ?? '';
	return {
		title: text(work['headline']) || meta('og:title', 'twitter:title') || facts.title,
		author: withoutBy(
			names(work['author']) || meta('author', 'article:author', 'dc.creator', 'parsely-author').replace(/^https?:.*/, ''),
		),
		publishedAt: isoDate(
			text(work['datePublished']) || meta('article:published_time', 'date', 'dc.date', 'og:published_time', 'datepublished'),
		),
		publisher: names(work['publisher']) || meta('og:site_name', 'application-name'),
		description: text(work['description']) || meta('og:description', 'description'),
		language: facts.language,
	};
}

/**
 * The facts of a page completed by what defuddle found. Its guess of a site's name is the author's name on some pages and the bare
 * host on others: neither names a publisher.
 */
export function completeMetadata(
	base: Omit<Extraction, 'text'>,
	found: Partial<Omit<Extraction, 'text'>>,
	host: string,
): Omit<Extraction, 'text'> {
	const author = base.author || withoutBy(found.author ?? '');
	const site = found.publisher ?? '';
	const namesNobody = site === host || site.toLowerCase() === author.toLowerCase();
	return {
		title: base.title || found.title || '',
		author,
		publishedAt: base.publishedAt || isoDate(found.publishedAt ?? ''),
		publisher: base.publisher || (namesNobody ? '' : site),
		description: base.description || found.description || '',
		language: base.language || found.language || '',
	};
}

/** "By Anne Dupont" and "Par Anne Dupont" are Anne Dupont; "by" alone is nobody. */
const withoutBy = (author: string): string => author.replace(/^(by|par)\b[\s:]*/i, '').trim();

/**
 * ISO 8601 where the date can be read: the day that the page writes, its time and its own distance from the world's clock where it tells
 * them. What can't be read comes back as it is, for a person to read.
 */
function isoDate(date: string): string {
	if (/^\d{4}-\d{2}(-\d{2}(T.*)?)?$/.test(date)) return date;
	const [zone = '', offset = 'Z'] = /(?<=:\d{2})\s*(?:Z|GMT|UTC)?\s*([+-]\d{2}:?\d{2})?(?:\s*\(.*\))?$/.exec(date) ?? [];
	// Read as if the world's clock were the page's: so is the day.
	const time = Date.parse(`${date.slice(0, date.length - zone.length)} UTC`);
	if (Number.isNaN(time)) return date;
	const written = new Date(time).toISOString();
	return zone ? written.slice(0, 19) + offset : written.slice(0, 10);
}

function parseLinked(json: string): Linked[] {
	try {
		const parsed: unknown = JSON.parse(json);
		const list = Array.isArray(parsed) ? parsed : [parsed];
		return list.flatMap((item: unknown) =>
			isLinked(item) ? (Array.isArray(item['@graph']) ? item['@graph'].filter(isLinked) : [item]) : [],
		);
	} catch {
		return [];
	}
}

const isLinked = (value: unknown): value is Linked => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function names(value: unknown): string {
	const list = Array.isArray(value) ? value : [value];
	return list
		.map((item: unknown) => (isLinked(item) ? text(item['name']) : text(item)))
		.filter(Boolean)
		.join(', ');
}
