// A name that a page holds in some thirty places is taken out of the stored piece: not a byte of it is left in the database, in the private
// files or in the exported bundle, and the pixels that showed it are covered. The same with the original under seal, which no export holds.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { clickText, clip, firstRun, until } from '../harness/journey.mjs';
import { coloursIn } from '../harness/kept-pixels.mjs';
import { nameOn, profileAddress, secrets, secretsInBundle } from '../harness/profile-page.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { whereStored } from '../harness/stored-bytes.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Row = { id: string; title: string; screenshot: string | null; thumbnail: string | null };
let browser: Browser;
let dashboard: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;
let rect: { x: number; y: number; width: number; height: number };

beforeAll(async () => {
	served = await serveFolder(resolve('tests/fixtures/redaction'));
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

async function clipProfile(): Promise<Row> {
	const page = await browser.newPage();
	await page.goto(profileAddress(served.origin));
	// Scrolled: what is found in the page is to be covered where the screen showed it.
	await page.evaluate(() => {
		document.body.style.paddingBottom = '200vh';
		scrollTo(0, 24);
	});
	rect = await nameOn(page);
	await clip(browser, page, { competencies: ['C1.1'], statement: 'Vu avec Jean Dupont' });
	await page.close();
	await dashboard.bringToFront();
	const rows = (await rowsOf(dashboard, 'evidence')) as (Row & { createdAt: string })[];
	return rows.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1) as Row;
}

const pieceOf = async (id: string) => ((await rowsOf(dashboard, 'evidence')) as Row[]).find((row) => row.id === id) as Row;

async function redact(id: string, original: 'sealed' | 'destroyed'): Promise<void> {
	await dashboard.evaluate((piece) => void (location.hash = `#/preuves/${piece}?vue=caviarder`), id);
	// At once, and by the button: the heading of a screen that opens takes the focus, and keys that come before it would be lost.
	await dashboard.fill('.redact-add input', 'Jean Dupont');
	await clickText(dashboard, 'Ajouter');
	// Suggested, for the page shows it.
	await clickText(dashboard, '06 12 34 56 78');
	await until(dashboard, 'covers on the screenshot', () => document.querySelectorAll('.redact-picture .redact-block').length > 5);
	await dashboard.getByLabel('J’ai vérifié cette image').check();
	await dashboard.locator(`input[value=${original}]`).check();
	await clickText(dashboard, 'Caviarder');
	await until(
		dashboard,
		'the piece again',
		() => !location.hash.includes('caviarder') && document.querySelector('.redact-log') !== null,
	);
}

it('leaves nothing of a name, in any store or in the bundle, once the original is destroyed', async () => {
	const piece = await clipProfile();
	expect((await whereStored(dashboard, secrets)).length).toBeGreaterThan(10);
	const width = await dashboard.evaluate(() => innerWidth);
	await redact(piece.id, 'destroyed');
	expect(await whereStored(dashboard, secrets)).toEqual([]);

	const redacted = await pieceOf(piece.id);
	expect(redacted.screenshot).not.toBe(piece.screenshot);
	for (const { least, most } of await coloursIn(dashboard, redacted.screenshot, rect, width))
		expect(most - least).toBeLessThan(24);
	for (const { most } of await coloursIn(dashboard, redacted.thumbnail, rect, width)) expect(most).toBeLessThan(90);

	const { hits, record } = await secretsInBundle(browser, dashboard);
	expect(hits).toEqual([]);
	expect(record.redactions).toMatchObject([
		{ original: 'destroyed', masks: { text: 2 }, originalSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
	]);
	expect(record.redactions[0].places).toBeGreaterThan(20);
	expect(await whereStored(dashboard, secrets)).toEqual([]);
});

it('keeps a sealed original to itself, gives it back, and destroys it when asked', async () => {
	const [first] = (await rowsOf(dashboard, 'evidence')) as Row[];
	const piece = await clipProfile();
	expect(piece.id).not.toBe(first?.id);
	await redact(piece.id, 'sealed');
	const [sealed] = (await rowsOf(dashboard, 'sealed')) as { evidenceId: string; capture: { assets: string[] } }[];
	expect(sealed?.evidenceId).toBe(piece.id);
	const allowed = new Set(sealed?.capture.assets);
	const outside = (await whereStored(dashboard, secrets)).filter((place: string) => {
		const [store, key = ''] = place.split(/[ .]/);
		return store !== 'sealed' && !(store === 'assets' && allowed.has(key));
	});
	expect(outside).toEqual([]);
	expect((await secretsInBundle(browser, dashboard)).hits).toEqual([]);

	await dashboard.evaluate((id) => void (location.hash = `#/preuves/${id}`), piece.id);
	await clickText(dashboard, 'Rétablir l’original');
	await until(dashboard, 'the original', () => document.querySelector('.redact-log') === null);
	expect(await pieceOf(piece.id)).toMatchObject({ title: piece.title, screenshot: piece.screenshot });

	await redact(piece.id, 'sealed');
	dashboard.once('dialog', (dialog) => void dialog.accept());
	await clickText(dashboard, 'Détruire l’original');
	await until(dashboard, 'the end of the seal', () => document.querySelector('.redact-log')?.textContent.includes('détruit'));
	expect(await whereStored(dashboard, secrets)).toEqual([]);
});
