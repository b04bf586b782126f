// What a candidate does on the picker's page: opens it beside a page, points at the frozen picture, keeps.
import { until } from './journey.mjs';
import { jobIn } from './stored-pieces.mjs';

/** Opens the picker beside a page, as lib/platform/open-picker.ts does; `replaces`: the piece whose place is taken. */
export async function openPicker(browser, dashboard, page, replaces = '') {
	await page.bringToFront();
	const opening = browser.context.waitForEvent('page', { predicate: (opened) => opened.url().includes('/picker.html') });
	await dashboard.evaluate(
		async ([url, piece]) => {
			const [tab] = await chrome.tabs.query({ url: `${url}*` });
			const query = new URLSearchParams({ tab: String(tab?.id), ...(piece ? { replaces: piece } : {}) });
			await chrome.tabs.create({ url: `/picker.html?${query}`, active: false });
		},
		[page.url(), replaces],
	);
	const picker = await opening;
	await until(picker, 'the frozen page', () => document.querySelector('.surface img')?.complete);
	return picker;
}

/** Where a point of the page lies on the picker's surface. */
export async function onSurface(picker, page, point) {
	const box = await picker.locator('.surface').boundingBox();
	const width = await page.evaluate(() => innerWidth);
	if (!box) throw new Error('The surface is not drawn.');
	const scale = box.width / width;
	return { x: box.x + point.x * scale, y: box.y + point.y * scale };
}

/** Draws a rectangle of the page on the surface, from its first corner to its last. */
export async function dragOver(picker, page, { x, y, width, height }) {
	const from = await onSurface(picker, page, { x, y });
	const to = await onSurface(picker, page, { x: x + width, y: y + height });
	await picker.mouse.move(from.x, from.y);
	await picker.mouse.down();
	await picker.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
	await picker.mouse.move(to.x, to.y);
	await picker.mouse.up();
}

/** « Garder »: resolves to the piece's id once its capture is done; the picker's tab then shows the piece. */
export async function keepPicked(picker) {
	await picker.click('[data-act=keep]');
	await until(picker, 'the piece', () => location.hash.startsWith('#/preuves/'));
	const id = await picker.evaluate(() => location.hash.split('/').at(-1) ?? '');
	await jobIn(picker, ['done']);
	return id;
}
