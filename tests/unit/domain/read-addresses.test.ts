// Whatever is pasted, its addresses are read and the lines that hold none come back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../lib/domain/read-addresses';

const urlsIn = (text: string): string[] => readAddresses(text).pages.map(({ url }) => url);

describe('readAddresses', () => {
	it.each([
		['one per line', 'https://a.fr/x\r\n\r\n  http://b.fr/y  \n', ['https://a.fr/x', 'http://b.fr/y']],
		['without a scheme', 'www.exemple.fr/page?x=1\nexemple.fr', ['https://www.exemple.fr/page?x=1', 'https://exemple.fr/']],
		[
			'in a sentence',
			'Voir (https://a.fr/x), puis https://a.fr/y. Et « https://a.fr/z »…',
			['https://a.fr/x', 'https://a.fr/y', 'https://a.fr/z'],
		],
		['with its own brackets', 'https://fr.wikipedia.org/wiki/Blanc_(couleur)', ['https://fr.wikipedia.org/wiki/Blanc_(couleur)']],
		[
			'with its own commas',
			'https://a.fr/article,12,b.html\nhttps://a.fr/autre',
			['https://a.fr/article,12,b.html', 'https://a.fr/autre'],
		],
		['in Markdown', '- [Titre](https://a.fr/x)', ['https://a.fr/x']],
		[
			'in a table',
			'Titre,Adresse,Date\n"Un",https://a.fr/x,2026\nDeux,"https://a.fr/y",2026',
			['https://a.fr/x', 'https://a.fr/y'],
		],
		['in a table of semicolons', 'Un;https://a.fr/x\nDeux;https://a.fr/y', ['https://a.fr/x', 'https://a.fr/y']],
		['in cells without a scheme', 'Un\ta.fr/x\nDeux\ta.fr/y', ['https://a.fr/x', 'https://a.fr/y']],
	])('%s', (_, text, expected) => expect(urlsIn(text)).toEqual(expected));

	it('reads the links of a page, not its pictures', () => {
		const html =
			'<p><img src="https://a.fr/i.png"><a class=x HREF="https://a.fr/x?a=1&amp;b=2">Un\n <b>titre</b></a><a href=\'https://a.fr/y\'>Y</a><a href="/z">Z</a><a href="mailto:a@b.fr">M</a></p>';
		expect(readAddresses(html)).toEqual({
			pages: [
				{ url: 'https://a.fr/x?a=1&b=2', title: 'Un' },
				{ url: 'https://a.fr/y', title: 'Y' },
			],
			unread: [],
		});
	});

	it('gives back the lines without an address', () => {
		const text = 'mes liens\nhttps://a.fr/x\nftp://a.fr/y\njean@exemple.fr\njavascript:alert(1)\nhttps://';
		expect(readAddresses(text)).toEqual({
			pages: [{ url: 'https://a.fr/x', title: '' }],
			unread: ['mes liens', 'ftp://a.fr/y', 'jean@exemple.fr', 'javascript:alert(1)', 'https://'],
		});
	});

	it('loses no line, whatever it is', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string({ maxLength: 60 })), { maxLength: 12 }), (lines) => {
				const text = lines.join('\n');
				const { pages, unread } = readAddresses(text);
				for (const { url } of pages) expect(new URL(url).protocol).toMatch(/^https?:$/);
				const told = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
				if (!/<a\s[^>]*href/i.test(text)) expect(pages.length + unread.length).toBeGreaterThanOrEqual(told.length);
			}),
		);
	});

	it('reads two million hostile characters at once', () => {
		for (const part of ['<a ', '<a href=', 'https://', 'a.', '(', '"', ',;\t'])
			expect(() => readAddresses(part.repeat(2_000_000 / part.length))).not.toThrow();
	});
});
