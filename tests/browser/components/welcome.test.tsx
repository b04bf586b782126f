// The first run: three screens, one question each, and focus at the title of each.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Welcome, welcomeSteps, type WelcomeProps } from '../../../components/welcome';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const frameworks = [
	{ id: 'marketing', key: 'charge-marketing', title: 'Chargé de marketing', certifier: 'ASCENCIA', level: 6 },
	{ id: 'other', key: null, title: longTitle, certifier: null, level: 5 },
];
const given = (change: Partial<WelcomeProps> = {}): WelcomeProps => ({
	step: 'referentiel',
	frameworks,
	chosen: null,
	hasAccess: false,
	shortcut: 'Alt+G',
	onChoose: vi.fn(),
	onImport: vi.fn(),
	onAllow: vi.fn(),
	onLater: vi.fn(),
	onFinish: vi.fn(),
	...change,
});
const heading = () => page.getByRole('heading', { level: 1 });

describe('the first run', () => {
	it('asks which référentiel, by keyboard too, and takes "later" for an answer', async () => {
		const props = given({ chosen: 'marketing' });
		await show(<Welcome {...props} />);
		await expectSays(heading(), t('dashboard:welcome.framework.title'));
		await expect.element(heading()).toHaveFocus();
		const card = page.getByRole('button', { name: /Chargé de marketing/ });
		await expect.element(card).toHaveAttribute('aria-current', 'true');
		await press('{Tab}');
		await expect.element(card).toHaveFocus();
		await press('{Enter}');
		await named('button', t('dashboard:welcome.framework.later')).click();
		expect(vi.mocked(props.onChoose).mock.calls).toEqual([['marketing'], [null]]);
	});

	it('lets one bring another, by its short name or not at all', async () => {
		const props = given();
		const { place } = await show(<Welcome {...props} />);
		const names = [...place.querySelectorAll('[data-framework]')].map((card) => card.getAttribute('data-framework'));
		expect(names).toEqual(['charge-marketing', 'other']);
		await page.getByText(t('frameworks:importOther')).click();
		expect(props.onImport).toHaveBeenCalledTimes(1);
	});

	it('says what the permission is for, and lets one refuse it', async () => {
		const props = given({ step: 'acces' });
		await show(<Welcome {...props} />);
		await expectSays(heading(), t('dashboard:welcome.access.title'));
		for (const caption of ['dashboard:welcome.access.without', 'dashboard:welcome.access.with'] as const)
			await expect.element(page.getByText(t(caption))).toBeVisible();
		await named('button', t('common:allow')).click();
		expect([vi.mocked(props.onAllow).mock.calls.length, vi.mocked(props.onLater).mock.calls.length]).toEqual([1, 0]);
		await named('button', t('dashboard:welcome.access.later')).click();
		expect(props.onLater).toHaveBeenCalledTimes(1);
	});

	it('does not ask for what it has', async () => {
		const props = given({ step: 'acces', hasAccess: true });
		await show(<Welcome {...props} />);
		expect(named('button', t('common:allow')).elements()).toEqual([]);
		await named('button', t('dashboard:welcome.access.granted')).click();
		expect(props.onLater).toHaveBeenCalledTimes(1);
	});

	it('ends with where the button is, and the keys when there are any', async () => {
		const props = given({ step: 'pret' });
		const { update } = await show(<Welcome {...props} />);
		await expect.element(page.getByText(t('dashboard:welcome.ready.clipKeys', { keys: 'Alt+G' }))).toBeVisible();
		await named('button', t('dashboard:welcome.ready.finish')).click();
		expect(props.onFinish).toHaveBeenCalledTimes(1);
		update(<Welcome {...given({ step: 'pret', shortcut: '' })} />);
		await expect.element(page.getByText(t('dashboard:welcome.ready.clip'))).toBeVisible();
	});

	it('moves the focus to the title of each screen, and says where one is', async () => {
		const { update } = await show(<Welcome {...given()} />);
		for (const [index, step] of welcomeSteps.entries()) {
			update(<Welcome {...given({ step })} />);
			await expect.element(heading()).toHaveFocus();
			await expect.element(page.getByText(t('dashboard:welcome.step', { place: index + 1, count: 3 }))).toBeVisible();
		}
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it.each(welcomeSteps)('%s has no fault, and fits 360 px', async (step) => {
		const { place } = await show(<Welcome {...given({ step, chosen: 'other' })} />, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
