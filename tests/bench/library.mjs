// The library with ten thousand pieces: how soon the first rows are there, how soon a keystroke has its answer, and whether
// typing ever holds the page up.
import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium } from '../harness/chromium.mjs';
import { harnessCopy } from './builds.mjs';
import { seededFramework, seededNodes, seedLibrary, seedSettings } from './library-seed.mjs';
import { median, percentile, row } from './results.mjs';

const pieces = 10_000;
const nodes = seededNodes('c1.1', 'c1.2', 'c1.3', 'c2.1', 'c2.2', 'c3.1', 'c4.1', 'c5.1', 'c6.1', 'c8.2');
const rowSelector = '.pieces-row';
const fieldSelector = '.filters-search input';
const queries = [
	'campagne vidéo',
	'sponsoring',
	'c1.2',
	'presse.exemple',
	'tableau indicateur',
	'consentement',
	'affiche 4021',
	'logotipe',
];

export async function measure({ runs = 5, extension, say }) {
	const browser = await launchChromium({ extension: await harnessCopy('library', extension) });
	try {
		await seed(browser);
		const firstRows = [];
		for (let run = 0; run < runs; run++) firstRows.push(await timeFirstRows(browser));
		say(`first rows: ${firstRows.map(Math.round).join(' ')} ms`);
		const { answers, longest, unchanged } = await typeQueries(browser);
		say(`${answers.length} keystrokes answered, median ${Math.round(median(answers))} ms; ${unchanged} left the list as it was`);
		return [
			row('library.firstRows', median(firstRows), 'ms', { max: 300 }),
			row('library.search.p95', percentile(answers, 0.95), 'ms', { max: 50 }),
			row('library.typing.longTask', longest, 'ms', { max: 100 }),
		];
	} finally {
		await browser.close();
	}
}

async function seed(browser) {
	const page = await browser.openExtensionPage('manifest.json');
	await page.evaluate(seedSettings, seededFramework);
	// The dashboard makes the tables; the page with the seed only fills them.
	await page.goto(`${browser.origin}/dashboard.html#/preuves`);
	await page.waitForSelector('main', { timeout: 20_000 });
	await wait(500);
	await page.goto(`${browser.origin}/manifest.json`);
	await page.evaluate(seedLibrary, { count: pieces, frameworkId: seededFramework, nodes });
	await page.close();
}

/** From the start of the navigation to the first row in the document. */
async function timeFirstRows(browser) {
	const page = await browser.newPage('about:blank');
	await page.addInitScript((selector) => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector(selector)) return;
			globalThis.firstRowAt = performance.now();
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	}, rowSelector);
	await page.goto(`${browser.origin}/dashboard.html#/preuves`);
	await page.waitForFunction(() => globalThis.firstRowAt !== undefined, null, { timeout: 30_000 });
	const at = await page.evaluate(() => globalThis.firstRowAt);
	await page.close();
	return at;
}

async function typeQueries(browser) {
	const page = await browser.openExtensionPage('dashboard.html#/preuves');
	await page.waitForSelector(rowSelector, { timeout: 30_000 });
	// The whole list is in memory and drawn before anyone types.
	await wait(1500);
	await page.click(fieldSelector);
	await settled(page);
	await page.evaluate(watchTyping, fieldSelector);
	let unchanged = 0;
	for (const query of queries) {
		for (const letter of query) {
			await page.keyboard.type(letter);
			// The next letter waits for the list: an answer that came late must not be lost to the one after it.
			const changed = await page
				.waitForFunction(() => globalThis.typedAt === null, null, { timeout: 700, polling: 20 })
				.catch(() => null);
			if (!changed) unchanged++;
			await wait(60);
		}
		await page.fill(fieldSelector, '');
		await wait(500);
	}
	const { answers, longest } = await page.evaluate(() => ({ answers: globalThis.answers, longest: globalThis.longestTask }));
	await page.close();
	if (answers.length === 0) throw new Error('No keystroke changed the list.');
	return { answers, longest, unchanged };
}

/** Waits until what a broad search finds no longer grows: the index is whole. */
async function settled(page) {
	const countOf = () =>
		page.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-setsize') ?? '', rowSelector);
	await page.keyboard.type('campagne');
	let same = 0;
	let before = '';
	const deadline = Date.now() + 60_000;
	while (same < 8 && Date.now() < deadline) {
		await wait(500);
		const count = await countOf();
		same = count === before ? same + 1 : 0;
		before = count;
	}
	await page.fill(fieldSelector, '');
	await wait(500);
}

/** Runs in the dashboard: notes the time from each input to the first change of the list, and the longest task. */
function watchTyping(field) {
	Object.assign(globalThis, { answers: [], longestTask: 0, typedAt: null });
	const input = document.querySelector(field);
	input.addEventListener('input', () => (globalThis.typedAt = input.value === '' ? null : performance.now()), { capture: true });
	const isList = (node) =>
		node instanceof Element && (node.matches('.pieces, .empty') || node.querySelector('.pieces, .empty') !== null);
	const concernsList = ({ target, addedNodes }) => target.parentElement?.closest('.pieces') || [...addedNodes].some(isList);
	new MutationObserver((changes) => {
		if (globalThis.typedAt === null || !changes.some(concernsList)) return;
		globalThis.answers.push(performance.now() - globalThis.typedAt);
		globalThis.typedAt = null;
	}).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
	new PerformanceObserver((entries) => {
		for (const { duration } of entries.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
	}).observe({ type: 'longtask' });
}
