// Every state of the dashboard has an address, and every address a state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, pages, readRoute } from '../../../entrypoints/dashboard/route';

describe('readRoute', () => {
	it.each([
		['', { page: 'preuves', id: null, query: {} }],
		['#/preuves/abc?competence=c1.1&q=bad+buzz', { page: 'preuves', id: 'abc', query: { competence: 'c1.1', q: 'bad buzz' } }],
		['#/couverture', { page: 'couverture', id: null, query: {} }],
		['#/nulle-part', { page: 'preuves', id: null, query: {} }],
		['#/preuves/100%', { page: 'preuves', id: '100%', query: {} }],
	])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));

	it('gives back what was written', () => {
		const value = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
		const key = fc.stringMatching(/^[a-z]+$/);
		fc.assert(
			fc.property(fc.constantFrom(...pages), fc.option(value), fc.dictionary(key, value), (page, id, query) => {
				expect(readRoute(hrefOf(page, id, query))).toEqual({ page, id, query: { ...query } });
			}),
		);
	});

	it('leaves empty parameters out', () =>
		expect(hrefOf('preuves', null, { q: '', type: undefined, du: '2026-01-01' })).toBe('#/preuves?du=2026-01-01'));
});
