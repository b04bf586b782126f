// A whole page in one picture: every row of it once, in order, with what loads only when it is reached; and the page afterwards as it was.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { firstRun, until } from '../harness/journey.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { jobIn, rowsOf } from '../harness/stored-pieces.mjs';
import { column, sizesOf } from '../harness/tall-pictures.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	served = await serveFolder(resolve('tests/fixtures/long-pages'));
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

async function open(name: string): Promise<Page> {
	const page = await browser.newPage();
	await watchPage(page);
	await page.goto(`${served.origin}/${name}.html`);
	await until(page, 'the bands', () => document.documentElement.dataset['ready'] === 'true');
	return page;
}

/** As the popup asks for it. */
async function begin(page: Page): Promise<string> {
	await page.bringToFront();
	const answer = await dashboard.evaluate(async (url) => {
		const [tab] = await chrome.tabs.query({ url });
		const data = { tabId: tab?.id, anew: true, aim: { kind: 'full-page' } };
		return chrome.runtime.sendMessage({ id: 1, type: 'capture.start', data, timestamp: Date.now() });
	}, page.url());
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

it('shows every band of a long document once, its sticky head and its chat button once, and its lazy pictures', async () => {
	const page = await open('document');
	await page.evaluate(() => scrollTo(0, 730));
	const before = await rememberPage(page, { start: true });
	const id = await begin(page);
	expect((await jobIn(dashboard, ['done', 'failed'], 120_000)).state).toBe('done');
	const [{ fullPage }, capture] = [await rowOf('evidence', id, 'id'), await rowOf('captures', id)];
	expect(capture).toMatchObject({ kind: 'full-page', missing: [], loading: 0 });
	expect(capture.assets).toEqual(expect.arrayContaining(fullPage));
	const [tile, ...more] = await sizesOf(dashboard, fullPage);
	expect(more).toEqual([]);
	expect(tile).toMatchObject({ height: 4400, type: 'image/webp' });
	expect(await column(dashboard, fullPage, 700)).toEqual([['black', 60], ...bands(43), ['black', 40]]);
	const pictures = (await column(dashboard, fullPage, 230)).filter(([name]) => name === 'white');
	expect(pictures.map(([, rows]) => rows)).toEqual(Array.from({ length: 43 }, () => 60));
	// Over the foot of the page, twenty rows of which lie below it.
	const chat = (await column(dashboard, fullPage, (tile?.width ?? 0) - 60)).filter(([name]) => name === 'black');
	expect(chat.map(([, rows]) => rows)).toEqual([60, 100]);
	const after = await rememberPage(page);
	expect(unmoved(after)).toEqual(unmoved(before));
	await page.close();
});
