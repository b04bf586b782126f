// The extension as it ships, without host permission: everything the page may read is kept, and the card says what access would add.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { completed, until } from '../harness/journey.mjs';
import { serveSites } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

let browser: Awaited<ReturnType<typeof launchChromium>>;
let served: Awaited<ReturnType<typeof serveSites>>;

beforeAll(async () => {
	served = await serveSites();
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3') });
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

it('keeps what it may and offers the permission that would add the rest', async () => {
	const page = await browser.newPage(served.pages.article);
	await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	const popup = await browser.clickToolbar(page);
	expect((await completed(popup)).state).toBe('done');
	const [capture] = await rowsOf(popup, 'captures');
	expect(capture.root).toMatch(/^[0-9a-f]{64}$/);
	const lacking = capture.missing.filter((line: { reason: string }) => line.reason === 'no-permission');
	expect(lacking.map((line: { kind: string }) => line.kind).toSorted()).toEqual(expect.arrayContaining(['frame', 'style']));
	// The page's own pictures need no permission.
	expect(
		capture.missing.filter((line: { kind: string; url: string }) => line.kind === 'image' && line.url.startsWith(served.origin)),
	).toEqual([]);
	await until(popup, 'the button', () =>
		[...document.querySelectorAll('button')].some((button) => button.textContent?.includes('Autoriser')),
	);
	await popup.close();
});
