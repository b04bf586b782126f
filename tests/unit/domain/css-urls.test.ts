// Addresses in style sheets are found where CSS has them and nowhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceCssUrls, type CssUrl } from '../../../lib/domain/css-urls';

function found(css: string): CssUrl[] {
	const urls: CssUrl[] = [];
	replaceCssUrls(css, (url) => {
		urls.push(url);
		return null;
	});
	return urls;
}

describe('replaceCssUrls', () => {
	it.each([
		['a{background:url(x.png)}', [{ address: 'x.png', use: 'image' }]],
		['a{background:url( "x y.png" )}', [{ address: 'x y.png', use: 'image' }]],
		["@import 'a.css' screen;", [{ address: 'a.css', use: 'import' }]],
		['@import url(a.css) layer(x);', [{ address: 'a.css', use: 'import' }]],
		[
			'@font-face{font-family:F;src:url(f.woff2) format("woff2"),url("f.ttf")}b{background:url(i.png)}',
			[
				{ address: 'f.woff2', use: 'font' },
				{ address: 'f.ttf', use: 'font' },
				{ address: 'i.png', use: 'image' },
			],
		],
		[
			'@media print{@font-face{src:url(f.woff)}a{mask:url(m.svg)}}',
			[
				{ address: 'f.woff', use: 'font' },
				{ address: 'm.svg', use: 'image' },
			],
		],
		[
			'a{background:image-set("a.png" 1x, "b.png" type("image/png") 2x)}',
			[
				{ address: 'a.png', use: 'image' },
				{ address: 'b.png', use: 'image' },
			],
		],
		['a{background:url(a\\(1\\).png)}', [{ address: 'a(1).png', use: 'image' }]],
		['/* url(no.png) */a{content:"url(no.png)";fill:url(#g)}', []],
		['a{background:url(data:image/png;base64,AA==)}', []],
	])('reads %s', (css, expected) => {
		expect(found(css)).toEqual(expected);
	});

	it('leaves everything else as it was', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (css) => replaceCssUrls(css, () => null) === css));
	});

	it('puts the replacement in the place of the address, quoted', () => {
		expect(replaceCssUrls('a{background:#fff url(x.png) no-repeat}', () => 'glane:1')).toBe(
			'a{background:#fff url("glane:1") no-repeat}',
		);
		expect(replaceCssUrls("@import 'a.css' print;", () => '$&')).toBe('@import "$&" print;');
	});
});
