// The newer kinds of capture in Firefox: a whole page, which it draws by its own means, in one go or screen by screen.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox } from '../harness/firefox.mjs';
import { firstRun, until } from '../harness/journey.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { jobIn, rowsOf } from '../harness/stored-pieces.mjs';
import { column, sizesOf } from '../harness/tall-pictures.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchFirefox>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	served = await serveFolder(resolve('tests/fixtures/long-pages'));
	browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

async function open(url: string): Promise<Page> {
	const page = await browser.newPage();
	await watchPage({ addInitScript: (script: () => void) => page.evaluateOnNewDocument(script) });
	await page.goto(url);
	await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	return page;
}

/** As the popup asks for it. */
async function begin(page: Page, aim: object): Promise<string> {
	await page.bringToFront();
	const answer = await dashboard.evaluate(async (wanted) => {
		const { browser } = globalThis as unknown as { browser: typeof chrome };
		const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
		const data = { tabId: tab?.id, anew: true, aim: wanted };
		return browser.runtime.sendMessage({ id: 1, type: 'capture.start', data, timestamp: Date.now() });
	}, aim);
	return (answer as { res: { value: { evidenceId: string } } }).res.value.evidenceId;
}

const rowOf = async (table: string, evidenceId: string, key = 'evidenceId') =>
	(await rowsOf(dashboard, table)).find((row: Record<string, string>) => row[key] === evidenceId);

const bands = (count: number, from = 0) => Array.from({ length: count }, (_, i) => [String(i + from), 100]);

/** The state of a page, but for what going down it brings about by itself: lazy pictures, and having been scrolled. */
const unmoved = (state: Awaited<ReturnType<typeof rememberPage>>) => ({
	...state,
	media: [],
	counts: { ...state.counts, 'event scroll': 0, 'event load': 0 },
});

/** Asks for a page as a whole, and resolves to its picture and what the capture says it misses. */
async function takeWhole(page: Page): Promise<{ fullPage: string[]; capture: object }> {
	const id = await begin(page, { kind: 'full-page' });
	expect(await jobIn(dashboard, ['done', 'failed'], 120_000)).toMatchObject({ state: 'done' });
	const [{ fullPage }, capture] = [await rowOf('evidence', id, 'id'), await rowOf('captures', id)];
	return { fullPage, capture };
}

it('draws every band of a long document once, with its lazy pictures, its sticky head and its chat button', async () => {
	const page = await open(`${served.origin}/document.html`);
	await page.evaluate(() => scrollTo(0, 730));
	const before = await rememberPage(page, { start: true });
	const { fullPage, capture } = await takeWhole(page);
	expect(capture).toMatchObject({ kind: 'full-page', missing: [], loading: 0 });
	const [tile, ...more] = await sizesOf(dashboard, fullPage);
	expect(more).toEqual([]);
	expect(tile).toMatchObject({ height: 4400, type: 'image/webp' });
	expect(await column(dashboard, fullPage, 700)).toEqual([['black', 60], ...bands(43), ['black', 40]]);
	const pictures = (await column(dashboard, fullPage, 230)).filter(([name]) => name === 'white');
	expect(pictures.map(([, rows]) => rows)).toEqual(Array.from({ length: 43 }, () => 60));
	// Over the foot of the page, twenty rows of which lie below it.
	const chat = (await column(dashboard, fullPage, (tile?.width ?? 0) - 60)).filter(([name]) => name === 'black');
	expect(chat.map(([, rows]) => rows)).toEqual([60, 100]);
	expect(unmoved(await rememberPage(page))).toEqual(unmoved(before));
	await page.close();
});

it("shows an app's shell once around all that its inner scroller holds, screen by screen", async () => {
	const page = await open(`${served.origin}/shell.html`);
	await page.evaluate(() => document.querySelector('.scroller')?.scrollTo({ top: 1000, behavior: 'instant' }));
	const before = await rememberPage(page, { start: true });
	const { fullPage, capture } = await takeWhole(page);
	expect(capture).toMatchObject({ kind: 'full-page', missing: [] });
	expect(await sizesOf(dashboard, fullPage)).toMatchObject([{ width: 1280, height: 3250 }]);
	expect(await column(dashboard, fullPage, 700)).toEqual([['black', 120], ...bands(31), ['black', 30]]);
	expect(await column(dashboard, fullPage, 100)).toEqual([
		['black', 770],
		['white', 2450],
		['black', 30],
	]);
	// Firefox glides on, for a while, to where the scroller snaps.
	expect({ ...unmoved(await rememberPage(page)), scrolled: [] }).toEqual({ ...unmoved(before), scrolled: [] });
	await until(page, 'the place it had', () => document.querySelector('.scroller')?.scrollTop === 950);
	await page.close();
});
