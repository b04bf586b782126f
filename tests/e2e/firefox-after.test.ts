// What comes after a capture, in Firefox: a page compared with itself a day later, a name taken out of a stored piece, and the tutor's file, commented from a disk and taken in again.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox } from '../harness/firefox.mjs';
import { clickOn, clickText, clip, firstRun, typeInto, until } from '../harness/journey.mjs';
import { coloursIn } from '../harness/kept-pixels.mjs';
import { nameOn, profileAddress, secrets } from '../harness/profile-page.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { whereStored } from '../harness/stored-bytes.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchFirefox>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Piece = { id: string; createdAt: string; previous?: string; screenshot: string };
let browser: Browser;
let dashboard: Page;
let figures: Awaited<ReturnType<typeof serveFolder>>;
let profile: Awaited<ReturnType<typeof serveFolder>>;
const root = mkdtempSync(join(tmpdir(), 'glane-firefox-after-'));

const publish = (clicks: string): void =>
	writeFileSync(
		join(root, 'index.html'),
		`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Campagne</title><h1>Campagne</h1><dl><dt>Clics</dt><dd>${clicks}</dd></dl></html>`,
	);

beforeAll(async () => {
	publish('1 204');
	figures = await serveFolder(root);
	profile = await serveFolder(resolve('tests/fixtures/redaction'));
	browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await Promise.all([figures.close(), profile.close()]);
});

const pieces = async (): Promise<Piece[]> =>
	(await rowsOf(dashboard, 'evidence')).toSorted((a: Piece, b: Piece) => a.createdAt.localeCompare(b.createdAt));
const go = (hash: string) => dashboard.evaluate((wanted) => void (location.hash = wanted), hash);

it('captures a page again from its piece, and shows what changed', async () => {
	const page = await browser.newPage(`${figures.origin}/`);
	await clip(browser, page, { competencies: ['C14.1'], statement: 'Le public est venu.' });
	await page.close();
	publish('1 530');
	await dashboard.bringToFront();
	const [first] = await pieces();
	await go(`#/preuves/${first?.id}`);
	await clickOn(dashboard, '[data-act=recapture]');
	const row = () => document.querySelector('.pair-figures tbody tr')?.textContent;
	expect(await until(dashboard, 'the pair', row, null, 60_000)).toBe('Clics1 2041 530+27\u202f%');
	expect((await pieces())[1]?.previous).toBe(first?.id);
	await until(
		dashboard,
		'both pictures',
		() =>
			[...document.querySelectorAll<HTMLImageElement>('.pair-stage img')].filter((image) => image.naturalWidth > 0).length === 2,
	);
});

it('leaves nothing of a name in any store once the original of a piece is destroyed', async () => {
	const page = await browser.newPage(profileAddress(profile.origin));
	const rect = await nameOn(page);
	const width = await page.evaluate(() => innerWidth);
	await clip(browser, page, { competencies: ['C1.1'], statement: 'Vu avec Jean Dupont' });
	await page.close();
	await dashboard.bringToFront();
	const clipped = (await pieces()).at(-1);
	expect((await whereStored(dashboard, secrets)).length).toBeGreaterThan(10);
	await go(`#/preuves/${clipped?.id}?vue=caviarder`);
	await typeInto(dashboard, '.redact-add input', 'Jean Dupont');
	await clickText(dashboard, 'Ajouter');
	await clickText(dashboard, '06 12 34 56 78');
	await until(dashboard, 'covers on the screenshot', () => document.querySelectorAll('.redact-picture .redact-block').length > 5);
	await clickOn(dashboard, '.redact-figure input[type=checkbox]');
	await clickOn(dashboard, 'input[value=destroyed]');
	await clickText(dashboard, 'Caviarder');
	await until(dashboard, 'the log', () => !location.hash.includes('caviarder') && document.querySelector('.redact-log') !== null);
	expect(await whereStored(dashboard, secrets)).toEqual([]);
	const { screenshot = '' } = (await pieces()).at(-1) ?? {};
	expect(screenshot).not.toBe(clipped?.screenshot);
	for (const { least, most } of await coloursIn(dashboard, screenshot, rect, width)) expect(most - least).toBeLessThan(24);
});

it('takes in what a tutor said in a file that was opened from a disk', async () => {
	await dashboard.bringToFront();
	await go('#/rapport?vue=tuteur');
	const file = await browser.waitForDownload(dashboard, () => clickOn(dashboard, '[data-act=make-review]'), root);
	const review = await browser.newPage(pathToFileURL(file).href);
	await typeInto(review, '.review-bar input', 'Paule Tutrice');
	await review.click('section > .review-tools button');
	await until(review, 'the comment to write', () => document.activeElement?.matches('textarea'));
	await review.keyboard.type('Dites combien de clics.');
	await review.keyboard.down('Control');
	await review.keyboard.press('Enter');
	await review.keyboard.up('Control');
	await until(review, 'the comment', () => document.querySelector('.review-note')?.textContent.includes('combien de clics'));
	await review.click('article.exhibit .review-tools button:nth-of-type(2)');
	const saved = await browser.waitForDownload(review, () => review.click('.review-save'), root);
	expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ reviewer: { name: 'Paule Tutrice' }, confirmations: [{}] });
	await review.close();
	await dashboard.bringToFront();
	const field = await dashboard.$('[data-act=import-review] + input');
	await field?.uploadFile(saved);
	await until(dashboard, 'the comment in its place', () => document.body.innerText.includes('Dites combien de clics.'));
	expect(await rowsOf(dashboard, 'reviews')).toMatchObject([{ reviewer: { name: 'Paule Tutrice' }, comments: [{}] }]);
});
