// The popup before there is a piece: it waits for a click, works, or says why this page can't be kept.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { StartPanel, type StartPanelProps } from '../../../components/start-panel';
import { captureFailures } from '../../../lib/domain/capture';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const given = (change: Partial<StartPanelProps> = {}): StartPanelProps => ({
	title: 'Un article',
	failure: null,
	busy: false,
	onStart: vi.fn(),
	dashboard: '#dashboard',
	...change,
});
const heading = () => page.getByRole('heading', { level: 1 });

describe('the start panel', () => {
	it('names the page, and Enter keeps it', async () => {
		const props = given();
		await show(<StartPanel {...props} />);
		await expectSays(heading(), 'Un article');
		named('button', t('popup:keep')).element().focus();
		await press('{Enter}');
		expect(props.onStart).toHaveBeenCalledTimes(1);
	});

	it('calls a page whose title is hidden by what it is', async () => {
		await show(<StartPanel {...given({ title: '' })} />);
		await expectSays(heading(), t('popup:thisPage'));
	});

	it('while it works, takes no second click', async () => {
		const props = given({ busy: true });
		await show(<StartPanel {...props} />);
		const button = named('button', t('popup:state.working'));
		await expect.element(button).toHaveAttribute('aria-busy', 'true');
		await button.click({ force: true });
		expect(props.onStart).not.toHaveBeenCalled();
	});

	it.each(captureFailures)('says why for %s, and offers to try again only where that can help', async (failure) => {
		const props = given({ failure });
		const { place } = await show(<StartPanel {...props} />);
		await expectSays(heading(), t('popup:notKept'));
		await vi.waitFor(() => expect(place.querySelector('[role="status"]')?.textContent).toBeTruthy());
		const retry = named('button', t('common:retry'));
		expect(retry.elements()).toHaveLength(failure === 'restricted-page' || failure === 'no-tab' ? 0 : 1);
		await expect.element(named('link', t('popup:dashboard'))).toHaveAttribute('href', '#dashboard');
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault and fits, waiting, working or refused', async () => {
		const { place, update } = await show(<StartPanel {...given({ title: longTitle })} />, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		update(<StartPanel {...given({ busy: true })} />);
		await expectAccessible(place);
		update(<StartPanel {...given({ failure: 'injection-refused' })} />);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
