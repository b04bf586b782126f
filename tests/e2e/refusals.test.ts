// Pages that can't be read, and a disk that is full: a screenshot or a sentence, never a spinner, and nothing kept before is lost.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { completed, until } from '../harness/journey.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

let browser: Awaited<ReturnType<typeof launchChromium>>;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	served = await serveFolder(resolve('tests/fixtures/pages'));
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3') });
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

it.each(['chrome://version'])('keeps the pixels of %s and says that it is all', async (address) => {
	const page = await browser.newPage(address.startsWith('chrome:') ? address : `${served.origin}/${address}`);
	const popup = await browser.clickToolbar(page);
	const { state, said } = await completed(popup);
	expect(state).toBe('done');
	expect(said).toMatch(/Capture d’écran conservée/);
	const captures = await rowsOf(popup, 'captures');
	expect(
		captures.every((capture: { root: string | null; assets: string[] }) => capture.root === null && capture.assets.length > 0),
	).toBe(true);
	await popup.close();
	await page.close();
});

it('refuses a clip when the disk is full, in a sentence, and what was kept stays', async () => {
	const observer = await browser.openExtensionPage('dashboard.html');
	const before = await rowsOf(observer, 'evidence');
	const session = await browser.context.newCDPSession(observer);
	await session.send('Storage.overrideQuotaForOrigin', { origin: browser.origin, quotaSize: 1_000_000 });
	const page = await browser.newPage(`${served.origin}/slow.html`);
	const popup = await browser.clickToolbar(page);
	await until(popup, 'the sentence', () => document.body.textContent?.includes('le disque est plein'));
	expect(await rowsOf(observer, 'evidence')).toEqual(before);
	expect(before.length).toBeGreaterThan(0);
});
