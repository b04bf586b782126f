// What else than the seen page may be kept, by real clicks: the selected passage, one image, the PDF of a tab; in the place of the piece just
// begun, whose ties stay and whose files go.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkManifest, filesOf, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clickOn, completed, exportBundle, firstRun, tie, until } from '../harness/journey.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { jobIn, rowsOf } from '../harness/stored-pieces.mjs';

const pages = resolve('tests/fixtures/kinds');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
let browser: Awaited<ReturnType<typeof launchChromium>>;
let served: Awaited<ReturnType<typeof serveFolder>>;
let dashboard: Page;

beforeAll(async () => {
	served = await serveFolder(pages);
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

/** Opens the menu of the popup and chooses. */
async function choose(popup: Page, offer: string): Promise<void> {
	await clickOn(popup, '.kinds-button');
	await clickOn(popup, `[data-offer="${offer}"]`);
}

const pieceNamed = async (part: string) =>
	(await rowsOf(dashboard, 'evidence')).find((row: { title: string; url: string }) => `${row.title} ${row.url}`.includes(part));
const assetIds = async (): Promise<Set<string>> =>
	new Set((await rowsOf(dashboard, 'assets')).map((row: { sha256: string }) => row.sha256));

it('keeps the selected passage in the place of the page, with its link, and leaves no stray file', async () => {
	const page = await browser.newPage(`${served.origin}/passage.html`);
	await page.evaluate(() => {
		const [first, last] = [document.querySelector('#from'), document.querySelector('#to')];
		getSelection()?.setBaseAndExtent(first?.firstChild as Node, 5, last?.firstChild as Node, 16);
	});
	const before = await page.evaluate(() => [document.documentElement.outerHTML, getSelection()?.toString(), scrollY]);
	const popup = await browser.clickToolbar(page);
	await completed(popup);
	await tie(popup, 'C1.1');
	const [first] = await rowsOf(popup, 'captures');
	await choose(popup, 'selection');
	await until(popup, 'the passage', () => document.querySelector('[data-capture=done]') !== null);
	await expect
		.poll(async () => (await pieceNamed('passage.html')).quote, { timeout: 30_000 })
		.toBe('marge nette\na doublé en mars');
	await jobIn(popup, ['done']);
	const piece = await pieceNamed('passage.html');
	expect(piece.passage).toMatchObject({
		before: expect.stringMatching(/La vraie$/),
		after: expect.stringMatching(/^par rapport/),
	});
	expect(await page.evaluate(() => [document.documentElement.outerHTML, getSelection()?.toString(), scrollY])).toEqual(before);
	// The same piece and tie; nothing of the first capture is left but what both are made of.
	expect((await rowsOf(popup, 'evidence')).filter((row: { url: string }) => row.url.includes('passage.html'))).toHaveLength(1);
	expect((await rowsOf(popup, 'claims')).map((row: { evidenceId: string }) => row.evidenceId)).toEqual([piece.id]);
	const [capture] = await rowsOf(popup, 'captures');
	expect(capture).toMatchObject({ kind: 'selection', evidenceId: piece.id });
	expect(capture.root).not.toBe(first.root);
	await expect.poll(async () => [...(await assetIds())].toSorted()).toEqual([...new Set<string>(capture.assets)].toSorted());
	await popup.close();

	// The link leads there: the browser scrolls to the passage, far down the page.
	const visit = await browser.context.newPage();
	await visit.goto(piece.passage.link);
	await expect.poll(() => visit.evaluate(() => scrollY), { timeout: 10_000 }).toBeGreaterThan(1500);
	const seen = await visit.evaluate(() => document.querySelector('#from')?.getBoundingClientRect().top ?? -1);
	expect(seen).toBeGreaterThan(0);
	expect(seen).toBeLessThan(await visit.evaluate(() => innerHeight));
	await visit.close();
	await page.close();
});

it('keeps the document of a tab that shows a PDF, whose words and first page follow', async () => {
	const bytes = readFileSync(join(pages, 'bilan.pdf'));
	const page = await browser.newPage(`${served.origin}/bilan.pdf`);
	const popup = await browser.clickToolbar(page);
	const { state, said } = await completed(popup);
	expect([state, said]).toEqual(['done', expect.stringContaining('Fichier conservé')]);
	const piece = await pieceNamed('bilan.pdf');
	expect(piece).toMatchObject({ kind: 'document', file: { format: 'pdf', bytes: bytes.length, sha256: sha256(bytes) } });
	await expect.poll(async () => (await pieceNamed('bilan.pdf')).file.unread, { timeout: 60_000 }).toBeUndefined();
	const texts = await rowsOf(dashboard, 'texts');
	expect(texts.find((row: { evidenceId: string }) => row.evidenceId === piece.id).text).toContain('bilan de la campagne');
	await popup.close();
	await page.close();
});

it('keeps the file of a tab that shows one image', async () => {
	const bytes = readFileSync(join(pages, 'photo.png'));
	const page = await browser.newPage(`${served.origin}/photo.png`);
	const popup = await browser.clickToolbar(page);
	await completed(popup);
	await choose(popup, 'image');
	await expect.poll(async () => (await pieceNamed('photo.png')).file?.sha256, { timeout: 30_000 }).toBe(sha256(bytes));
	await jobIn(popup, ['done']);
	expect(await pieceNamed('photo.png')).toMatchObject({ file: { name: 'photo.png', format: 'png', width: 64, height: 48 } });
	await popup.close();
	await page.close();
});

it('exports each with its own file, which the manifest vouches for', async () => {
	await dashboard.bringToFront();
	for (const name of ['bilan.pdf', 'photo.png']) {
		const { id } = await pieceNamed(name);
		await dashboard.evaluate((piece) => void (location.hash = `#/preuves/${piece}`), id);
		await tie(dashboard, 'C1.1');
	}
	const folder = mkdtempSync(join(tmpdir(), 'glane-kinds-'));
	const { path } = await exportBundle(browser, dashboard, folder);
	const bundle = unpack(path);
	const files = filesOf(bundle);
	expect(checkManifest(bundle)).toBe(files.length - 1);
	expect(files.filter((file) => /\.(pdf|png)$/.test(file) && file.includes('02_annexes')).length).toBeGreaterThanOrEqual(2);
});
