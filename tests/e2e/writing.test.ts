// Writing in the real extension as nobody should: in two tabs at once, until the browser is killed; and a piece dragged into a text.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeIdOf } from '../../lib/domain/stable-id';
import { sampleFramework, samplePortfolio } from '../fixtures/sample-portfolio';
import { launchChromium } from '../harness/chromium.mjs';
import { until } from '../harness/journey.mjs';
import { writeIn } from '../harness/report-journey.mjs';
import { putSamplePortfolio } from '../harness/sample-portfolio.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
const profile = mkdtempSync(join(tmpdir(), 'glane-writing-'));
const start = (): Promise<Browser> => launchChromium({ extension: resolve('.output/chrome-mv3-harness'), profile });
const sectionId = nodeIdOf(sampleFramework.id, 'd-rapport.ouverture.contexte');
const title = 'Contexte de travail réel';
const editor = `.ProseMirror[aria-label="${title}"]`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await start();
	page = await browser.openExtensionPage('dashboard.html');
	await until(page, 'the first screen', () => document.querySelector('main') !== null);
	await putSamplePortfolio(page, samplePortfolio);
	await page.reload();
});
afterAll(() => browser.close());

const words = (of: Page): Promise<string> =>
	of.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', editor);
const count = (text: string, word: string): number => text.split(word).length - 1;

it('calls a piece that is dragged from the list into the text', async () => {
	await writeIn(page, sectionId, title, 'end');
	const calls = () => document.querySelectorAll('.ProseMirror .atom-call').length;
	const before = await page.evaluate(calls);
	// By its thumbnail, as one does.
	await page
		.locator('.shelf-row')
		.first()
		.dragTo(page.locator(`${editor} > p`).last(), { sourcePosition: { x: 30, y: 20 } });
	await page.waitForFunction((was) => document.querySelectorAll('.ProseMirror .atom-call').length === was + 1, before);
});

it('brings together what two tabs write at once in one section', async () => {
	await page.reload();
	await writeIn(page, sectionId, title, 'start');
	const other = await browser.context.newPage();
	await other.goto(page.url());
	await writeIn(other, sectionId, title, 'end');
	for (let at = 0; at < 12; at++) await Promise.all([page.keyboard.type('zorg '), other.keyboard.type(' quux')]);
	const both = (selector: string): boolean =>
		/(zorg[^]*){12}(quux[^]*){12}/.test(document.querySelector(selector)?.textContent ?? '');
	for (const each of [page, other]) await each.waitForFunction(both, editor);
	expect(count(await words(page), 'zorg')).toBe(12);
	expect(count(await words(other), 'quux')).toBe(12);
	await other.close();
});

it('keeps what was typed a moment before the browser was killed', async () => {
	await page.reload();
	await writeIn(page, sectionId, title, 'end');
	// Without a pause, as one who is carried away: how much is lost at the most depends on the machine, and is said.
	const begun = performance.now();
	const typed: number[] = [];
	for (let at = 0; performance.now() - begun < 4000; at++) {
		await page.keyboard.type(` xyz${at}`);
		typed.push(performance.now());
	}
	await browser.kill();
	const killed = performance.now();
	browser = await start();
	page = await browser.openExtensionPage(`dashboard.html#/rapport/${sectionId}`);
	// The last word may be cut.
	const lastOf = (label: string) =>
		[...(document.querySelector(`[role=textbox][aria-label="${label}"]`)?.textContent ?? '').matchAll(/xyz(\d+)/g)].at(-1)?.[1];
	const kept = Number(await (await page.waitForFunction(lastOf, title)).jsonValue());
	console.log(
		`killed ${Math.round(killed - (typed[kept + 1] ?? killed))} ms after the first word that was lost, of ${typed.length}`,
	);
	expect(kept).toBeGreaterThan(0);
});
