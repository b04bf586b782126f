// What the files to hand in weigh: the estimate beside the limit, and what each way out saves.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SizeMeter, type SizeMeterProps } from '../../../components/report/size-meter';
import { sizeOffers, sizeWeights } from './report-sample';
import { show, texts } from './show';

const t = texts.fr;
const size = (change: Partial<SizeMeterProps> = {}): SizeMeterProps => ({
	weights: sizeWeights,
	isExact: false,
	budget: null,
	onBudget: vi.fn(),
	offers: sizeOffers,
	onProposal: vi.fn(),
	...change,
});

it('says what it weighs beside what the portal takes, and what each way out saves', async () => {
	const props = size({ budget: 20_000_000 });
	const { update } = await show(<SizeMeter {...props} />);
	const total = document.querySelector('[data-size-total]');
	expect(total?.textContent?.replace(/\s/g, ' ')).toBe('Environ 26,9 Mo. C’est 6,9 Mo de plus que 20 Mo.');
	await expect.element(page.getByText(t('handin:size.tooBig'))).toBeVisible();
	await page.getByRole('checkbox', { name: t('handin:size.proposal.pictures') }).click();
	await page.getByRole('checkbox', { name: t('handin:size.proposal.fullPages') }).click();
	expect(vi.mocked(props.onProposal).mock.calls).toEqual([
		['pictures', true],
		['fullPages', false],
	]);
	await userEvent.fill(page.getByLabelText(t('handin:size.limit')), '30');
	expect(props.onBudget).toHaveBeenLastCalledWith(30_000_000);
	await userEvent.clear(page.getByLabelText(t('handin:size.limit')));
	expect(props.onBudget).toHaveBeenLastCalledWith(null);
	// In parts, each is small enough; and what was exported like this is told to the byte.
	const split = [{ proposal: 'split' as const, saves: 0, isOn: true, volumes: 3 }];
	update(<SizeMeter {...size({ budget: 20_000_000, isExact: true, offers: split })} />);
	expect(page.getByText(t('handin:size.tooBig')).elements()).toEqual([]);
	expect(total?.textContent).toContain(t('handin:size.exact', { size: '26,9\u202fMo' }));
});
