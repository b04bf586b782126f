// The library's filters: what they keep, and that a mistyped address narrows nothing by accident.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import { filterPieces, isNarrowed, readFilter, type LibraryFilter } from '../../../lib/domain/library-filter';
import { sourceKey } from '../../../lib/domain/watch-sources';
import { claim, piece } from './pieces';

const framework = v.parse(frameworkSchema, raw);
const localNoon = (day: string): string => new Date(`${day}T12:00`).toISOString();

const pieces = [
	piece('new', { createdAt: localNoon('2026-03-12'), kind: 'dashboard' }),
	piece('mid', {
		createdAt: localNoon('2026-03-10'),
		site: 'journal.fr',
		source: { name: 'Le Journal', kind: null, reliability: '' },
	}),
	piece('old', { createdAt: localNoon('2026-01-02') }),
	piece('gone', { createdAt: localNoon('2026-01-01'), deletedAt: localNoon('2026-03-13') }),
];
const claims = new Map([
	['new', [claim('new', 'c1.1.k2')]],
	['mid', [claim('mid', 'c1.1'), claim('mid', 'c2.1')]],
]);
const kept = (filter: LibraryFilter, found: string[] | null = null): string[] =>
	filterPieces({ pieces, claims }, filter, { framework, found, sourceOf: sourceKey }).map(({ id }) => id);

describe('filterPieces', () => {
	it('shows what is not deleted, the newest first', () => expect(kept({})).toEqual(['new', 'mid', 'old']));
	it('shows the bin, and what waits for a competency', () => {
		expect(kept({ tri: 'corbeille' })).toEqual(['gone']);
		expect(kept({ tri: 'a-trier' })).toEqual(['old']);
	});
	it('takes a competency with its criteria, a criterion alone', () => {
		expect(kept({ competence: 'c1.1' })).toEqual(['new', 'mid']);
		expect(kept({ competence: 'c1.1.k2' })).toEqual(['new']);
		expect(kept({ competence: 'nowhere' })).toEqual([]);
	});
	it('takes kinds, sources and inclusive days', () => {
		expect(kept({ type: 'dashboard' })).toEqual(['new']);
		expect(kept({ source: 'le journal' })).toEqual(['mid']);
		expect(kept({ du: '2026-03-10', au: '2026-03-10' })).toEqual(['mid']);
		expect(kept({ du: '2026-03-11' })).toEqual(['new']);
	});
	it('keeps the order of a search, and shows everything until it answers', () => {
		expect(kept({ q: 'mot' }, ['old', 'gone', 'new'])).toEqual(['old', 'new']);
		expect(kept({ q: 'mot' }, null)).toEqual(['new', 'mid', 'old']);
		expect(kept({}, ['old'])).toEqual(['new', 'mid', 'old']);
	});
});

describe('readFilter', () => {
	it('keeps what makes sense, and only that', () => {
		expect(readFilter({ competence: 'c1.1', type: 'page', du: '2026-03-01', q: 'buzz', tri: 'a-trier' })).toEqual({
			competence: 'c1.1',
			type: 'page',
			du: '2026-03-01',
			q: 'buzz',
			tri: 'a-trier',
		});
		expect(readFilter({ type: 'film', du: 'hier', au: '2026-13-01', q: '  ', tri: 'x', autre: '1' })).toEqual({});
	});
	it('reads anything without breaking', () => {
		fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (query) => kept(readFilter(query)).length <= pieces.length));
	});
});

describe('isNarrowed', () => {
	it('tells a view from a filter', () => {
		expect(isNarrowed({ tri: 'corbeille' })).toBe(false);
		expect(isNarrowed({ tri: 'corbeille', q: 'a' })).toBe(true);
	});
});
