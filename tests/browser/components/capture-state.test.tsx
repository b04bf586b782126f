// The line that says how far a capture is: under way, safe, done, failed; what is missing, and the one act that helps.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CaptureState, type CaptureStateProps } from '../../../components/capture-state';
import { captureFailures, type Missing } from '../../../lib/domain/capture';
import { lost, makeCapture, makeJob } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts, unfold } from './show';

const t = texts.fr;

const given = (change: Partial<CaptureStateProps>): CaptureStateProps => ({
	job: makeJob({}),
	capture: null,
	hasScreenshot: true,
	hasAccess: false,
	onAllow: vi.fn(),
	onRetry: vi.fn(),
	onWish: vi.fn(),
	onWait: vi.fn(),
	...change,
});
const done = (missing: Missing[], change: Partial<CaptureStateProps> = {}) =>
	given({ job: makeJob({ state: 'done' }), capture: makeCapture({ missing }), ...change });
const failed = (failure: NonNullable<ReturnType<typeof makeJob>['failure']>, change: Partial<CaptureStateProps> = {}) =>
	given({ job: makeJob({ state: 'failed', failure }), ...change });

const status = () => page.getByRole('status').first();
const buttons = () => page.getByRole('button').elements().length;

describe('the state of a capture', () => {
	it('goes from under way to safe to done, in the same live region', async () => {
		const { update, place } = await show(<CaptureState {...given({ job: null })} />);
		const line = place.querySelector('[role="status"]');
		await expectSays(status(), t('popup:state.working'));
		update(<CaptureState {...given({})} />);
		await expectSays(status(), t('popup:state.working'));
		update(<CaptureState {...given({ job: makeJob({ state: 'durable' }) })} />);
		await expectSays(status(), t('popup:state.kept') + t('popup:state.mayClose'));
		update(<CaptureState {...done([])} />);
		await expectSays(status(), t('popup:state.kept'));
		await expect.element(page.getByText(t('popup:state.mayClose'))).not.toBeInTheDocument();
		expect(place.querySelector('[role="status"]')).toBe(line);
		expect(buttons()).toBe(0);
	});

	it('says what is missing, and offers the permission that would bring it back', async () => {
		const props = done([
			lost('image', 'no-permission'),
			lost('image', 'no-permission', 'https://b.example/'),
			lost('font', 'timeout'),
		]);
		await show(<CaptureState {...props} />);
		await expect.element(page.getByText(/^2 images manquent/)).toBeVisible();
		await expect.element(page.getByText(/^1 police manque/)).toBeVisible();
		await named('button', t('capture:allowAccess')).click();
		expect(props.onAllow).toHaveBeenCalledTimes(1);
		expect(props.onRetry).not.toHaveBeenCalled();
	});

	it('tries again where the permission is already granted, and offers nothing where it would not help', async () => {
		const props = done([lost('style', 'no-permission')], { hasAccess: true });
		const { update } = await show(<CaptureState {...props} />);
		await named('button', t('common:retry')).click();
		expect(props.onRetry).toHaveBeenCalledTimes(1);
		update(<CaptureState {...done([lost('style', 'not-found')])} />);
		await expect.element(page.getByText(/^1 feuille de style manque/)).toBeVisible();
		expect(buttons()).toBe(0);
	});

	it('folds a long list after two sentences', async () => {
		const missing = [lost('image', 'timeout'), lost('font', 'timeout'), lost('video', 'timeout'), lost('canvas', 'unreadable')];
		await show(<CaptureState {...done(missing)} />);
		const last = page.getByText(/^1 dessin manque/);
		await expect.element(last).not.toBeVisible();
		await unfold(t('capture:moreMissing', { count: 2 }));
		await expect.element(last).toBeVisible();
	});

	it('tells a page that only its picture was allowed', async () => {
		const capture = makeCapture({ root: null, missing: [lost('archive', 'refused')] });
		await show(<CaptureState {...given({ job: makeJob({ state: 'done' }), capture })} />);
		await expectSays(status(), t('popup:state.screenshotKept'));
		await expect.element(page.getByText(t('capture:failure.restrictedPage.happened'))).toBeVisible();
		await expect.element(page.getByText(t('capture:pixelsOnly'))).toBeVisible();
	});

	it.each(captureFailures)('says %s in a sentence, with a way on where there is one', async (failure) => {
		const props = failed(failure, { hasScreenshot: false });
		const { place } = await show(<CaptureState {...props} />);
		expect(place.textContent).not.toContain(t('popup:state.kept'));
		expect(place.textContent?.length).toBeGreaterThan(60);
		expect(place.querySelector('.button-busy')).toBeNull();
		if (failure === 'restricted-page') return expect(buttons()).toBe(0);
		await named('button', t('common:retry')).click();
		expect(props.onRetry).toHaveBeenCalledTimes(1);
	});

	it('keeps what it has when it failed after the picture', async () => {
		const { place } = await show(<CaptureState {...failed('page-gone')} />);
		await expectSays(status(), t('popup:state.screenshotKept'));
		expect(place.textContent).toContain(t('capture:pixelsOnly'));
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault and fits, whatever the state', async () => {
		const missing = [
			lost('image', 'no-permission'),
			lost('font', 'timeout'),
			lost('video', 'timeout'),
			lost('frame', 'sandboxed'),
		];
		const states = [
			given({}),
			given({ job: makeJob({ state: 'durable' }) }),
			done(missing),
			failed('unexpected'),
			failed('storage-full', { hasScreenshot: false }),
		];
		const all = (
			<main class="clip">
				<div class="clip-body">
					{states.map((state, index) => (
						<CaptureState key={index} {...state} />
					))}
				</div>
			</main>
		);
		const { place } = await show(all, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
