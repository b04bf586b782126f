// The sources of the veille: what is said of each, what is still to be said, and the way to its pieces.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SourcesTable } from '../../../components/watch/sources-table';
import type { WatchSourceGroup } from '../../../lib/domain/watch-sources';
import { longTitle, longUrl, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const source = (change: Partial<WatchSourceGroup>): WatchSourceGroup => ({
	key: 'stratégies',
	name: 'Stratégies',
	site: 'strategies.fr',
	kind: 'press',
	reliability: 'Rédaction nommée',
	pieces: 3,
	last: '2026-03-12T13:05:00.000Z',
	...change,
});
const table = (sources: WatchSourceGroup[]) => (
	<div class="sheet">
		<SourcesTable sources={sources} piecesHref={(key) => `#/preuves?source=${key}`} />
	</div>
);
const cells = () => [...document.querySelectorAll('tbody tr > *')].map((cell) => cell.textContent);

describe('the sources', () => {
	it('say their name, site, nature, reliability and last piece', async () => {
		await show(table([source({})]));
		expect(cells()).toEqual(['Stratégiesstrategies.fr', t('capture:sourceKind.press'), 'Rédaction nommée', '12 mars 2026', '3']);
		await expect.element(named('link', '3')).toHaveAttribute('href', '#/preuves?source=stratégies');
	});

	it('say what nobody said yet, and no site twice', async () => {
		await show(table([source({ name: 'strategies.fr', kind: null, reliability: '', pieces: 12_345 })]));
		expect(cells().slice(0, 3)).toEqual(['strategies.fr', t('dashboard:watch.unset'), t('dashboard:watch.unsaid')]);
		expect(cells().at(-1)).toMatch(/^12\s345$/);
	});

	it('head each row by its name, for screen readers', async () => {
		await show(table([source({}), source({ key: 'b', name: 'Autre' })]));
		const heads = page
			.getByRole('rowheader')
			.elements()
			.map((head) => head.firstChild?.textContent);
		expect(heads).toEqual(['Stratégies', 'Autre']);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const long = [
		source({ key: 'a', name: longTitle, site: longUrl, reliability: longWord }),
		source({ key: 'b', name: longWord, kind: 'professional', pieces: 12_345 }),
		source({ key: 'c', kind: null, reliability: '' }),
	];

	it.each([1024, narrow.width])('has no fault, and fits %i px', async (width) => {
		const { place } = await show(table(long), { ...look, width });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
