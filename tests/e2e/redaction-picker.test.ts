// What is masked in the picker never reaches the disk: neither before « Garder », nor with it, nor in what is exported. And a piece that
// was clipped whole a moment before leaves nothing behind when its masked page takes its place.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { clip, firstRun, tie, until } from '../harness/journey.mjs';
import { coloursIn } from '../harness/kept-pixels.mjs';
import { dragOver, keepPicked, openPicker } from '../harness/picking.mjs';
import { nameOn, profileAddress, secrets, secretsInBundle } from '../harness/profile-page.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { filesOnDisk, whereStored } from '../harness/stored-bytes.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';
import { rememberPage, watchPage } from '../harness/watched-page.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Piece = { id: string; title: string; url: string; statement: string; screenshot: string; thumbnail: string };
const fixture = resolve('tests/fixtures/redaction');
const photo = readFileSync(join(fixture, 'photo.png'));
const photoHash = createHash('sha256').update(photo).digest('hex');
const profile = mkdtempSync(join(tmpdir(), 'glane-chromium-'));
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	served = await serveFolder(fixture);
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness'), profile });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function openProfile(): Promise<Page> {
	const page = await browser.newPage();
	await watchPage(page);
	await page.goto(profileAddress(served.origin));
	return page;
}

async function places(page: Page) {
	const picture = await page.locator('img[src="photo.png"]').boundingBox();
	if (!picture) throw new Error('The page shows no photograph.');
	return { name: await nameOn(page), picture, width: await page.evaluate(() => innerWidth) };
}

/** The name by the field, the telephone by its suggestion, the photograph by an area. */
async function mask(picker: Page, page: Page): Promise<void> {
	await picker.click('[data-mode=mask]');
	await picker.fill('[name=mask-text]', 'Jean Dupont');
	await picker.keyboard.press('Enter');
	await picker.getByRole('button', { name: 'Masquer 06 12 34 56 78' }).click();
	await dragOver(picker, page, (await places(page)).picture);
	await until(
		picker,
		'the three masks',
		() => document.querySelectorAll('.mask-panel section:first-child .mask-item').length === 3,
	);
}

const storedHashes = async (): Promise<string[]> =>
	(await rowsOf(dashboard, 'assets')).map(({ sha256 }: { sha256: string }) => sha256);

/** Neither words nor pixels of what was masked are in any store or in the bundle, and the piece says what was done. */
async function expectMasked(id: string, { name, picture, width }: Awaited<ReturnType<typeof places>>): Promise<Piece> {
	expect(await whereStored(dashboard, secrets)).toEqual([]);
	expect(await storedHashes()).not.toContain(photoHash);
	expect(await whereStored(dashboard, photo.toString('base64').slice(0, -4).replaceAll('+', '\\+'))).toEqual([]);

	const piece: Piece = (await rowsOf(dashboard, 'evidence')).find((row: Piece) => row.id === id);
	for (const rect of [name, picture])
		for (const { least, most } of await coloursIn(dashboard, piece.screenshot, rect, width)) {
			expect(most - least).toBeLessThan(6);
			expect(most).toBeLessThan(90);
		}
	for (const rect of [name, picture])
		for (const { most } of await coloursIn(dashboard, piece.thumbnail, rect, width)) expect(most).toBeLessThan(90);

	const logged = {
		evidenceId: id,
		original: 'never-kept',
		originalSha256: null,
		masks: { text: 2, words: 0, element: 0, area: 1 },
		places: expect.any(Number),
	};
	const log = (await rowsOf(dashboard, 'redactions')).filter((row: { evidenceId: string }) => row.evidenceId === id);
	expect(log).toEqual([expect.objectContaining(logged)]);
	expect(log[0].places).toBeGreaterThan(20);

	await dashboard.bringToFront();
	const { files, hits } = await secretsInBundle(browser, dashboard);
	expect(hits).toEqual([]);
	for (const { bytes } of files) {
		expect(bytes.includes(photo)).toBe(false);
		expect(bytes.includes(photo.toString('base64'))).toBe(false);
	}
	const texts = (end: string): string[] =>
		files.filter(({ name }: { name: string }) => name.endsWith(end)).map(({ bytes }) => String(bytes));
	expect(texts('fiche.json').map((record) => JSON.parse(record).redactions?.[0])).toContainEqual(
		expect.objectContaining({ original: 'never-kept', masks: logged.masks, places: log[0].places }),
	);
	expect(texts('.html').some((html) => /Caviardage du [^<]+Rien d’autre n’a été conservé\./.test(html))).toBe(true);
	return piece;
}

it('writes nothing of a page before « Garder », and then nothing of what was masked', async () => {
	const page = await openProfile();
	const where = await places(page);
	const before = await rememberPage(page, { start: true });
	const picker = await openPicker(browser, dashboard, page);
	await mask(picker, page);
	// The page is held, its copy is masked and shown: not a word of it has been written.
	const anything = `${secrets}|Le reste de la page|127\\.0\\.0\\.1`;
	expect(await whereStored(dashboard, anything)).toEqual([]);
	expect(filesOnDisk(profile, browser.extensionId, anything)).toEqual([]);
	expect(await rowsOf(dashboard, 'evidence')).toEqual([]);

	const id = await keepPicked(picker);
	await tie(picker, 'C1.1');
	await expectMasked(id, where);
	expect(await whereStored(dashboard, 'Le reste de la page')).not.toEqual([]);
	// What was never written cannot be found by those who read the disk itself.
	expect(filesOnDisk(profile, browser.extensionId, secrets)).toEqual([]);
	await picker.bringToFront();
	await until(picker, 'the log of the piece', () =>
		/^Caviardée avant d’être gardée, \d+ endroits/.test(document.querySelector('.redact-log')?.textContent ?? ''),
	);
	await page.bringToFront();
	expect(await rememberPage(page)).toEqual(before);
	await picker.close();
	await page.close();
});

it('leaves nothing of the capture that the masked page takes the place of', async () => {
	const page = await openProfile();
	const where = await places(page);
	await clip(browser, page, { competencies: ['C1.1'], statement: 'Vu avec Jean Dupont' });
	const pieces: (Piece & { createdAt: string })[] = await rowsOf(dashboard, 'evidence');
	const clipped = pieces.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
	if (!clipped) throw new Error('Nothing was clipped.');
	expect((await whereStored(dashboard, secrets)).length).toBeGreaterThan(10);
	// So the searches do find what is there.
	expect(await storedHashes()).toContain(photoHash);
	expect(filesOnDisk(profile, browser.extensionId, secrets)).not.toEqual([]);

	const picker = await openPicker(browser, dashboard, page, clipped.id);
	await mask(picker, page);
	const id = await keepPicked(picker);
	expect(id).toBe(clipped.id);
	const piece = await expectMasked(id, where);
	expect(piece.screenshot).not.toBe(clipped.screenshot);
	expect(piece.statement).toMatch(/^Vu avec ./);
	expect(await rowsOf(dashboard, 'claims')).toHaveLength(2);
	await picker.close();
	await page.close();
});
