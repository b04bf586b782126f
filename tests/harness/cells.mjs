// The page of sixty cells (tests/fixtures/sixty-cells), in either browser: brought to rest, asked what the browser lacks, looked at.
import { until } from './journey.mjs';

/** Waits until the page has settled, its lazy cells included, and goes back to its top. */
export async function settleCells(page) {
	await until(page, 'the page to settle', () => document.documentElement.dataset.ready === 'true');
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await until(page, 'the lazy cells', () =>
		[...document.querySelectorAll('#img-lazy img, #img-seen img')].every((image) => image.complete && image.naturalWidth > 0),
	);
	await page.evaluate(scrollInPage, false);
}

/** Names of the cells that try what this browser does not have.
 * @returns {Promise<string[]>} */
export const absentCells = (page) => page.evaluate(() => [...document.querySelectorAll('[data-absent]')].map((cell) => cell.id));

/**
 * The colour in the middle of each cell, by name, from two pictures: of the last and of the first screenful.
 * @returns {Promise<Record<string, number[]>>}
 */
export async function lookAtCells(page) {
	await page.bringToFront();
	const colours = {};
	for (const atEnd of [true, false]) {
		await page.evaluate(scrollInPage, atEnd);
		// Neither the caret nor an animation may be touched for the picture: that would change the page.
		const picture = await page.screenshot({ caret: 'initial', animations: 'allow' });
		Object.assign(colours, await page.evaluate(middlesInPage, Buffer.from(picture).toString('base64')));
	}
	return colours;
}

/* From here on, functions that run in a page. */

function scrollInPage(atEnd) {
	scrollTo(0, atEnd ? document.documentElement.scrollHeight : 0);
	// What scrolling brings into view (`content-visibility`) is drawn with the frame after.
	return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

async function middlesInPage(base64) {
	const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	context.drawImage(bitmap, 0, 0);
	const scale = bitmap.width / innerWidth;
	const colours = {};
	for (const cell of document.querySelectorAll('.cell')) {
		// An archive holds some cells a second time, without a box, around what lay above the page.
		if (cell.getClientRects().length === 0) continue;
		const { left, top, width, height } = cell.getBoundingClientRect();
		const [x, y] = [left + width / 2, top + height / 2 + 4];
		if (y < 0 || y >= innerHeight) continue;
		colours[cell.id] = [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data].slice(0, 3);
	}
	return colours;
}
