// Many pages in a real Chromium: a pasted list with everything that goes wrong in it, the tabs of a window, a browser killed half-way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { clickOn, clickText, firstRun, until } from '../harness/journey.mjs';
import { distance, pixelsByPath } from '../harness/kept-pixels.mjs';
import { colours, serveQueueSite } from '../harness/queue-site.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Desk = Awaited<ReturnType<Browser['openExtensionPage']>>;

const extension = resolve('.output/chrome-mv3-harness');
let site: Awaited<ReturnType<typeof serveQueueSite>>;

beforeAll(async () => {
	site = await serveQueueSite();
});
beforeEach(() => site.forget());
afterAll(() => site.close());

const address = (path: string): string => `${site.origin}${path}`;
const counts = async (desk: Desk): Promise<Record<string, number>> => {
	const rows: { state: string }[] = await rowsOf(desk, 'queued');
	return Object.fromEntries(
		Object.entries(Object.groupBy(rows, ({ state }) => state)).map(([state, list]) => [state, list?.length ?? 0]),
	);
};
const ended = (desk: Desk): Promise<unknown> =>
	until(desk, 'the queue to end', () => document.querySelector('[data-queue=ended]') !== null, null, 150_000);

async function captures(browser: Browser, view: string): Promise<Desk> {
	const desk = await firstRun(browser, 'strategie-marketing-digital');
	await desk.evaluate((wanted: string) => void (location.hash = `#/captures?vue=${wanted}`), view);
	return desk;
}

const openTabs = (desk: Desk): Promise<string> => desk.evaluate(() => chrome.tabs.query({}).then((all) => String(all.length)));

/** The browser is as it was: no window of ours, no tab more than before, nothing noted, nobody to wake. */
async function expectTidy(desk: Desk, before: string): Promise<void> {
	await until(desk, 'our windows to close', () => chrome.windows.getAll().then((all) => all.length === 1));
	expect(await openTabs(desk)).toBe(before);
	const left = await desk.evaluate(async () => ({
		front: Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('queueFront')),
		alarms: (await chrome.alarms.getAll()).filter(({ name }) => name === 'resume-queue').length,
	}));
	expect(left).toEqual({ front: [], alarms: 0 });
}

it('captures a list two at a time, through a pause, a cancelled page and the death of the worker', async () => {
	const browser = await launchChromium({ extension });
	try {
		const desk = await captures(browser, 'adresses');
		const paths = ['/page/0', '/page/1', '/absente', '/sans-fin', '/page/2', '/page/3', '/page/4', '/page/5'];
		const lines = [...paths.map(address), address('/page/1#haut'), 'https://chromewebstore.google.com/detail/x', 'mes liens'];
		await until(desk, 'the field', () => document.querySelector('[name=addresses]') !== null);
		await desk.fill('[name=addresses]', lines.join('\n'));
		await until(desk, 'nine lines', () => document.querySelectorAll('.page-choice').length === 9);
		expect(await desk.evaluate(() => document.querySelectorAll('.page-choice input:disabled').length)).toBe(1);
		const tabs = await openTabs(desk);
		await clickText(desk, 'Capturer 8 pages');

		// The never-ending page holds one of the two places: the others go by in the second one.
		await until(desk, 'two pages kept', () => document.querySelectorAll('[data-queued=done]').length === 2);
		await clickOn(desk, '[data-act=pause]');
		await until(desk, 'a pause', () => document.querySelectorAll('[data-queued=paused]').length > 0);
		const waiting = (await counts(desk))['paused'] ?? 0;
		await clickOn(desk, `.queue-row[data-queued=paused]:last-child button`);
		await until(desk, 'the last one to be cancelled', () => document.querySelectorAll('[data-queued=cancelled]').length === 1);
		expect((await counts(desk))['paused']).toBe(waiting - 1);
		await clickOn(desk, '[data-act=go-on]');
		// On disk: a worker that is stopped before it has heard of the click could not know of it.
		await until(desk, 'the queue to go on', () => document.querySelectorAll('[data-queued=paused]').length === 0);
		await until(desk, 'three pages kept', () => document.querySelectorAll('[data-queued=done]').length >= 3);
		expect(await browser.stopWorker()).toBe(true);
		await ended(desk);

		expect(await counts(desk)).toEqual({ done: 6, failed: 1, cancelled: 1 });
		const failed = (await rowsOf(desk, 'queued')).find((row: { state: string }) => row.state === 'failed');
		expect(failed).toMatchObject({ url: address('/absente'), failure: 'error-page' });
		expect(site.most()).toBe(2);
		const pixels = await pixelsByPath(desk);
		expect(Object.keys(pixels).toSorted()).toEqual(['/page/0', '/page/1', '/page/2', '/page/3', '/page/4', '/sans-fin']);
		for (const [path, colour] of Object.entries(pixels))
			expect(distance(String(colour), colours[Number(path.split('/')[2] ?? 0)] ?? ''), path).toBeLessThan(16);
		await expectTidy(desk, tabs);

		// What could not be read stays in the field; what was captured is known by its day.
		await clickText(desk, 'Ajouter d’autres pages');
		expect(await desk.inputValue('[name=addresses]')).toContain('mes liens');
		await desk.fill('[name=addresses]', address('/page/0'));
		await until(desk, 'the day', () => document.querySelector('.choice-before') !== null);
		expect(await desk.evaluate(() => document.querySelectorAll('.page-choice input:checked').length)).toBe(0);
		await clickOn(desk, '[data-act=sort]');
		await until(desk, 'the pieces to sort', () => document.querySelectorAll('.piece-link').length === 6);
	} finally {
		await browser.close();
	}
});

