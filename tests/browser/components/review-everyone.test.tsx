// The review screen with hundreds of items, and for everyone: axe, two looks, two widths, texts that are far too long.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { FrameworkDraft } from '../../../lib/domain/framework-draft';
import { acts, assessmentsFirst, enterList, now, rows, Screen, wide } from './review-harness';
import { readDraft } from './review-sample';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, narrow, press, show, texts } from './show';

const t = texts.fr;

describe('many items', () => {
	it.each([400, 2000])('of %i, no more than a screenful is drawn, whatever is done', async (count) => {
		const on = acts();
		await show(<Screen draft={readDraft(count)} on={on} />, wide);
		enterList();
		expect(rows().length).toBeLessThanOrEqual(60);
		expect(document.querySelectorAll('.review-line').length).toBeLessThanOrEqual(60);
		await expect
			.element(
				page
					.getByRole('list', { name: t('review:result') })
					.getByRole('listitem')
					.first(),
			)
			.toHaveAttribute('aria-setsize', String(count + 2));
		for (let step = 0; step < 10; step++) {
			const row = document.activeElement;
			row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }));
			await expect.poll(() => document.activeElement !== row, { interval: 1 }).toBe(true);
		}
		expect(now(on).items.filter((item) => item.isAccepted)).toHaveLength(10);
		await press('{End}');
		await expect.poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe(String(count + 2));
		expect(rows().length).toBeLessThanOrEqual(60);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const long: FrameworkDraft = {
		...readDraft(40),
		title: longTitle,
		certifier: longWord,
		items: readDraft(40).items.map((item, rank) =>
			rank % 3 === 0 ? { ...item, label: longTitle, heading: longWord, printed: longWord } : item,
		),
	};
	const said = texts[look.language];
	const folds = ['head', 'counts', 'faults', 'keys'] as const;

	it.each([wide, narrow])('has no fault at $width px, whatever is unfolded', async (size) => {
		const { place } = await show(<Screen draft={long} isWide={size === wide} />, { ...look, ...size });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		for (const name of folds) {
			await page.getByRole('button', { name: new RegExp(`^${said(`review:fold.${name}`)}`) }).click();
			await expectAccessible(place);
			expectNoSidewaysScroll(place);
		}
		await page.getByRole('button', { name: said('review:fold.keys') }).click();
		enterList();
		await press('{Enter}');
		await expect.poll(() => document.querySelector('.review-editor')).toBeTruthy();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});

	it('has no fault with an assessment open, with a question asked, with nothing in it', async () => {
		const { place, update } = await show(<Screen draft={assessmentsFirst()} isWide={false} />, { ...look, ...narrow });
		enterList();
		await press('{Enter}');
		await expect.poll(() => document.querySelector('.review-covers')).toBeTruthy();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		await page.getByRole('button', { name: said('review:acceptAll') }).click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(place);
		update(<div />);
		update(<Screen draft={{ ...readDraft(), title: '', items: [], notes: [] }} source={null} />);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
