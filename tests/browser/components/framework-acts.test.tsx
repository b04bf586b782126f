// What can be done with a référentiel: fewer things with one that comes with Glane; removing asks first and names what goes.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FrameworkActs, type FrameworkActsProps } from '../../../components/framework/framework-acts';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const given = (change: Partial<FrameworkActsProps> = {}): FrameworkActsProps => ({
	title: 'Marketing',
	isChosen: false,
	isOwn: true,
	claims: 12,
	hrefs: { wording: '#w', edition: '#e', reuse: '#r' },
	exporting: null,
	onChoose: vi.fn(),
	onCorrect: vi.fn(),
	onRemove: vi.fn(),
	...change,
});
const question = () => page.getByRole('alertdialog');

describe('the acts on a référentiel', () => {
	it('choose it, correct it, lead elsewhere', async () => {
		const props = given();
		const { update } = await show(<FrameworkActs {...props} />);
		await named('button', t('frameworks:acts.choose')).click();
		await named('button', t('frameworks:acts.correct')).click();
		expect([props.onChoose, props.onCorrect].map((act) => vi.mocked(act).mock.calls.length)).toEqual([1, 1]);
		await expect.element(named('link', t('frameworks:acts.edition'))).toHaveAttribute('href', '#e');
		update(<FrameworkActs {...given({ isChosen: true })} />);
		await expect.element(named('button', t('frameworks:acts.choose'))).not.toBeInTheDocument();
	});

	it('copy one that comes with Glane, which nobody removes', async () => {
		await show(<FrameworkActs {...given({ isOwn: false })} />);
		await expect.element(named('button', t('frameworks:acts.copy'))).toBeVisible();
		expect(named('button', t('common:delete')).elements()).toEqual([]);
	});

	it('ask before they remove, by keyboard, and give the focus back', async () => {
		const props = given();
		const { update } = await show(<FrameworkActs {...props} />);
		const removal = named('button', t('common:delete'));
		await removal.click();
		await expectSays(question(), t('frameworks:remove.ask', { title: 'Marketing' }));
		await expectSays(question(), t('frameworks:remove.claims', { count: 12 }));
		await expect.element(named('button', t('frameworks:remove.keep'))).toHaveFocus();
		await press('{Escape}');
		await expect.element(removal).toHaveFocus();
		expect(props.onRemove).not.toHaveBeenCalled();
		update(<FrameworkActs {...props} claims={0} isChosen />);
		await press('{Enter}');
		await expectSays(question(), t('frameworks:remove.noClaims'));
		await expectSays(question(), t('frameworks:remove.chosen'));
		await named('button', t('common:delete')).click();
		expect(props.onRemove).toHaveBeenCalledTimes(1);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, asking or not, and fits 360 px', async () => {
		const view = <FrameworkActs {...given({ title: `${longTitle} ${longWord}` })} />;
		const { place, t: words } = await show(view, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		await named('button', words('common:delete')).click();
		await expect.element(question()).toBeVisible();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
