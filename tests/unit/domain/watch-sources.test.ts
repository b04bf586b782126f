// Sources of the veille: gathered by name or site, the newest word on each winning.
import { describe, expect, it } from 'vitest';
import { watchSources } from '../../../lib/domain/watch-sources';
import { piece } from './pieces';

describe('watchSources', () => {
	it('gathers by name, else by site, whatever the case, and leaves the rest out', () => {
		const sources = watchSources([
			piece('a', {
				kind: 'watch-source',
				createdAt: '2026-03-01T10:00:00.000Z',
				source: { name: 'Le Journal', kind: 'press', reliability: 'Ancien' },
			}),
			piece('b', {
				kind: 'watch-source',
				createdAt: '2026-03-02T10:00:00.000Z',
				source: { name: 'le journal ', kind: null, reliability: 'Récent' },
			}),
			piece('c', { kind: 'watch-source', site: 'insee.fr' }),
			piece('d', { kind: 'watch-source', site: 'insee.fr', deletedAt: '2026-03-12T13:05:00.000Z' }),
			piece('e', { kind: 'page' }),
		]);
		expect(sources).toEqual([
			{
				key: 'le journal',
				name: 'le journal',
				site: 'exemple.fr',
				kind: 'press',
				reliability: 'Récent',
				pieces: 2,
				last: '2026-03-02T10:00:00.000Z',
			},
			{
				key: 'insee.fr',
				name: 'insee.fr',
				site: 'insee.fr',
				kind: null,
				reliability: '',
				pieces: 1,
				last: '2026-03-12T13:05:00.000Z',
			},
		]);
	});

	it('is empty without pieces of the veille', () => expect(watchSources([piece('a')])).toEqual([]));
});
