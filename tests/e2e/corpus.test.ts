// Real pages and the torture page, when the corpus is there: archives are whole, and look as the page did.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack, filesOf } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clip, exportBundle, firstRun, until } from '../harness/journey.mjs';
import { cellColours, isNear } from '../harness/pictures.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const shared = resolve('../shared');
const isThere = existsSync(join(shared, 'torture/hard.html'));
if (!isThere) console.warn('skipped: corpus not present');

const articles = {
	'lemonde-1.html': /renseignement/,
	'liberation-1.html': /Népal/,
	'heise.html': /1Password/,
	'theverge.html': /Vision Pro/,
	'wikipedia.html': /Mozilla/,
	'v8-blog.html': /WebAssembly/,
};

describe.skipIf(!isThere)('the corpus', () => {
	let browser: Awaited<ReturnType<typeof launchChromium>>;
	let dashboard: Awaited<ReturnType<Awaited<ReturnType<typeof launchChromium>>['newPage']>>;
	let close: () => Promise<unknown>;
	let [corpus, torture] = ['', ''];

	beforeAll(async () => {
		const pages = await serveFolder(join(shared, 'corpus/articles'));
		const hard = await serveFolder(join(shared, 'torture'), {
			aliases: { 'http://localhost:9002': 'other', 'http://127.0.0.1:9001': 'origin' },
		});
		[corpus, torture] = [pages.origin, hard.origin];
		close = () => Promise.all([pages.close(), hard.close()]);
		browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
		dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
	});
	afterAll(async () => {
		await browser.close();
		await close();
	});

	it.each(Object.entries(articles))('keeps %s', async (file, title) => {
		const page = await browser.newPage();
		await page.goto(`${corpus}/${file}`, { waitUntil: 'domcontentloaded' });
		expect((await clip(browser, page)).state).toBe('done');
		const stored = (await rowsOf(dashboard, 'evidence')).find((row: { url: string }) => row.url.endsWith(file));
		expect(stored.title).toMatch(title);
		const text = (await rowsOf(dashboard, 'texts')).find((row: { evidenceId: string }) => row.evidenceId === stored.id);
		expect(text.text).toMatch(title);
		const capture = (await rowsOf(dashboard, 'captures')).find((row: { evidenceId: string }) => row.evidenceId === stored.id);
		expect(capture.root).toMatch(/^[0-9a-f]{64}$/);
		await page.close();
	});

	it('restores at least 29 of the 30 cells of the torture page', async () => {
		const page = await browser.newPage(`${torture}/hard.html`);
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await until(page, 'the lazy cells', () =>
			[...document.querySelectorAll<HTMLImageElement>('#c-lazy img, #c-io img')].every(
				(image) => image.complete && image.naturalWidth > 0,
			),
		);
		await page.evaluate(() => scrollTo(0, 0));
		await clip(browser, page, { competencies: ['C1.1'] });
		const live = await cellColours(page);
		await dashboard.bringToFront();
		const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-torture-')));
		const bundle = unpack(path);
		const copy = await browser.newPage(
			pathToFileURL(join(bundle, filesOf(bundle).find((file) => file.endsWith('capture.html')) ?? '')).href,
		);
		const restored = await cellColours(copy);
		// Chromium's software renderer drops the picture of the off-screen canvas when the live page has been scrolled: there the
		// colour that the page had drawn counts.
		const drawn = [0, 170, 0];
		const missed = Object.keys(live).filter(
			(id) => !isNear(restored[id], live[id]) && !(id === 'c-offscreen' && isNear(restored[id], drawn)),
		);
		expect(Object.keys(live)).toHaveLength(30);
		expect(missed.length, missed.join()).toBeLessThanOrEqual(1);
	});
});
