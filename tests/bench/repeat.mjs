// Twenty captures of one dashboard on twenty days: what is stored in all, against twenty files of the rival.
import { row } from './results.mjs';

const times = 20;

export async function repeatRow({ browser, glane, rival, say }, { url, settle }) {
	const page = await browser.context.newPage();
	await page.bringToFront();
	await page.goto(url);
	await settle(page);
	const tabId = await glane.tabOf(page.url());
	await glane.clear();
	const stored = [];
	for (let day = 0; day < times; day++) {
		await page.evaluate(aDayPasses, day);
		await glane.capture(tabId);
		stored.push(await glane.storedBytes());
	}
	const { bytes } = await rival.save(tabId, 'default');
	await page.close();
	say(
		`repeat20: first ${kB(stored[0])}, then ${kB((stored.at(-1) - stored[0]) / (times - 1))} each; the rival ${kB(bytes)} each`,
	);
	const rivalValue = times * bytes;
	return row('capture.repeat20.bytes', stored.at(-1), 'B', {
		rival: 'single-file-core',
		rivalValue,
		share: true,
		maxRatio: 0.25,
	});
}

const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** Runs in the page: one figure of the table and one chart change. */
function aDayPasses(day) {
	const cells = document.querySelectorAll('td');
	cells[(day * 13) % cells.length].textContent = `${1000 + day}`;
	const canvases = document.querySelectorAll('canvas');
	const context = canvases[day % canvases.length].getContext('2d');
	context.fillStyle = '#e8505b';
	context.fillRect(40 + day * 20, 200, 14, 140);
}
