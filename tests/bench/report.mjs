// The report as a PDF and as a DOCX, from the click to the file, on about sixty pages of prose with sixty pictures: the sample portfolio,
// two pictures to each competency, its annexes not printed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../harness/chromium.mjs';
import { until } from '../harness/journey.mjs';
import { pageCount } from '../harness/rendered-report.mjs';
import { handIn } from '../harness/report-journey.mjs';
import { putSamplePortfolio } from '../harness/sample-portfolio.mjs';
import { harnessCopy } from './builds.mjs';
import { median, row } from './results.mjs';

export async function measure({ extension, runs = 3, say }) {
	const browser = await launchChromium({ extension: await harnessCopy('report', extension) });
	const folder = mkdtempSync(join(tmpdir(), 'glane-bench-report-'));
	try {
		const page = await browser.openExtensionPage('dashboard.html');
		await until(page, 'the first screen', () => document.querySelector('main') !== null);
		await putSamplePortfolio(page, await sixtyPages());
		await page.goto(`${browser.origin}/dashboard.html#/rapport`);
		await page.reload();
		const times = { pdf: [], docx: [] };
		for (let run = 0; run < runs; run++)
			for (const what of Object.keys(times)) {
				const { path, ms } = await timed(browser, page, join(folder, `${run}`), what);
				times[what].push(ms);
				say(`${what}: ${Math.round(ms)} ms${what === 'pdf' ? `, ${pageCount(path)} pages` : ''}`);
			}
		return [row('report.pdf60.ms', median(times.pdf), 'ms', { max: 6000 }), row('report.docx60.ms', median(times.docx), 'ms')];
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function timed(browser, page, folder, what) {
	let ms = 0;
	const path = await handIn(browser, page, folder, { what, onTime: (value) => (ms = value) });
	return { path, ms };
}

/** The annexes are left out of the outline, not of the portfolio: their hashes are computed as for any export. */
async function sixtyPages() {
	const { module } = await runnerImport('./tests/fixtures/sample-portfolio.ts');
	const { samplePortfolio: portfolio, sampleOutline: outline } = module;
	const screens = portfolio.drawings.filter(({ height }) => height <= 900).map(({ sha256 }) => sha256);
	let next = 0;
	const picture = () => ({
		type: 'image',
		attrs: { sha256: screens[next++ % screens.length], alt: `Écran ${next}`, caption: `Écran ${next}` },
	});
	const sectionTexts = portfolio.tables.sectionTexts.map((text) => {
		const isShort = text.prose.content.length < 4;
		const content = [...text.prose.content, picture(), ...(isShort ? [] : [picture()])];
		return next > 60 ? text : { ...text, prose: { type: 'doc', content } };
	});
	const hidden = ['exhibits', 'coverage', 'synthesis', 'bibliography', 'limits'];
	const sections = outline.sections.map((section) => ({ ...section, hidden: hidden.includes(section.kind) }));
	return { ...portfolio, tables: { ...portfolio.tables, sectionTexts, outlines: [{ ...outline, sections }] } };
}
