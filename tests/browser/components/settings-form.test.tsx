// The settings: each choice is handed over at once; what the browser holds is said as it is.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsForm, type SettingsFormProps } from '../../../components/settings-form';
import { defaultSettings } from '../../../lib/domain/settings';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const given = (change: Partial<SettingsFormProps> = {}): SettingsFormProps => ({
	settings: defaultSettings,
	frameworks: [{ id: 'marketing', key: null, title: longTitle, certifier: 'ASCENCIA', level: 6 }],
	onSettings: vi.fn(),
	hasAccess: false,
	onAllow: vi.fn(),
	onRevoke: vi.fn(),
	space: { usage: 12_400_000, quota: 1_000_000_000, persisted: false },
	protectionRefused: false,
	onProtect: vi.fn(),
	shortcuts: [
		{ name: 'toolbar', keys: 'Alt+Shift+G' },
		{ name: 'clip', keys: '' },
	],
	onShortcuts: vi.fn(),
	...change,
});

describe('the settings', () => {
	it('hands over each choice as it is made, alone', async () => {
		const props = given();
		await show(<SettingsForm {...props} />);
		await userEvent.selectOptions(named('combobox', t('dashboard:settings.language')), 'en');
		await userEvent.selectOptions(named('combobox', t('dashboard:settings.theme')), 'dark');
		await userEvent.selectOptions(named('combobox', t('dashboard:settings.frameworkUsed')), 'marketing');
		await named('checkbox', t('dashboard:settings.shutterFirst')).click();
		expect(vi.mocked(props.onSettings).mock.calls.flat()).toEqual([
			{ language: 'en' },
			{ theme: 'dark' },
			{ frameworkId: 'marketing' },
			{ shutterFirst: false },
		]);
	});

	it('offers "none yet" only until a référentiel is chosen', async () => {
		const none = () => page.getByText(t('dashboard:settings.frameworkNone')).elements().length;
		const { update } = await show(<SettingsForm {...given()} />);
		expect(none()).toBe(1);
		update(<SettingsForm {...given({ settings: { ...defaultSettings, frameworkId: 'marketing' } })} />);
		await expect.poll(none).toBe(0);
		update(<SettingsForm {...given({ settings: { ...defaultSettings, frameworkId: 'removed' } })} />);
		await expect.poll(none).toBe(1);
	});

	it('says what may be read, and turns it either way', async () => {
		const refused = given();
		const { update } = await show(<SettingsForm {...refused} />);
		await expect.element(page.getByText(t('dashboard:settings.accessMissing'))).toBeVisible();
		await named('button', t('common:allow')).click();
		expect(refused.onAllow).toHaveBeenCalledTimes(1);
		const granted = given({ hasAccess: true });
		update(<SettingsForm {...granted} />);
		await expect.element(page.getByText(t('dashboard:settings.accessGranted'))).toBeVisible();
		await named('button', t('dashboard:settings.revoke')).click();
		expect(granted.onRevoke).toHaveBeenCalledTimes(1);
	});

	it('says what is stored, in French figures, and protects it', async () => {
		const props = given();
		const { update } = await show(<SettingsForm {...props} />);
		await expect.element(page.getByText(/12,4\sMo/)).toBeVisible();
		await named('button', t('dashboard:settings.protect')).click();
		expect(props.onProtect).toHaveBeenCalledTimes(1);
		update(<SettingsForm {...given({ protectionRefused: true })} />);
		await expect.element(page.getByText(t('dashboard:settings.protectionRefused'))).toBeVisible();
		update(<SettingsForm {...given({ space: { usage: 5, quota: 3, persisted: true } })} />);
		await expect.element(page.getByText(t('dashboard:settings.protected'))).toBeVisible();
		expect(named('button', t('dashboard:settings.protect')).elements()).toEqual([]);
	});

	it('shows the keys there are, says where there are none, and leads to the browser’s page', async () => {
		const props = given();
		await show(<SettingsForm {...props} />);
		await expect.element(page.getByText('Alt+Shift+G')).toBeVisible();
		await expect.element(page.getByText(t('dashboard:settings.noKeys'))).toBeVisible();
		await named('button', t('dashboard:settings.changeKeys')).click();
		expect(props.onShortcuts).toHaveBeenCalledTimes(1);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, and fits 360 px', async () => {
		const inPage = (change: Partial<SettingsFormProps>) => (
			<div class="page">
				<SettingsForm {...given(change)} />
			</div>
		);
		const { place, update } = await show(inPage({ protectionRefused: true }), { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		const space = { usage: 1, quota: 2, persisted: true };
		update(inPage({ hasAccess: true, space, settings: { ...defaultSettings, frameworkId: 'marketing' } }));
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
