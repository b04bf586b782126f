// The jury's viewer, opened from a disk in Chromium and in Firefox: from a call to its exhibit and back, search, keys, comparison, the
// frozen page, the enlarged picture; and in Chromium without script, on a telephone, and for those who do not see it.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser as Chromium, chromium } from 'playwright-core';
import { launch, type Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeContent } from '../fixtures/large-content';
import { viewerFolder } from '../fixtures/viewer-folder';
import { findBrowser } from '../harness/setup.mjs';

const folder = viewerFolder(largeContent(30));
const address = pathToFileURL(join(folder, 'index.html')).href;

/** What both drivers can do. */
type Page = {
	goto: (url: string) => Promise<unknown>;
	goBack: () => Promise<unknown>;
	click: (selector: string) => Promise<unknown>;
	keyboard: { press: (key: never) => Promise<unknown>; type: (text: string) => Promise<unknown> };
	evaluate: <Result>(work: () => Result) => Promise<Result>;
	frames: () => { url: () => string }[];
};

let chrome: Chromium;
let fox: Firefox;
beforeAll(async () => {
	chrome = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', chromiumSandbox: process.getuid?.() !== 0 });
	fox = await launch({
		browser: 'firefox',
		executablePath: findBrowser('firefox') ?? '',
		defaultViewport: { width: 1280, height: 800 },
	});
});
afterAll(async () => {
	await chrome.close();
	await fox.close();
});

const open = {
	Chromium: async (): Promise<Page> => chrome.newPage({ viewport: { width: 1280, height: 800 } }),
	Firefox: async (): Promise<Page> => fox.newPage(),
};

/** What a reader sees at the top of the right side, and how far the left side is. */
const sight = (page: Page) =>
	page.evaluate(() => {
		const side = document.querySelector('.right')?.getBoundingClientRect();
		const shown = [...document.querySelectorAll<HTMLElement>('.right .exhibit')].filter((one) => !one.hidden);
		const first = shown.find((one) => one.getBoundingClientRect().bottom > (side?.top ?? 0) + 60);
		return {
			exhibit: first?.id ?? '',
			shown: shown.length,
			left: document.querySelector('.left')?.scrollTop ?? -1,
			found: document.querySelector('#v-trouve')?.textContent ?? '',
			focus: document.activeElement?.id ?? '',
		};
	});

