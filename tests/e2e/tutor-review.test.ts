// The tutor's copy, opened from a disk without network: comments and confirmations are kept by the browser, saved as a file that Glane
// reads, taken up again; nothing of a hostile report runs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readReviewFile } from '../../lib/domain/review-file';
import { reviewHtml } from '../../lib/report/html/review-page';
import { wordingIn } from '../../lib/report/report-wording';
import { findBrowser } from '../harness/setup.mjs';
import { sampleContent } from '../unit/report/sample-content';

const reportId = 'f/d-rapport';
const folder = mkdtempSync(join(tmpdir(), 'glane-relecture-'));
const file = join(folder, 'relecture.html');
let browser: Browser;
let context: BrowserContext;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
	const pictures = new Map([['c'.repeat(64), 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=']]);
	writeFileSync(file, reviewHtml(sampleContent, { wording: wordingIn('fr'), pictures, reportId, release: 3 }));
	browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', chromiumSandbox: process.getuid?.() !== 0 });
	context = await browser.newContext({ acceptDownloads: true });
	page = await context.newPage();
	page.on('request', (request) => asked.push(request.url()));
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(pathToFileURL(file).href);
});
afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
});

async function save(): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.click('.review-save')]);
	return readFileSync(await download.path(), 'utf8');
}

it('asks for a name before it saves, and takes comments, selected words and confirmations with it', async () => {
	await page.click('.review-save');
	expect(await page.textContent('output')).toBe('Indiquez votre nom, puis enregistrez.');
	await page.fill('.review-bar input >> nth=0', 'Paule Tutrice');
	await page.locator('section#s-1 .lead').first().selectText();
	await page.locator('section#s-1 > .review-tools button').first().click();
	await page.keyboard.type('Dites combien de sources.\n<img src=x onerror=alert(1)>');
	await page.keyboard.press('Control+Enter');
	await page.locator('article.exhibit .review-tools button').nth(1).click();
	const read = readReviewFile(await save(), reportId);
	expect(read).toMatchObject({
		ok: true,
		value: {
			release: 3,
			reviewer: { name: 'Paule Tutrice' },
			comments: [
				{
					anchor: 's-1',
					title: '1.1.1 Plan de collecte',
					evidenceId: null,
					text: 'Dites combien de sources.\n<img src=x onerror=alert(1)>',
				},
			],
			confirmations: [{ evidenceId: expect.stringMatching(/^[0-9a-f-]{36}$/), text: '' }],
		},
	});
});

it('keeps what was written when the page is opened again, and its identity', async () => {
	const before = JSON.parse(await save()) as { id: string };
	await page.reload();
	expect(await page.textContent('.review-note p')).toContain('Dites combien de sources.');
	expect(JSON.parse(await save())).toMatchObject({ id: before.id, reviewer: { name: 'Paule Tutrice' } });
});

it('takes up a saved file in another browser', async () => {
	const saved = join(folder, 'relecture.json');
	writeFileSync(saved, await save());
	const elsewhere = await (await browser.newContext()).newPage();
	await elsewhere.goto(pathToFileURL(file).href);
	expect(await elsewhere.locator('.review-note').count()).toBe(0);
	await elsewhere.setInputFiles('input[type=file]', saved);
	await elsewhere.waitForSelector('.review-note');
	expect(await elsewhere.inputValue('.review-bar input >> nth=0')).toBe('Paule Tutrice');
	expect(await elsewhere.locator('[aria-pressed=true]').count()).toBe(1);
});

it('fetches nothing but itself, and its pictures are shown', async () => {
	expect(asked.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toSatisfy((urls: string[]) =>
		urls.every((url) => url.startsWith(pathToFileURL(file).href)),
	);
	const shown = await page.evaluate(() => {
		const image = document.querySelector('img');
		return image ? image.decode().then(() => image.naturalWidth) : 0;
	});
	expect(shown).toBe(1);
});

it('is usable by all, on a telephone too', async () => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.evaluate(axe.source);
	const violations = await page.evaluate(async () => {
		const { axe: judge } = window as unknown as { axe: typeof import('axe-core') };
		const { violations: found } = await judge.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
		return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	});
	expect(violations).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
