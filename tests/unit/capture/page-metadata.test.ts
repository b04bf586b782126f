// Author, date and publisher are read from what pages really give; broken JSON-LD is passed over.
import { expect, it } from 'vitest';
import { htmlText } from '../../../lib/capture/extract/html-text';
import { metadataFrom } from '../../../lib/capture/extract/page-metadata';
import { guessKind } from '../../../lib/domain/guess-kind';
import type { PageFacts } from '../../../lib/domain/snapshot';
import { formatDate } from '../../../lib/i18n/format';

const facts = (change: Partial<PageFacts>): PageFacts => ({
	title: 'T',
	language: 'fr',
	canonical: '',
	metas: {},
	jsonLd: [],
	contentType: 'text/html',
	canvases: 0,
	...change,
});

it('reads JSON-LD, alone, in a list or in a graph', () => {
	const article = {
		'@type': 'NewsArticle',
		headline: 'Titre',
		datePublished: '2026-03-12',
		author: [{ name: 'Anne Dupont' }, 'Luc Roy'],
		publisher: { name: 'Le Fil' },
	};
	for (const json of [article, [article], { '@graph': [{ '@type': 'WebSite' }, article] }]) {
		const found = metadataFrom(facts({ jsonLd: ['{broken', JSON.stringify(json)] }));
		expect(found).toMatchObject({
			title: 'Titre',
			publishedAt: '2026-03-12',
			author: 'Anne Dupont, Luc Roy',
			publisher: 'Le Fil',
		});
	}
});

it('falls back to meta tags, then to the title', () => {
	expect(
		metadataFrom(
			facts({ metas: { 'og:title': 'OG', author: 'A', 'article:published_time': '2026-01-02', 'og:site_name': 'S' } }),
		),
	).toMatchObject({ title: 'OG', author: 'A', publishedAt: '2026-01-02', publisher: 'S' });
	expect(metadataFrom(facts({}))).toMatchObject({ title: 'T', author: '', publishedAt: '' });
});

it('guesses the kind of a piece', () => {
	expect(guessKind('https://www.linkedin.com/feed/', null)).toBe('social-post');
	expect(guessKind('https://ads.google.com/aw/overview', null)).toBe('dashboard');
	expect(guessKind('https://a.fr/x', facts({ jsonLd: ['{"@type":"NewsArticle"}'] }))).toBe('watch-source');
	expect(guessKind('https://a.fr/x', facts({ canvases: 3 }))).toBe('dashboard');
	expect(guessKind('https://a.fr/x.pdf', null)).toBe('document');
	expect(guessKind('https://a.fr/', facts({}))).toBe('page');
});

it('takes the words out of frozen HTML', () => {
	expect(
		htmlText(
			'<html><head><title>x</title></head><body><style>a{}</style><h1>Titre</h1><p>a &lt;b&gt; &amp;amp;</p></body></html>',
		),
	).toBe('Titre\na <b> &amp;');
});

it('keeps the day and the offset that a page writes', () => {
	const read = (date: string) => metadataFrom(facts({ metas: { date } })).publishedAt;
	const written: [string, string][] = [
		['2026-03-01T00:30+01:00', '2026-03-01T00:30+01:00'],
		['2026-02-28T23:30:00.123-0500', '2026-02-28T23:30:00.123-0500'],
		['2026-03-01T00:30:00Z', '2026-03-01T00:30:00Z'],
		['2026-03-01T00:30:00', '2026-03-01T00:30:00'],
		['2026-03-01 00:30:00', '2026-03-01'],
		['Sun, 01 Mar 2026 00:30:00 +0100', '2026-03-01T00:30:00+0100'],
		['Sun Mar 01 2026 00:30:00 GMT+0100 (heure normale)', '2026-03-01T00:30:00+0100'],
		['Sun, 01 Mar 2026 00:30:00 GMT', '2026-03-01T00:30:00Z'],
		['March 1, 2026', '2026-03-01'],
		['1 Mar 2026 00:30', '2026-03-01'],
		['03-01-2026', '2026-03-01'],
		['2026-03', '2026-03'],
		['', ''],
		['hier', 'hier'],
	];
	for (const [date, iso] of written) {
		expect(read(date), date).toBe(iso);
		if (/\d$/.test(iso)) expect(formatDate(iso, 'fr'), date).toBe(formatDate(iso.slice(0, 10), 'fr'));
	}
	expect(Date.parse(read('2026-03-01T00:30+01:00'))).toBe(Date.parse('2026-02-28T23:30Z'));
});
