// What is offered in place of the page as it is seen: what fits the tab, the last used first, and what can't be said in place.
import { expect, it } from 'vitest';
import { offersFor } from '../../../lib/domain/kind-offers';

const names = (...given: Parameters<typeof offersFor>) =>
	offersFor(...given).map(({ offer, refusal }) => (refusal === null ? offer : `${offer}: ${refusal}`));

it('offers a page all that may be kept of it, a passage only where one is selected', () => {
	expect(names({ shows: 'page', hasSelection: false }, 'page')).toEqual(['full-page', 'choose', 'mask', 'tabs', 'list']);
	expect(names({ shows: 'page', hasSelection: true }, 'page')).toContain('selection');
});

it('offers the way back once something else is kept, and not what is kept already', () => {
	expect(names({ shows: 'page', hasSelection: true }, 'selection')).toEqual([
		'page',
		'full-page',
		'choose',
		'mask',
		'tabs',
		'list',
	]);
	expect(names({ shows: 'page', hasSelection: false }, null)).not.toContain('page');
});

it('puts the last used first', () => {
	expect(names({ shows: 'page', hasSelection: true }, 'page', ['mask', 'selection']).slice(0, 3)).toEqual([
		'mask',
		'selection',
		'full-page',
	]);
});

it('offers a document and a picture themselves, and says what a browser can’t do', () => {
	expect(names({ shows: 'pdf', hasSelection: false }, 'page')).toEqual([
		'document',
		'tabs',
		'list',
		'full-page: pdf',
		'choose: pdf',
		'mask: pdf',
	]);
	expect(names({ shows: 'picture', hasSelection: false }, 'page')).toEqual(['choose', 'mask', 'image', 'tabs', 'list']);
	expect(names({ shows: 'unreadable', hasSelection: false }, 'page')).toContain('full-page: unreadable');
});