it('photographs the tabs of the window one after the other, and comes back to where one was', async () => {
	const browser = await launchChromium({ extension });
	try {
		const desk = await captures(browser, 'onglets');
		for (const n of [1, 2, 3]) await browser.newPage(address(`/page/${n}`));
		await desk.bringToFront();
		await until(desk, 'the tabs', () => document.querySelectorAll('.page-choice input:checked').length === 3);
		await desk.click('.page-choice:last-child input');
		const tabs = await openTabs(desk);
		await clickText(desk, 'Capturer 2 pages');
		await ended(desk);
		expect(await counts(desk)).toEqual({ done: 2 });
		const pixels = await pixelsByPath(desk);
		for (const n of [1, 2]) expect(distance(String(pixels[`/page/${n}`]), colours[n] ?? '')).toBeLessThan(16);
		expect(await desk.evaluate(() => document.visibilityState)).toBe('visible');
		await expectTidy(desk, tabs);
		await clickText(desk, 'Ajouter d’autres pages');
		await desk.getByLabel('Photographier aussi ces onglets').uncheck();
		await clickText(desk, 'Capturer 1 page');
		await until(
			desk,
			'the third',
			() => document.querySelectorAll('[data-queue=ended] ~ .queue-list [data-queued=done]').length === 1,
		);
		const cards = (await rowsOf(desk, 'captures')).flatMap(
			({ missing }: { missing: { kind: string; reason: string }[] }) => missing,
		);
		expect(cards.map(({ kind, reason }: { kind: string; reason: string }) => `${kind} ${reason}`)).toEqual([
			'screenshot tab-left',
		]);
		// The candidate's own tabs were captured where they are: nobody asked the site again.
		expect(site.asked).toEqual(['/page/1', '/page/2', '/page/3']);
	} finally {
		await browser.close();
	}
});

it('goes on after the browser was killed, and leaves no tab of its own behind', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'glane-queue-'));
	try {
		const first = await launchChromium({ extension, profile });
		const desk = await captures(first, 'adresses');
		await until(desk, 'the field', () => document.querySelector('[name=addresses]') !== null);
		await desk.fill('[name=addresses]', [0, 1, 2, 3].map((n) => address(`/page/${n}`)).join('\n'));
		await clickText(desk, 'Capturer 4 pages');
		await until(desk, 'one page kept', () => document.querySelectorAll('[data-queued=done]').length > 0);
		await first.kill();
		const second = await launchChromium({ extension, profile });
		try {
			const again = await second.openExtensionPage('dashboard.html#/captures');
			await ended(again);
			expect(await counts(again)).toEqual({ done: 4 });
			const pixels = await pixelsByPath(again);
			for (const n of [0, 1, 2, 3]) expect(distance(String(pixels[`/page/${n}`]), colours[n] ?? '')).toBeLessThan(16);
			expect((await rowsOf(again, 'evidence')).length).toBe(4);
			await until(again, 'our windows to close', () => chrome.windows.getAll().then((all) => all.length === 1));
		} finally {
			await second.close();
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});

it('closes the window that a restart brought back, and not the candidate’s tab at the same address', async () => {
	const browser = await launchChromium({ extension });
	try {
		const desk = await captures(browser, 'onglets');
		await browser.newPage(address('/page/1'));
		// As a browser does that restores its windows after a crash: ours has another number than the one that was noted.
		await desk.evaluate(async (url) => {
			await chrome.windows.create({ type: 'popup', focused: false, url });
			const own = { tabId: 999_999, windowId: 999_999, url, others: 1, session: 'before' };
			await chrome.storage.local.set({ 'queueLane.0': { pageId: null, own } });
		}, address('/page/1'));
		await until(desk, 'both', () =>
			chrome.tabs.query({ status: 'complete', url: '*://*/page/1' }).then((tabs) => tabs.length === 2),
		);
		await browser.stopWorker();
		await desk.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'none', timestamp: 0, data: {} }).catch(() => null));
		await until(desk, 'the window to close', () => chrome.windows.getAll().then((all) => all.length === 1));
		const left = await desk.evaluate(() => chrome.tabs.query({ url: '*://*/page/1' }).then((tabs) => String(tabs.length)));
		expect(left).toBe('1');
	} finally {
		await browser.close();
	}
});
