// Writing in a report of two hundred pages: from each key to the frame that shows it. Sixty sections of 1,300 words; the one that is
// written in is in the middle of them.
import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium } from '../harness/chromium.mjs';
import { harnessCopy } from './builds.mjs';
import { seededFramework, seededNodes, seedSettings } from './library-seed.mjs';
import { median, percentile, row } from './results.mjs';
import { seedReport } from './type-seed.mjs';

const [dossierId] = seededNodes('d-rapport');
const sections = 60;
const wordsEach = 1300;
const sentence = 'La campagne a touché douze mille personnes en mars, dont un tiers de nouveaux visiteurs du salon. ';

export async function measure({ runs = 3, extension, say }) {
	const browser = await launchChromium({ extension: await harnessCopy('type', extension) });
	try {
		const seeding = await browser.openExtensionPage('manifest.json');
		await seeding.evaluate(seedSettings, seededFramework);
		await seeding.goto(`${browser.origin}/dashboard.html#/preuves`);
		await seeding.waitForSelector('main', { timeout: 20_000 });
		await wait(500);
		await seeding.goto(`${browser.origin}/manifest.json`);
		await seeding.evaluate(seedReport, { frameworkId: seededFramework, dossierId, sections, wordsEach });
		await seeding.close();
		const page = await browser.openExtensionPage('dashboard.html#/rapport');
		// Every text is there before anyone writes.
		await page.waitForFunction((count) => document.querySelectorAll('.section-prose p').length >= count, sections * 5, {
			timeout: 60_000,
		});
		const texts = page.locator('.section-prose');
		await texts
			.nth(Math.floor(sections / 2))
			.locator('.prose-text')
			.click();
		await page.waitForSelector('.ProseMirror-focused', { timeout: 20_000 });
		await page.evaluate(watchKeys);
		for (let run = 0; run < runs; run++) for (const letter of sentence) await page.keyboard.type(letter, { delay: 45 });
		await wait(1000);
		const delays = await page.evaluate(() => globalThis.keyDelays);
		const words = await page.evaluate(() => document.querySelector('#app')?.textContent.split(/\s+/).length ?? 0);
		say(`${delays.length} keys in a report of ${words} words, median ${median(delays).toFixed(1)} ms`);
		if (delays.length < sentence.length / 2) throw new Error('Hardly any key reached the text.');
		return [row('report.type.p95', percentile(delays, 0.95), 'ms', { max: 50 })];
	} finally {
		await browser.close();
	}
}

/** Runs in the dashboard: the time from each key to the end of the frame that shows it. */
function watchKeys() {
	globalThis.keyDelays = [];
	document.addEventListener(
		'keydown',
		({ timeStamp }) => {
			requestAnimationFrame(() => {
				// A message is handled after the frame was drawn.
				const { port1, port2 } = new MessageChannel();
				port1.addEventListener('message', () => globalThis.keyDelays.push(performance.now() - timeStamp));
				port1.start();
				port2.postMessage(null);
			});
		},
		true,
	);
}