describe.each(Object.entries(open))('in %s', (name, newPage) => {
	let page: Page;
	const press = (key: string) => page.keyboard.press(key as never);
	beforeAll(async () => {
		page = await newPage();
		await page.goto(address);
	});

	it('has its style, its script and its pictures from the folder alone', async () => {
		const state = await page.evaluate(() => ({
			columns: getComputedStyle(document.querySelector('.viewer') as Element).gridTemplateColumns.split(' ').length,
			find: document.querySelector<HTMLElement>('.find')?.hidden,
			fetched: performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('file:')).length,
		}));
		expect(state).toEqual({ columns: 2, find: false, fetched: 0 });
		await expect.poll(() => page.evaluate(() => document.querySelector<HTMLImageElement>('#A-001 img')?.naturalWidth)).toBe(1280);
	});

	it('leads from a call to its exhibit, and back to the very call', async () => {
		await page.click('.left a.call[href="#A-002"]');
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-002', left: 0 });
		await page.click('#A-002 .came-from a');
		await expect.poll(() => sight(page)).toMatchObject({ focus: 'v-retour' });
		expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#A-002');
		await page.goBack();
		await expect.poll(() => page.evaluate(() => location.hash)).toBe('#A-002');
	});

	it('leads from the coverage to a criterion, from the criterion to its proof, and from the proof to the criterion', async () => {
		await page.click('.cell[href="#k-2-1"]');
		await expect.poll(() => sight(page).then(({ left }) => left)).toBeGreaterThan(0);
		await page.click('tr:has(#k-2-1) a.call');
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-004' });
		await page.click('#A-004 a.jump[href="#k-2-1"]');
		await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe('k-2-1');
	});

	it('finds words whatever their accents, filters the exhibits, and walks the hits', async () => {
		await press('/');
		await page.keyboard.type('coeurs EVREUX');
		await expect.poll(() => sight(page)).toMatchObject({ found: '1 sur 1', shown: 1, exhibit: 'A-007' });
		await press('Escape');
		await expect.poll(() => sight(page)).toMatchObject({ found: '', shown: 30 });
		await press('/');
		await page.keyboard.type('etape');
		await expect.poll(() => sight(page)).toMatchObject({ found: '1 sur 30', focus: 'v-chercher' });
		await press('Enter');
		await expect.poll(() => sight(page)).toMatchObject({ found: '2 sur 30' });
		await page.click('#v-precedent');
		await page.click('#v-precedent');
		await expect.poll(() => sight(page)).toMatchObject({ found: '30 sur 30' });
		await press('Escape');
	});

	it('obeys keys, unless they are turned off', async () => {
		await page.evaluate(() => void (location.hash = '#A-003'));
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-003' });
		await press('j');
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-004', focus: 'A-004' });
		await press('k');
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-003' });
		await press('g');
		await press('r');
		await expect.poll(() => sight(page)).toMatchObject({ focus: 'v-rapport' });
		await press('?');
		expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#v-aide')?.open)).toBe(true);
		await page.click('#v-touches');
		await press('Escape');
		await press('j');
		await expect.poll(() => sight(page)).toMatchObject({ exhibit: 'A-003' });
		await page.click('#v-aide-ouvrir');
		await page.click('#v-touches');
		await page.click('#v-aide .close');
	});

	it('shows two exhibits side by side', async () => {
		await page.evaluate(() => void (location.hash = '#A-005'));
		await page.click('#A-005 .compare-with');
		await page.evaluate(() => void (location.hash = '#A-009'));
		const places = () =>
			page.evaluate(() => {
				const [first, second] = ['A-005', 'A-009'].map((id) => document.getElementById(id)?.getBoundingClientRect());
				return {
					apart: (first?.right ?? 0) <= (second?.left ?? 0),
					level: Math.abs((first?.top ?? 0) - (second?.top ?? 0)) < 150,
				};
			});
		await expect.poll(places).toEqual({ apart: true, level: true });
		await press('Escape');
		expect(await page.evaluate(() => document.querySelector('#A-005')?.nextElementSibling?.id)).toBe('A-006');
	});

	it('opens the frozen page and the picture on demand, and no page before', async () => {
		const frozen = () => page.frames().filter((frame) => frame.url().endsWith('A-006/capture.html')).length;
		expect(page.frames().filter((frame) => frame.url().includes('capture.html'))).toHaveLength(0);
		await page.evaluate(() => void (location.hash = '#A-006'));
		await page.click('#A-006 .frozen summary');
		await expect.poll(frozen).toBe(1);
		expect(await page.evaluate(() => document.querySelector('#A-006 iframe')?.getAttribute('sandbox'))).toBe('');
		await page.evaluate(() => void (location.hash = '#A-014'));
		await page.click('#A-014 a.zoom');
		await expect.poll(() => page.evaluate(() => document.querySelector('#v-taille')?.textContent)).toMatch(/%/);
		await page.click('#v-plus');
		const width = () => page.evaluate(() => document.querySelector<HTMLImageElement>('#v-agrandie')?.width ?? 0);
		await expect.poll(width).toBeGreaterThan(900);
		await press('Escape');
		expect(await page.evaluate(() => document.querySelector('dialog[open]'))).toBeNull();
	});

	it(`keeps only the rows of one state, in ${name}`, async () => {
		await page.click('#v-etat-gap');
		const states = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.cells [data-tone], .left [data-tone]')]
				.filter((one) => getComputedStyle(one).display !== 'none')
				.map((one) => one.dataset['tone']),
		);
		expect(new Set(states)).toEqual(new Set(['gap']));
		await page.click('#v-etat-all');
	});
});

it('is whole without script: links move one side, the coverage filters, the frozen page opens in a tab', async () => {
	const context = await chrome.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.goto(address);
	expect(await page.locator('.find').isVisible()).toBe(false);
	expect(await page.locator('button:visible').count()).toBe(0);
	await page.click('.left a.call[href="#A-003"]');
	await expect.poll(async () => (await page.locator('#A-003').boundingBox())?.y).toBeLessThan(400);
	expect((await page.locator('.left .title').boundingBox())?.y).toBeGreaterThan(0);
	await page.click('#v-etat-gap');
	expect(await page.locator('.cells [data-tone="proved"]:visible').count()).toBe(0);
	const [tab] = await Promise.all([context.waitForEvent('page'), page.click('#A-003 .open a')]);
	await expect.poll(() => tab.url()).toMatch(/A-003\/capture\.html$/);
	await context.close();
});

it('stacks on a telephone without being pushed sideways, and at 200 % text', async () => {
	for (const [width, zoom] of [
		[360, 1],
		[1280, 2],
	] as const) {
		const page = await chrome.newPage({ viewport: { width, height: 740 } });
		await page.goto(address);
		// As the reader's own choice of text does: the root's size, from which every other follows.
		await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size * 100}%`), zoom);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		if (width === 360) {
			await page.click('.places a[href="#v-annexes"]');
			await expect.poll(async () => (await page.locator('#v-annexes').boundingBox())?.y).toBeLessThan(20);
			const sizes = await page
				.locator('.places a')
				.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
			expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
		}
		await page.close();
	}
});

it.each(['light', 'dark'] as const)('hides nothing from those who do not see it (%s)', async (colorScheme) => {
	const page = await chrome.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
	for (const path of ['index.html', '01_rapport/rapport.html', '03_couverture/couverture.html']) {
		await page.goto(pathToFileURL(join(folder, path)).href);
		await page.evaluate(axe.source);
		const faults = await page.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			const { violations } = await axe.run();
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		});
		expect(faults).toEqual([]);
	}
	await page.close();
});
