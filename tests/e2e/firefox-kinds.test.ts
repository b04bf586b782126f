// The newer kinds of capture in Firefox: a whole page, which it draws by its own means, in one go or screen by screen; a part chosen in the
// picker; a passage; the PDF of a tab.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox } from '../harness/firefox.mjs';
import { clickOn, completed, firstRun, until } from '../harness/journey.mjs';
import { bands, unmoved } from '../harness/long-pages.mjs';
import { serveFolder, serveSites } from '../harness/sites.mjs';
import { jobIn, rowsOf } from '../harness/stored-pieces.mjs';
import { column, sizesOf } from '../harness/tall-pictures.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchFirefox>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;
let kinds: Awaited<ReturnType<typeof serveFolder>>;
let sites: Awaited<ReturnType<typeof serveSites>>;

beforeAll(async () => {
	served = await serveFolder(resolve('tests/fixtures/long-pages'));
	kinds = await serveFolder(resolve('tests/fixtures/kinds'));
	sites = await serveSites();
	browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await Promise.all([served.close(), kinds.close(), sites.close()]);
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

/** Clips a page and then chooses in the menu of the popup what else to keep of it. */
async function choose(page: Page, offer: string): Promise<void> {
	const popup = await browser.clickToolbar(page);
	await completed(popup);
	await clickOn(popup, '.kinds-button');
	await clickOn(popup, `[data-offer="${offer}"]`);
}

const pieceOf = async (address: string) =>
	(await rowsOf(dashboard, 'evidence')).find(({ url }: { url: string }) => url.startsWith(address));

/** The picker's page, once it shows the frozen page. */
async function pickerOpened(): Promise<Page> {
	const picker = await browser.pageAt('/picker.html');
	await until(picker, 'the frozen page', () => document.querySelector<HTMLImageElement>('.surface img')?.complete);
	return picker;
}

it('keeps the selected passage with its link', async () => {
	const page = await browser.newPage(`${kinds.origin}/passage.html`);
	await page.evaluate(() => {
		const [first, last] = [document.querySelector('#from'), document.querySelector('#to')];
		getSelection()?.setBaseAndExtent(first?.firstChild as Node, 5, last?.firstChild as Node, 16);
	});
	await choose(page, 'selection');
	await expect.poll(async () => (await pieceOf(page.url())).quote, { timeout: 30_000 }).toBe('marge nette\na doublé en mars');
	const { id, passage } = await pieceOf(page.url());
	expect(passage).toMatchObject({ before: expect.stringMatching(/La vraie$/), after: expect.stringMatching(/^par rapport/) });
	await expect.poll(async () => (await rowOf('captures', id)).kind, { timeout: 30_000 }).toBe('selection');
	await page.close();
});

it('keeps the document of a tab that shows a PDF, into whose viewer Firefox lets no script', async () => {
	const page = await browser.newPage(`${kinds.origin}/bilan.pdf`);
	const popup = await browser.clickToolbar(page);
	expect(await completed(popup)).toEqual({ state: 'done', said: expect.stringContaining('Fichier conservé') });
	const { id, kind, file } = await pieceOf(page.url());
	expect([kind, file]).toEqual(['document', expect.objectContaining({ format: 'pdf', name: 'bilan.pdf' })]);
	await expect.poll(async () => (await rowOf('texts', id))?.text, { timeout: 60_000 }).toContain('bilan de la campagne');
	await page.close();
});

it('keeps an element chosen in the picker alone, in the place of what was clipped, and leaves the page as it was', async () => {
	const page = await open(sites.pages.dashboard);
	const before = await page.evaluate(() => document.documentElement.outerHTML);
	await choose(page, 'choose');
	const picker = await pickerOpened();
	const [x = 0, y = 0, width = 1] = await page.evaluate(() => {
		const title = [...document.querySelectorAll('h2, h3')].find((each) => each.textContent.includes('Dépenses et commandes'));
		const card = title?.closest('article, section')?.getBoundingClientRect();
		return card ? [card.x + card.width / 2, card.y + 20, innerWidth] : [];
	});
	const surface = await picker.$eval('.surface', (shown) => shown.getBoundingClientRect().toJSON() as DOMRect);
	const scale = surface.width / width;
	await picker.mouse.click(surface.x + x * scale, surface.y + y * scale);
	await until(picker, 'the choice', () => document.querySelector('.surface-chosen') !== null);
	await picker.click('[data-act=keep]');
	await until(picker, 'the piece', () => location.hash.startsWith('#/preuves/'));
	expect(await jobIn(dashboard, ['done', 'failed'])).toMatchObject({ state: 'done', aim: { kind: 'element' } });
	const { id } = await pieceOf(sites.pages.dashboard);
	expect(await rowOf('captures', id)).toMatchObject({ kind: 'element', missing: [] });
	const { text } = await rowOf('texts', id);
	expect(text).toContain('Dépenses et commandes');
	expect(text).not.toContain('Répartition du budget');
	expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
