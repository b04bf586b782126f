// How a page looks, live and restored: colours in the middle of the torture page's cells, and the difference between two
// screenshots. Restored copies are opened from a file with the network off.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from './builds.mjs';

const near = 30;

/** Screenshot of the tab; for the torture page the colours of its cells, looked at again until two looks agree. */
export async function look(page, kind) {
	await page.bringToFront();
	if (kind !== 'torture') return { shot: await screenshot(page) };
	let cells = await lookAtCells(page);
	for (let again = 0; again < 4; again++) {
		const before = cells;
		cells = await lookAtCells(page);
		if (compareCells(before, cells).misses.length === 0) break;
	}
	return { cells };
}

/** Its cells are in the first and the last screenful. */
async function lookAtCells(page) {
	const cells = {};
	for (const end of [false, true]) {
		await page.evaluate((end) => scrollTo(0, end ? document.documentElement.scrollHeight : 0), end);
		await page.waitForTimeout(400);
		Object.assign(cells, await page.evaluate(coloursInPage, await screenshot(page)));
	}
	await page.evaluate(() => scrollTo(0, 0));
	return cells;
}

/** Opens a restored copy without network, looks at it as at the live page, closes it. */
export async function lookAtCopy(browser, html, name, kind) {
	const file = join(cache, `${name}.html`);
	writeFileSync(file, html);
	await browser.context.setOffline(true);
	try {
		// Not `newPage`, which gives the window another size than the live page was seen in.
		const page = await browser.context.newPage();
		await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 60_000 });
		await page.waitForTimeout(1200);
		const seen = await look(page, kind);
		await page.close();
		return seen;
	} finally {
		await browser.context.setOffline(false);
	}
}

/** `{ score, misses }`: cells of the copy whose colour is near the live one. */
export function compareCells(live, copy) {
	const isNear = ([name, colour]) => copy[name]?.every((value, channel) => Math.abs(value - colour[channel]) <= near) ?? false;
	const entries = Object.entries(live);
	return {
		score: entries.filter(isNear).length,
		cells: entries.length,
		misses: entries.filter((entry) => !isNear(entry)).map(([name]) => name),
	};
}

/** Mean absolute difference of two screenshots over all channels, 0 to 255. Runs in any page. */
export const pixelDifference = (page, one, other) => page.evaluate(differenceInPage, [one, other]);

const screenshot = async (page) => (await page.screenshot({ animations: 'allow', caret: 'initial' })).toString('base64');

/* From here on, functions that run in a page. */

async function coloursInPage(base64) {
	const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(base64)], { type: 'image/png' }));
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	context.drawImage(bitmap, 0, 0);
	const scale = bitmap.width / innerWidth;
	const colours = {};
	for (const cell of document.querySelectorAll('.cell')) {
		const { left, top, width, height } = cell.getBoundingClientRect();
		const [x, y] = [left + width / 2, top + height / 2];
		if (y < 0 || y >= innerHeight) continue;
		colours[cell.id] = [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data].slice(0, 3);
	}
	return colours;
}

async function differenceInPage([one, other]) {
	const pixels = async (base64) => {
		const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(base64)], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
		context.drawImage(bitmap, 0, 0);
		return context.getImageData(0, 0, bitmap.width, bitmap.height);
	};
	const [a, b] = [await pixels(one), await pixels(other)];
	const { width, height } = a;
	if (b.width !== width || b.height !== height)
		throw new Error(`Pictures of two sizes: ${width} × ${height} and ${b.width} × ${b.height}.`);
	let sum = 0;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = (y * width + x) * 4;
			for (let channel = 0; channel < 3; channel++) sum += Math.abs(a.data[i + channel] - b.data[i + channel]);
		}
	}
	return sum / (width * height * 3);
}
