// The pieces beside the text: which are shown first, how they are found, dragged and called.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draggedPiece } from '../../../components/report/editor/editor-services';
import { PieceShelf, type PieceShelfProps, type ShelfPiece } from '../../../components/report/piece-shelf';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const piece = (id: string, change: Partial<ShelfPiece> = {}): ShelfPiece => ({
	...{
		id,
		title: `Pièce ${id}`,
		site: 'site.example',
		codes: ['C1.1'],
		printed: null,
		isCalled: false,
		isClose: false,
		...change,
	},
});
const pieces = [
	piece('a', { title: 'Devis du barnum', isClose: true, isCalled: true, printed: '7 bis' }),
	piece('b', { title: 'Relevé d’audience' }),
];
const given = (change: Partial<PieceShelfProps> = {}): PieceShelfProps => ({
	...{ pieces, target: 'Contexte', hrefOf: (id) => `#/preuves/${id}`, thumbnailOf: () => null },
	...{ onCall: vi.fn(), libraryHref: '#/preuves', ...change },
});
const shelf = (props: PieceShelfProps) => (
	<div style={{ blockSize: '700px' }}>
		<PieceShelf {...props} />
	</div>
);
const shown = () => [...document.querySelectorAll('.shelf-row a')].map((link) => link.textContent);

it('shows those of the section first, all where it has none, and what one chooses', async () => {
	const { update } = await show(shelf(given()));
	await expect.poll(shown).toEqual(['Devis du barnum']);
	update(shelf(given({ pieces: pieces.map((each) => ({ ...each, isClose: false })) })));
	await expect.poll(shown).toHaveLength(2);
	await userEvent.selectOptions(named('combobox', t('handin:shelf.filter')), 'uncalled');
	await expect.poll(shown).toEqual(['Relevé d’audience']);
	await userEvent.selectOptions(named('combobox', t('handin:shelf.filter')), 'close');
	await named('button', t('handin:shelf.seeAll')).click();
	await userEvent.fill(page.getByRole('searchbox'), '7 BIS');
	await expect.poll(shown).toEqual(['Devis du barnum']);
	await userEvent.fill(page.getByRole('searchbox'), 'releve');
	await expect.poll(shown).toEqual(['Relevé d’audience']);
});

it('is called where the cursor is, and carries its id when dragged', async () => {
	const props = given();
	const { update } = await show(shelf(props));
	await named('button', `${t('handin:shelf.call')} Devis du barnum`).click();
	expect(props.onCall).toHaveBeenCalledWith('a');
	const dataTransfer = new DataTransfer();
	document.querySelector('.shelf-row')?.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
	expect(dataTransfer.getData(draggedPiece)).toBe('a');
	// Without a place to call it to, it says what to do first.
	update(shelf(given({ target: null })));
	await expect.element(page.getByText(t('handin:shelf.noTarget'))).toBeVisible();
	await expect.element(named('button', `${t('handin:shelf.call')} Devis du barnum`)).toBeDisabled();
});

it('leads to the library where there is nothing yet', async () => {
	await show(shelf(given({ pieces: [], target: null })));
	await expect.element(named('link', t('handin:shelf.toLibrary'))).toHaveAttribute('href', '#/preuves');
});

it.each(looks)('is for everyone, in $language, $theme, at 360 px', async (look) => {
	const long = pieces.map((each) => ({ ...each, title: longTitle, site: longTitle, codes: [longTitle], isClose: false }));
	const { place } = await show(shelf(given({ pieces: long })), { ...look, ...narrow });
	await expectAccessible(place);
	expectNoSidewaysScroll(place);
});
