// "Garder plutôt…" by keyboard: arrows, first letters, Escape; what can't be kept here says why and does nothing.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KindsMenu } from '../../../components/kinds-menu';
import { kindOffers, type KindOffer, type OfferedKind } from '../../../lib/domain/kind-offers';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const offers: OfferedKind[] = kindOffers.map((offer) => ({ offer, refusal: offer === 'full-page' ? 'unreadable' : null }));
const button = () => named('button', t('capture:offers.title'));
const focused = (): string | null | undefined => document.activeElement?.getAttribute('data-offer');

async function shown(): Promise<{
	onPick: ReturnType<typeof vi.fn<(offer: KindOffer) => void>>;
	outer: ReturnType<typeof vi.fn>;
}> {
	const onPick = vi.fn<(offer: KindOffer) => void>();
	const outer = vi.fn();
	await show(
		// Stands for the popup, where a letter, Enter and Escape have a meaning of their own.
		<div role="presentation" onKeyDown={outer}>
			<KindsMenu offers={offers} onPick={onPick} />
			<button type="button">Après</button>
		</div>,
	);
	button().element().focus();
	return { onPick, outer };
}

describe('the menu of kinds by keyboard', () => {
	it('opens with the arrow, goes round with the arrows, to the ends with Home and End', async () => {
		await shown();
		await press('{ArrowDown}');
		await expect.poll(focused).toBe('page');
		await press('{ArrowUp}');
		expect(focused()).toBe('list');
		await press('{ArrowDown}{ArrowDown}');
		expect(focused()).toBe('full-page');
		await press('{End}');
		expect(focused()).toBe('list');
		await press('{Home}');
		expect(focused()).toBe('page');
	});

	it('chooses with Enter, closes, and gives the focus back to its button', async () => {
		const { onPick } = await shown();
		await press('{Enter}');
		await expect.poll(focused).toBe('page');
		await press('{ArrowDown}{ArrowDown}{Enter}');
		expect(onPick.mock.calls).toEqual([['choose']]);
		await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
		expect(document.activeElement).toBe(button().element());
	});

	it('goes to the entry whose first letters are typed', async () => {
		await shown();
		await press('{ArrowDown}');
		await expect.poll(focused).toBe('page');
		await press('ce');
		expect(focused()).toBe('image');
	});

	it('closes with Escape, which then asks nothing of the popup', async () => {
		const { onPick, outer } = await shown();
		await press('{ArrowDown}');
		await expect.poll(focused).toBe('page');
		outer.mockClear();
		await press('{Escape}');
		await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
		expect(document.activeElement).toBe(button().element());
		expect(outer).not.toHaveBeenCalled();
		expect(onPick).not.toHaveBeenCalled();
	});

	it('says why one can not be kept here, and does not keep it', async () => {
		const { onPick } = await shown();
		await press('{ArrowDown}');
		await expect.poll(focused).toBe('page');
		await press('{ArrowDown}{Enter}');
		expect(focused()).toBe('full-page');
		expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
		expect(document.activeElement?.textContent).toContain(t('capture:offers.refused.unreadable'));
		expect(onPick).not.toHaveBeenCalled();
	});

	it('closes when the focus goes elsewhere', async () => {
		await shown();
		await press('{ArrowDown}');
		await expect.poll(focused).toBe('page');
		await press('{Tab}');
		expect(document.activeElement).toBe(named('button', 'Après').element());
		await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	});
});

it.each(looks)('is clean in $language, $theme', async (look) => {
	const { place } = await show(<KindsMenu offers={offers} onPick={() => undefined} />, { ...look, ...narrow });
	await userEvent.click(page.getByRole('button'));
	await expect.element(page.getByRole('menu')).toBeVisible();
	await expectAccessible(place);
	expectNoSidewaysScroll(place);
});
