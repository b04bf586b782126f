// A whole page in one picture: every row of it once, in order, with what loads only when it is reached; and the page afterwards as it was.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { clickText, firstRun, until } from '../harness/journey.mjs';
import { bands, unmoved } from '../harness/long-pages.mjs';
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

/** Runs in the page: whether the scroller is there now and at each of the next thirty frames. */
async function staysSnapped(): Promise<boolean> {
	const scroller = document.querySelector('.scroller');
	for (let frame = 0; frame < 30; frame++) {
		if (scroller?.scrollTop !== 950) return false;
		await new Promise((done) => requestAnimationFrame(done));
	}
	return true;
}

it("shows an app's shell once around all that its inner scroller holds, though that snaps and glides", async () => {
	const page = await open('shell');
	// Where it snaps: elsewhere it would glide there by itself.
	await page.evaluate(() => document.querySelector('.scroller')?.scrollTo({ top: 950, behavior: 'instant' }));
	// Snapping glides in its own time, before and after, and may pass by the place before it comes back to it.
	const snapped = () => until(page, 'the snapped place', staysSnapped);
	await snapped();
	const before = await rememberPage(page, { start: true });
	const id = await begin(page);
	expect((await jobIn(dashboard, ['done', 'failed'], 120_000)).state).toBe('done');
	const [{ fullPage }, { missing }] = [await rowOf('evidence', id, 'id'), await rowOf('captures', id)];
	expect(missing).toEqual([]);
	expect(await sizesOf(dashboard, fullPage)).toMatchObject([{ width: 1280, height: 3250 }]);
	expect(await column(dashboard, fullPage, 700)).toEqual([['black', 120], ...bands(31), ['black', 30]]);
	expect(await column(dashboard, fullPage, 100)).toEqual([
		['black', 770],
		['white', 2450],
		['black', 30],
	]);
	await snapped();
	expect(unmoved(await rememberPage(page))).toEqual(unmoved(before));
	await page.close();
});

it('keeps what was taken when the candidate ends the walk in the popup, and says where the picture ends', async () => {
	const page = await open('document');
	await page.evaluate(() => scrollTo(0, 730));
	const id = await begin(page);
	const popup = await browser.clickToolbar(page);
	await clickText(popup, 'Garder ce qui est déjà pris');
	expect((await jobIn(dashboard, ['done', 'failed'], 120_000)).state).toBe('done');
	const [{ fullPage }, { missing, root }] = [await rowOf('evidence', id, 'id'), await rowOf('captures', id)];
	expect(root).not.toBeNull();
	expect(missing).toMatchObject([{ kind: 'full-page', reason: 'stopped', screens: { of: 6 } }]);
	const [{ screens }] = missing;
	expect(screens.done).toBeGreaterThan(0);
	expect(screens.done).toBeLessThan(6);
	const [tile] = await sizesOf(dashboard, fullPage);
	expect(tile?.height).toBe(screens.done * 800);
	const whole = Math.floor((screens.done * 800 - 60) / 100);
	expect((await column(dashboard, fullPage, 700)).slice(0, whole + 1)).toEqual([['black', 60], ...bands(whole)]);
	expect(await page.evaluate(() => scrollY)).toBe(730);
	await page.close();
});

it('is an ordinary page when the candidate does without the rest, or leaves the tab', async () => {
	const page = await open('document');
	const id = await begin(page);
	const popup = await browser.clickToolbar(page);
	await clickText(popup, 'Annuler la page entière');
	expect((await jobIn(dashboard, ['done', 'failed'], 120_000)).state).toBe('done');
	expect((await rowOf('evidence', id, 'id')).fullPage).toBeUndefined();
	expect(await rowOf('captures', id)).toMatchObject({ kind: 'page', missing: [] });

	const left = await begin(page);
	await until(dashboard, 'the first picture', async () => {
		const database = await new Promise<IDBDatabase>((done) => {
			const opening = indexedDB.open('glane');
			opening.onsuccess = () => done(opening.result);
		});
		const jobs = await new Promise<{ progress?: { step: string; done: number } }[]>((done) => {
			const reading = database.transaction('jobs').objectStore('jobs').getAll();
			reading.onsuccess = () => done(reading.result);
		});
		database.close();
		return jobs.some(({ progress }) => progress?.step === 'pictures' && progress.done > 0);
	});
	await dashboard.bringToFront();
	expect((await jobIn(dashboard, ['done', 'failed'], 120_000)).state).toBe('done');
	const capture = await rowOf('captures', left);
	expect(capture.root).not.toBeNull();
	expect(capture.missing).toMatchObject([{ kind: 'full-page', reason: 'tab-left' }]);
	expect((await rowOf('evidence', left, 'id')).fullPage).toHaveLength(1);
	await page.close();
});

it('takes a page again once it has loaded, in the same place, when the candidate waits', async () => {
	const page = await open('tiles');
	const popup = await browser.clickToolbar(page);
	await until(popup, 'the question', () => document.body.textContent?.includes('Prise alors que 3 éléments chargeaient encore'));
	await clickText(popup, 'Attendre et reprendre');
	await until(popup, 'the wait', () => document.querySelector('progress') !== null);
	await page.evaluate(() => document.dispatchEvent(new Event('tiles-come')));
	await until(popup, 'the end of the wait', () => document.querySelector('progress') === null);
	const jobs = async () => (await rowsOf(dashboard, 'jobs')).filter((job: { url: string }) => job.url === page.url());
	await expect
		.poll(async () => (await jobs()).map((job: { state: string }) => job.state), { timeout: 60_000 })
		.toEqual(['done', 'done']);
	const [{ evidenceId }] = await jobs();
	expect(await rowOf('captures', evidenceId)).toMatchObject({ loading: 0, missing: [] });
	expect((await rowOf('texts', evidenceId)).text).toContain('1 284 €');
	await page.close();
});
