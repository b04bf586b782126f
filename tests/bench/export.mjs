// The bundle of three hundred pieces that weigh a gigabyte (or as many megabytes as are asked), exported from the report page by its own button: how long, and how
// much memory it takes at the worst moment.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../harness/chromium.mjs';
import { cache, harnessCopy } from './builds.mjs';
import { seedExport } from './export-seed.mjs';
import { seededFramework, seededNodes, seedSettings } from './library-seed.mjs';
import { canMeasureMemory, watchMemory } from './memory.mjs';
import { row } from './results.mjs';

const whole = {
	count: 300,
	bytes: 1_000_000_000,
	nodes: seededNodes('c1.1', 'c1.2', 'c1.3', 'c2.1', 'c2.2', 'c3.1', 'c4.1', 'c5.1', 'c6.1'),
	frameworkId: seededFramework,
};
const patience = 15 * 60_000;

export async function measure({ extension, megabytes, say }) {
	const plan = { ...whole, ...(megabytes ? { bytes: megabytes * 1e6 } : {}) };
	const browser = await launchChromium({ extension: await harnessCopy('export', extension) });
	const downloads = join(cache, 'downloads');
	try {
		const page = await browser.openExtensionPage('manifest.json');
		await page.evaluate(seedSettings, seededFramework);
		await page.goto(`${browser.origin}/dashboard.html#/rapport?vue=remise`);
		await page.waitForSelector('main', { timeout: 20_000 });
		await page.waitForTimeout(500);
		await page.goto(`${browser.origin}/manifest.json`);
		await page.evaluate(seedExport, plan);
		say(`${plan.count} pieces of ${plan.bytes / 1e6} MB seeded`);

		await page.goto(`${browser.origin}/dashboard.html#/rapport?vue=remise`);
		const button = page.locator('[data-act="export"]');
		await button.waitFor({ timeout: 30_000 });
		await page.waitForTimeout(2000);
		const stop = canMeasureMemory ? watchMemory(browser.processId) : null;
		await page.evaluate(watchSteps);
		const began = performance.now();
		const saved = browser.waitForDownload(page, () => button.click(), downloads, { timeout: patience });
		saved.catch(() => {});
		await page.waitForSelector('[data-export="finished"], .error-panel', { timeout: patience });
		const seconds = (performance.now() - began) / 1000;
		const peak = await stop?.();
		for (const { step, from, to } of await page.evaluate(() => globalThis.steps())) {
			const held = peak?.between(from, to);
			say(`${step}: ${((to - from) / 1000).toFixed(1)} s${held ? `, ${inMegabytes(held)}` : ''}`);
		}
		if (peak) say(`at most: ${inMegabytes(peak)}`);
		if ((await page.locator('[data-export="finished"]').count()) === 0)
			throw new Error(await page.locator('.error-panel').innerText());
		const { size } = statSync(await saved);
		say(`zip of ${Math.round(size / 1e6)} MB`);
		if (!peak) say('memory: skipped, this system has no /proc');
		// What weighs less is no gigabyte: it goes by its own name.
		const name = megabytes ? `bundle.${megabytes}MB` : 'bundle.1GB';
		return [
			row(megabytes ? `${name}.s` : 'bundle.300.s', seconds, 's'),
			...(peak
				? [row(`${name}.peakMB`, peak.extension, 'MB', { max: 300 }), row(`${name}.peakMB.browser`, peak.browser, 'MB')]
				: []),
		];
	} finally {
		await browser.close();
		rmSync(downloads, { recursive: true, force: true });
	}
}

const inMegabytes = ({ extension, browser }) => `${Math.round(extension)} MB in the extension, ${Math.round(browser)} MB in all`;

/** Runs in the page: notes when the export goes from one step to the next, and from one document to the next, by the words that say it. */
function watchSteps() {
	const times = [];
	const look = () => {
		const words = document.querySelector('[data-export="running"]')?.textContent ?? '';
		// "Annexes : 12 / 300" counts what is alike; of the documents each is a step.
		const step = words.match(/(?:Rapport|Report)\D*\d+/)?.[0] ?? words.match(/^\D*/)?.[0];
		if (step && times.at(-1)?.step !== step) times.push({ step, from: Date.now() });
	};
	const observer = new MutationObserver(look);
	observer.observe(document.body, { childList: true, subtree: true, characterData: true });
	globalThis.steps = () => {
		const end = Date.now();
		return times.map((time, index) => ({ ...time, to: times[index + 1]?.from ?? end }));
	};
}
