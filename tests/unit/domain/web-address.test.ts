// Two addresses of one page are the same page; trackers and fragments do not count, routes of applications do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, isRestricted, originPattern, siteOf } from '../../../lib/domain/web-address';

describe('canonicalAddress', () => {
	it.each([
		['https://a.fr/x?utm_source=l&b=2&a=1#part', 'https://a.fr/x?a=1&b=2'],
		['https://a.fr/x?fbclid=1', 'https://a.fr/x'],
		['https://app.fr/#/campagnes/12', 'https://app.fr/#/campagnes/12'],
		['pas une adresse', 'pas une adresse'],
	])('of %s is %s', (address, expected) => {
		expect(canonicalAddress(address)).toBe(expected);
	});

	it('is its own canonical form', () => {
		fc.assert(
			fc.property(
				fc.webUrl({ withQueryParameters: true, withFragments: true }),
				(url) => canonicalAddress(canonicalAddress(url)) === canonicalAddress(url),
			),
		);
	});
});

it.each([
	['chrome://settings', true],
	['https://chromewebstore.google.com/detail/x', true],
	['https://addons.mozilla.org/fr/', true],
	['about:blank', true],
	['', true],
	['https://example.com/', false],
	['file:///home/a.html', false],
])('isRestricted(%s) is %s', (address, expected) => {
	expect(isRestricted(address)).toBe(expected);
});

it('names sites and origins', () => {
	expect(siteOf('https://www.lemonde.fr/x')).toBe('lemonde.fr');
	expect(originPattern('http://127.0.0.1:9001/x')).toBe('http://127.0.0.1/*');
	expect(originPattern('data:text/css,')).toBeNull();
});
