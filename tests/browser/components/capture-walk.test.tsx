// What of a capture takes long: how far it is, how to end it; the page that was kept while it loaded; the picture of a whole page.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CaptureLoading } from '../../../components/capture-loading';
import { CaptureState } from '../../../components/capture-state';
import { CaptureWalk } from '../../../components/capture-walk';
import { CaptureProgress } from '../../../components/piece/capture-progress';
import { FullPageView } from '../../../components/piece/full-page-view';
import { ReportCard } from '../../../components/piece/report-card';
import type { Job, Missing } from '../../../lib/domain/capture';
import { longTitle, makeCapture, makeJob } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const walking = (progress: Job['progress'], change: Partial<Job> = {}) =>
	makeJob({ state: 'durable', aim: { kind: 'full-page' }, progress, ...change });
const pictures = walking({ step: 'pictures', done: 5, of: 23 });
const cut: Missing = {
	kind: 'full-page',
	reason: 'tab-left',
	url: 'https://exemple.fr/page',
	patched: false,
	screens: { done: 12, of: 31 },
};
const state = (change: object) => ({
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

describe('the way down a page', () => {
	it('says where it is, and ends as the candidate wants', async () => {
		const onWish = vi.fn();
		await show(<CaptureWalk job={pictures} onWish={onWish} />);
		await expect.element(page.getByText(t('capture:walk.screen', { done: 5, of: 23 }))).toBeVisible();
		expect(document.querySelector('progress')?.position).toBeCloseTo(5 / 23);
		await named('button', t('capture:walk.keep')).click();
		await named('button', t('capture:walk.drop')).click();
		expect(onWish.mock.calls).toEqual([['keep'], ['drop']]);
	});

	it('offers to keep pictures only once there are some, and nothing once it ends', async () => {
		const { update } = await show(<CaptureWalk job={walking({ step: 'loading', done: 3, of: 9 })} onWish={vi.fn()} />);
		expect(
			page
				.getByRole('button')
				.elements()
				.map((button) => button.textContent),
		).toEqual([t('capture:walk.drop')]);
		update(<CaptureWalk job={{ ...pictures, wish: 'keep' }} onWish={vi.fn()} />);
		await expect.element(page.getByText(t('capture:walk.stopping'))).toBeVisible();
		expect(page.getByRole('button').elements()).toHaveLength(0);
	});

	it('is shown in the popup and beside the piece, where the page is said to be safe', async () => {
		const { update } = await show(<CaptureState {...state({ job: pictures })} />);
		await expectSays(page.getByRole('status').first(), t('popup:state.kept'));
		await expect.element(named('button', t('capture:walk.drop'))).toBeVisible();
		expect(document.body.textContent).not.toContain(t('popup:state.mayClose'));
		update(<CaptureProgress job={pictures} onRetry={vi.fn()} onWish={vi.fn()} />);
		await expect.element(named('button', t('capture:walk.keep'))).toBeVisible();
	});
});

describe('a page kept while it loaded', () => {
	it('asks once whether to wait and take it again', async () => {
		const props = state({ job: makeJob({ state: 'done' }), capture: makeCapture({ loading: 3 }) });
		await show(<CaptureState {...props} />);
		await expect.element(page.getByText(t('capture:loading.said', { count: 3 }))).toBeVisible();
		await named('button', t('capture:loading.wait')).click();
		expect(props.onWait).toHaveBeenCalledTimes(1);
		await named('button', t('capture:loading.keep')).click();
		await expect.element(page.getByText(t('capture:loading.said', { count: 3 }))).not.toBeInTheDocument();
	});

	it('stands while the next one waits, which can begin at once or be given up', async () => {
		const job = makeJob({ waits: true, progress: { step: 'waiting', done: 1, of: 3 } });
		const props = state({ job, capture: makeCapture({ loading: 3 }) });
		await show(<CaptureState {...props} />);
		await expectSays(page.getByRole('status').first(), t('popup:state.kept'));
		await expect.element(page.getByText(t('capture:walk.left', { count: 2 }))).toBeVisible();
		await named('button', t('capture:walk.now')).click();
		await named('button', t('capture:walk.noWait')).click();
		expect(props.onWish.mock.calls).toEqual([['keep'], ['drop']]);
	});

	it('says so on its card, complete or not', async () => {
		const acts = { hasAccess: false, onAllow: vi.fn(), onRetry: vi.fn() };
		const { update } = await show(<ReportCard capture={makeCapture({ loading: 1 })} {...acts} />);
		await expect.element(page.getByText(t('capture:loading.said', { count: 1 }))).toBeVisible();
		update(<ReportCard capture={makeCapture({ loading: 2, missing: [cut] })} {...acts} />);
		await expect.element(page.getByText(t('capture:loading.said', { count: 2 }))).toBeVisible();
		await expect.element(page.getByText(/^L’image de la page entière s’arrête après 12 écrans sur 31/)).toBeVisible();
	});
});

const tile = (colour: string) =>
	`data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="3000"><rect width="1280" height="3000" fill="${colour}"/></svg>`)}`;
const wholePage = <FullPageView tiles={[tile('#246'), tile('#642'), null]} title={longTitle} missing={[cut]} />;

it('shows the tiles of a whole page as one picture without a seam, and where it ends', async () => {
	const { place } = await show(wholePage);
	await expect.element(page.getByRole('img').first()).toBeVisible();
	await expect.poll(() => place.querySelector('.full-page')?.clientHeight).toBeGreaterThan(2000);
	const [first, second] = [...place.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
	expect(second?.top).toBeCloseTo(first?.bottom ?? 0, 1);
	await expect.element(page.getByText(/12 écrans sur 31/)).toBeVisible();
});

it.each(looks)('can be used by everyone, $language $theme', async (look) => {
	for (const width of [narrow.width, 1280]) {
		const { place } = await show(
			<main class="stack">
				<h1>Essai</h1>
				<CaptureWalk job={pictures} onWish={vi.fn()} />
				<CaptureWalk job={walking({ step: 'waiting', done: 1, of: 3 })} onWish={vi.fn()} />
				<CaptureLoading parts={3} onWait={vi.fn()} />
				<ReportCard capture={makeCapture({ loading: 2, missing: [cut] })} hasAccess={false} onAllow={vi.fn()} onRetry={vi.fn()} />
				{wholePage}
			</main>,
			{ ...look, width, height: 1400 },
		);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	}
});
