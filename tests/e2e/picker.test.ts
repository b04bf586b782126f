// The picker in Chromium: opened on a page as the menu does it, what is chosen is all that is kept, and the live page knows nothing of it.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { clip, firstRun, until } from '../harness/journey.mjs';
import { dragOver, keepPicked, onSurface, openPicker } from '../harness/picking.mjs';
import { difference } from '../harness/pictures.mjs';
import { serveSites } from '../harness/sites.mjs';
import { assetIn, rowsOf } from '../harness/stored-pieces.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveSites>>;

beforeAll(async () => {
	served = await serveSites();
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

/** Keeps what is chosen; resolves to the piece and its capture once it is complete. */
async function keep(picker: Page) {
	const id = await keepPicked(picker);
	const of = (row: { evidenceId: string }) => row.evidenceId === id;
	const piece = (await rowsOf(dashboard, 'evidence')).find((row: { id: string }) => row.id === id);
	const capture = (await rowsOf(dashboard, 'captures')).find(of);
	const { text } = (await rowsOf(dashboard, 'texts')).find(of);
	const assets = await Promise.all(capture.assets.map((sha256: string) => assetIn(dashboard, sha256)));
	const archive = (await Promise.all(assets.filter((blob) => blob?.type === 'text/html').map((blob) => blob.text()))).join(' ');
	return { id, piece, capture, text, archive };
}

async function dashboardPage(): Promise<Page> {
	const page = await browser.newPage();
	await watchPage(page);
	await page.goto(served.pages.dashboard);
	await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	return page;
}

const titled = (page: Page, title: string) =>
	page
		.locator('article, section')
		.filter({ has: page.getByRole('heading', { name: title }) })
		.last();

/** The pixels of a stored picture, as a PNG. */
const pixelsOf = async (sha256: string): Promise<Buffer> =>
	Buffer.from((await (await assetIn(dashboard, sha256))?.arrayBuffer()) ?? []);

it('keeps an element alone, and leaves the page as it was', async () => {
	const page = await dashboardPage();
	const card = titled(page, 'Dépenses et commandes');
	const box = await card.boundingBox();
	if (!box) throw new Error('The page has no such card.');
	const whole = { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) };
	// The harness hides carets while it photographs.
	const live = await page.screenshot({ clip: whole });
	const before = await rememberPage(page, { start: true });
	const picker = await openPicker(browser, dashboard, page);
	// What is offered first is the card, wherever in it one points.
	const at = await onSurface(picker, page, { x: box.x + box.width / 2, y: box.y + 20 });
	await picker.mouse.click(at.x, at.y);
	await until(picker, 'the choice', () => document.querySelector('.surface-chosen') !== null);
	const { piece, capture, text, archive } = await keep(picker);
	expect(capture).toMatchObject({ kind: 'element', viewport: { width: Math.round(box.width * 10) / 10 } });
	expect(piece).toMatchObject({ url: served.pages.dashboard, kind: 'dashboard' });
	expect(text).toContain('Dépenses et commandes');
	for (const elsewhere of ['Répartition du budget', 'Note de suivi', 'Awa Diarra']) {
		expect(text).not.toContain(elsewhere);
		expect(archive).not.toContain(elsewhere);
	}
	expect(archive).toContain('Dépenses et commandes');
	expect(archive).not.toContain('data-glane-n');
	const size = await picker.evaluate(
		async (base64: string) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
			return [bitmap.width, bitmap.height];
		},
		(await pixelsOf(piece.screenshot)).toString('base64'),
	);
	expect(size).toEqual([whole.width, whole.height]);
	expect(await difference(picker, live, await pixelsOf(piece.screenshot))).toBeLessThan(0.03);
	await page.bringToFront();
	expect(await rememberPage(page)).toEqual(before);
	await picker.close();
	await page.close();
});

it('keeps an area alone, in the place of what was clipped, with its ties', async () => {
	const page = await dashboardPage();
	await clip(browser, page, { competencies: ['C1.1'], statement: 'Ce que cela prouve.' });
	const [clipped] = (await rowsOf(dashboard, 'evidence')).toSorted((a: { createdAt: string }, b: { createdAt: string }) =>
		b.createdAt.localeCompare(a.createdAt),
	);
	const old = (await rowsOf(dashboard, 'captures')).find((row: { evidenceId: string }) => row.evidenceId === clipped.id);
	const box = await titled(page, 'Dépenses et commandes').boundingBox();
	if (!box) throw new Error('The page has no such card.');
	const picker = await openPicker(browser, dashboard, page, clipped.id);
	await picker.click('[data-mode=region]');
	await dragOver(picker, page, { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 });
	await until(picker, 'the area', () => document.querySelector('.region-frame') !== null);
	const { id, piece, capture, text, archive } = await keep(picker);
	expect(id).toBe(clipped.id);
	expect(piece).toMatchObject({ statement: 'Ce que cela prouve.', createdAt: clipped.createdAt });
	expect(await rowsOf(dashboard, 'claims')).toHaveLength(1);
	expect(capture).toMatchObject({ kind: 'region' });
	expect(`${text} ${archive}`).not.toMatch(/Répartition du budget|Note de suivi|Awa Diarra/);
	expect(text).toContain('Dépenses et commandes');
	// What it takes the place of is gone: the whole page, its picture, its text.
	expect(await assetIn(dashboard, old.root)).toBeNull();
	expect(await assetIn(dashboard, clipped.screenshot)).toBeNull();
	await picker.close();
	await page.close();
});

it('says why a page cannot be chosen from, and leads back', async () => {
	const page = await browser.newPage('chrome://version');
	await page.bringToFront();
	const opening = browser.context.waitForEvent('page', { predicate: (opened) => opened.url().includes('/picker.html') });
	await dashboard.evaluate(async () => {
		const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
		await chrome.tabs.create({ url: `/picker.html?tab=${tab?.id}`, active: false });
	});
	const picker = await opening;
	await until(picker, 'the reason', () =>
		document.querySelector('[role=alert]')?.textContent?.includes('Le navigateur ne laisse'),
	);
	const gone = picker.waitForEvent('close');
	await picker.click('[data-act=back]');
	await gone;
	await page.close();
});
