// Captures against the rival: the same tab of the same browser, reloaded before each engine's turn, medians of the runs.
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../harness/chromium.mjs';
import { tracedBlocks } from './blocks.mjs';
import { cache, harnessCopy } from './builds.mjs';
import { openGlane } from './glane.mjs';
import { compareCells, look, lookAtCopy, pixelDifference } from './looks.mjs';
import { servePages } from './pages.mjs';
import { repeatRow } from './repeat.mjs';
import { median, row } from './results.mjs';
import { buildRival, openRival } from './rival.mjs';

const rivalName = { default: 'single-file-core', tuned: 'single-file-core, tuned' };
/** How long the page's own thread may stand still at once, where the issue says so. */
const blockBounds = { dash: 150, big: 400 };

export async function measure({ runs = 5, pages: wanted, extension, say }) {
	mkdirSync(cache, { recursive: true });
	const ours = await harnessCopy('capture', extension);
	const theirs = await buildRival();
	const served = await servePages(wanted, say);
	const both = `${ours},${theirs}`;
	const browser = await launchChromium({
		extension: ours,
		args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
	});
	try {
		const glane = await openGlane(browser);
		const rival = await openRival(browser);
		const race = { browser, glane, rival, runs, say };
		const rows = [];
		for (const page of served.pages) rows.push(...(await racePage(race, page)));
		const dash = served.pages.find(({ name }) => name === 'dash');
		if (dash) rows.push(await repeatRow(race, dash));
		return rows;
	} finally {
		await browser.close();
		await served.close();
	}
}

async function racePage(race, { name, url, settle }) {
	const { browser, glane, rival, runs, say } = race;
	const page = await browser.context.newPage();
	const arrive = async () => {
		await page.bringToFront();
		await page.goto(url);
		await settle(page);
	};
	await arrive();
	const tabId = await glane.tabOf(page.url());
	const kind = name === 'torture' ? 'torture' : 'viewport';

	const times = { durable: [], complete: [], default: [], tuned: [] };
	const copies = {};
	let live;
	for (let run = 0; run < runs; run++) {
		const last = run === runs - 1;
		await arrive();
		if (last) {
			live = await look(page, kind);
			await page.waitForTimeout(300);
		}
		await glane.clear();
		const captured = await glane.capture(tabId);
		times.durable.push(captured.durableMs);
		times.complete.push(captured.completeMs);
		if (last) copies.ours = captured.root ? await glane.html(captured.root) : '';
		for (const kind of ['default', 'tuned']) {
			await arrive();
			const { ms, bytes } = await rival.save(tabId, kind);
			times[kind].push(ms);
			if (last) copies[kind] = await rival.html(tabId);
			if (last) say(`${name}: ${rivalName[kind]} ${Math.round(ms)} ms, ${Math.round(bytes / 1000)} kB`);
		}
		say(
			`${name}: run ${run + 1}, durable ${captured.durableMs} ms, complete ${captured.completeMs} ms, missing ${captured.missing.length}`,
		);
	}
	// Apart from the race, because a trace slows everything down.
	const blocks = [];
	for (let run = 0; run < Math.min(runs, 3); run++) {
		await arrive();
		await glane.clear();
		blocks.push(await tracedBlocks(browser, page, () => glane.capture(tabId)));
	}
	await page.close();
	return [...speedRows(name, times), ...blockRows(name, blocks), ...(await fidelityRows(race, name, kind, live, copies))];
}

function speedRows(name, times) {
	const [durable, complete] = [median(times.durable), median(times.complete)];
	const against = (kind) => ({ rival: rivalName[kind], rivalValue: median(times[kind]) });
	return [
		row(`capture.${name}.durable`, durable, 'ms', { ...against('default'), minRatio: 10 }),
		row(`capture.${name}.complete`, complete, 'ms', { ...against('default'), minRatio: 3 }),
		row(`capture.${name}.complete.tuned`, complete, 'ms', { ...against('tuned'), minRatio: 1.2 }),
	];
}

function blockRows(name, blocks) {
	const terms = { max: blockBounds[name] };
	return [
		row(`capture.${name}.block`, median(blocks.map(({ before }) => before)), 'ms', terms),
		row(`capture.${name}.block.afterDurable`, median(blocks.map(({ after }) => after)), 'ms', terms),
	];
}

async function fidelityRows({ browser, say }, name, kind, live, copies) {
	const seen = {};
	for (const engine of ['ours', 'default', 'tuned'])
		seen[engine] = await lookAtCopy(browser, copies[engine], `${name}-${engine}`, kind);
	if (kind === 'torture') {
		const result = Object.fromEntries(
			Object.entries(seen).map(([engine, copy]) => [engine, compareCells(live.cells, copy.cells)]),
		);
		for (const [engine, { score, cells, misses }] of Object.entries(result))
			say(`torture: ${engine} ${score}/${cells}, misses ${misses.join(' ') || 'none'}`);
		const best = Math.max(result.default.score, result.tuned.score);
		return [
			row('capture.torture.fidelity', result.ours.score, 'cells', {
				rival: rivalName.default,
				rivalValue: best,
				share: true,
				min: Math.max(29, best),
			}),
		];
	}
	const page = await browser.context.newPage();
	const difference = {};
	for (const engine of Object.keys(seen)) difference[engine] = await pixelDifference(page, live.shot, seen[engine].shot);
	await page.close();
	const best = Math.min(difference.default, difference.tuned);
	// Half a level out of 255 is what text drawn twice may differ by.
	const bound = Number((best + 0.5).toFixed(2));
	return [
		row(`capture.${name}.difference`, difference.ours, 'levels', { rival: rivalName.default, rivalValue: best, max: bound }),
	];
}
