// The pages of the race, served: the torture page and the three large ones, from ../shared when it is there, else large ones
// of our own making; and the three sample pages.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../harness/gates.mjs';
import { root } from '../harness/setup.mjs';
import { serveFolder, serveSites } from '../harness/sites.mjs';
import { makePages } from './make-pages.mjs';

const shared = resolve(root, '../shared/torture');
const folder = join(root, '.cache/bench-pages');
// The torture page names its two origins by fixed ports; on free ones two benches can run at once.
const aliases = { 'http://127.0.0.1:9001': 'origin', 'http://localhost:9002': 'other' };

/** @typedef {{ name: string, url: string, settle: (page: import('playwright-core').Page) => Promise<void> }} BenchPage */

/** `{ pages, close }`; `wanted` keeps only some. What is absent is said, never silently left out. */
export async function servePages(wanted, say) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const hasTorture = existsSync(join(shared, 'hard.html'));
	if (hasTorture) cpSync(shared, folder, { recursive: true });
	else say('torture: skipped, ../shared/torture is not there');
	const maker = join(shared, 'make-large-pages.mjs');
	const made = existsSync(maker) && (await run([process.execPath, maker, folder])).code === 0;
	if (!made) {
		say('dash, feed, big: made here, ../shared/torture is not there');
		makePages(folder);
	}
	const large = await serveFolder(folder, { aliases });
	const sites = await serveSites();
	const pages = [
		...(hasTorture ? [{ name: 'torture', url: `${large.origin}/hard.html`, settle: settleTorture }] : []),
		...['dash', 'feed', 'big'].map((name) => ({ name, url: `${large.origin}/${name}.html`, settle: rest })),
		...Object.entries(sites.pages).map(([name, url]) => ({ name, url, settle: settleSample })),
	];
	const served = [];
	for (const page of pages) {
		if (wanted && !wanted.includes(page.name)) continue;
		if ((await fetch(page.url)).ok) served.push(page);
		else say(`${page.name}: skipped, ${page.url} is not there`);
	}
	return { pages: served, close: () => Promise.all([large.close(), sites.close()]) };
}

const rest = (page) => page.waitForTimeout(800);

async function settleTorture(page) {
	await rest(page);
	await page.evaluate(async () => {
		scrollTo(0, document.body.scrollHeight);
		await new Promise((done) => setTimeout(done, 500));
		scrollTo(0, 0);
	});
	await rest(page);
}

async function settleSample(page) {
	await page.waitForSelector('html[data-ready="true"]', { timeout: 15_000, state: 'attached' });
	await page.waitForTimeout(300);
}
