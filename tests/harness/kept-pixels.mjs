// The colours of stored pictures: in the middle, which proves that this very page was photographed, and within what was covered.
import { rowsOf } from './stored-pieces.mjs';

/** Living pieces by path of their address: `#rrggbb`, rounded by what WebP loses; null where there is no screenshot. */
export async function pixelsByPath(page) {
	const pieces = (await rowsOf(page, 'evidence')).filter((piece) => piece.deletedAt === null);
	const colours = await Promise.all(pieces.map(({ screenshot }) => (screenshot ? page.evaluate(middleOf, screenshot) : null)));
	return Object.fromEntries(pieces.map(({ url }, at) => [new URL(url).pathname, colours[at]]));
}

/** How far two colours are from each other, per channel at most. */
export function distance(a, b) {
	const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	const [one, other] = [channels(a), channels(b)];
	return Math.max(...one.map((value, at) => Math.abs(value - other[at])));
}

/**
 * The least and the most of red, green and blue in a rectangle of a stored picture, measured in px of a picture `width` wide. Its edges,
 * which are shared with what is around, are left out.
 */
export const coloursIn = (page, sha256, rect, width) => page.evaluate(spreadIn, { sha256, rect, width });

async function spreadIn({ sha256, rect, width }) {
	const database = await new Promise((done) => {
		indexedDB.open('glane').onsuccess = ({ target }) => done(target.result);
	});
	const blob = await new Promise((done) => {
		database.transaction('assets').objectStore('assets').get(sha256).onsuccess = ({ target }) => done(target.result.blob);
	});
	database.close();
	const picture = await createImageBitmap(blob);
	const scale = picture.width / width;
	const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
	context.drawImage(picture, 0, 0);
	const [x, y] = [Math.ceil(rect.x * scale) + 1, Math.ceil(rect.y * scale) + 1];
	const [w, h] = [Math.floor(rect.width * scale) - 2, Math.floor(rect.height * scale) - 2];
	const { data } = context.getImageData(x, y, Math.max(1, w), Math.max(1, h));
	return [0, 1, 2].map((channel) => {
		const values = data.filter((_, i) => i % 4 === channel);
		return { least: Math.min(...values), most: Math.max(...values) };
	});
}

async function middleOf(sha256) {
	const database = await new Promise((done) => {
		const opening = indexedDB.open('glane');
		opening.addEventListener('success', () => done(opening.result));
	});
	const row = await new Promise((done) => {
		const reading = database.transaction('assets').objectStore('assets').get(sha256);
		reading.addEventListener('success', () => done(reading.result));
	});
	database.close();
	const bitmap = await createImageBitmap(row.blob);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	canvas.drawImage(bitmap, 0, 0);
	const pixel = canvas.getImageData(bitmap.width >> 1, bitmap.height >> 1, 1, 1).data;
	return `#${[...pixel]
		.slice(0, 3)
		.map((value) => value.toString(16).padStart(2, '0'))
		.join('')}`;
}
