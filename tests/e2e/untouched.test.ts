// Opening the popup and capturing leave the live page as it was, to the last byte: its tree, its rules, its fields, its scrolling, its
// selection, its focus; nothing ran in its own world, and no listener of it heard anything.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settleCells } from '../harness/cells.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clip, firstRun, until } from '../harness/journey.mjs';
import { serveCells, serveFolder, serveSites } from '../harness/sites.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
let browser: Browser;
const closing: (() => Promise<unknown>)[] = [];
const addresses: Record<string, string> = {};

beforeAll(async () => {
	const [sites, cells] = [await serveSites(), await serveCells()];
	Object.assign(addresses, sites.pages, { cells: cells.page });
	closing.push(sites.close, cells.close);
	const torture = resolve('../shared/torture');
	if (existsSync(torture)) {
		const hard = await serveFolder(torture, {
			aliases: { 'http://localhost:9002': 'other', 'http://127.0.0.1:9001': 'origin' },
		});
		addresses['torture'] = `${hard.origin}/hard.html`;
		closing.push(hard.close);
	}
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await Promise.all(closing.map((close) => close()));
});

async function settle(name: string, page: Page) {
	if (name === 'cells') return settleCells(page);
	if (name !== 'torture') return until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	await until(page, 'its pictures', () => [...document.images].every((image) => image.complete || image.loading === 'lazy'));
}

it.each(['article', 'dashboard', 'social', 'cells', 'torture'])('leaves %s as it was', async (name) => {
	const address = addresses[name];
	if (!address) return console.warn(`skipped: ${name} is not there`);
	const page = await browser.newPage();
	await watchPage(page);
	await page.goto(address);
	await settle(name, page);
	const before = await rememberPage(page, { start: true });
	expect((await clip(browser, page)).state).toBe('done');
	const after = await rememberPage(page);
	expect(after.tree.length).toBeGreaterThan(1000);
	expect(after).toEqual(before);
	await page.close();
});
