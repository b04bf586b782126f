// The colour in the middle of each piece's screenshot: what proves that this very page was photographed.
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
