// Reads the pictures of a whole page out of the extension's database, and tells by their colours which bands of
// `tests/fixtures/long-pages` they show, from top to bottom.

/** The tiles' sizes. @param {string[]} tiles */
export const sizesOf = (page, tiles) => page.evaluate(readTiles, { tiles, x: null });

/**
 * What a column of pixels shows: `[name, rows]`, where a name is the band's number, 'black', 'white' or 'other'. Rows are told to the
 * nearest ten, and where two colours meet the one or two rows of neither, which a picture made smaller has, count for neither.
 */
export async function column(page, tiles, x) {
	const rows = (await page.evaluate(readTiles, { tiles, x })).flatMap((tile) => tile.column);
	/** @type {[string, number][]} */
	const runs = [];
	for (const colour of rows) {
		const name = nameOf(colour);
		const last = runs.at(-1);
		if (last?.[0] === name) last[1]++;
		else runs.push([name, 1]);
	}
	return runs.filter(([, height]) => height > 3).map(([name, height]) => [name, Math.round(height / 10) * 10]);
}

function nameOf([red, green, blue]) {
	if (red < 32 && green < 32 && blue < 32) return 'black';
	if (red > 236 && green > 236 && blue > 236) return 'white';
	const digits = [red, green, blue].map((value) => Math.round((value - 45) / 25));
	const isBand = digits.every((digit, i) => digit >= 0 && digit < 8 && Math.abs([red, green, blue][i] - 45 - digit * 25) <= 9);
	return isBand ? String(digits[0] + digits[1] * 8 + digits[2] * 64) : 'other';
}

/* Runs in a page of the extension. */
async function readTiles({ tiles, x }) {
	const database = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('glane');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(new Error(String(opening.error)));
	});
	const read = [];
	for (const sha256 of tiles) {
		const row = await new Promise((resolve, reject) => {
			const reading = database.transaction('assets').objectStore('assets').get(sha256);
			reading.onsuccess = () => resolve(reading.result);
			reading.onerror = () => reject(new Error(String(reading.error)));
		});
		const pixels = await createImageBitmap(row.blob);
		const { width, height } = pixels;
		const canvas = new OffscreenCanvas(1, height);
		const context = canvas.getContext('2d');
		context.drawImage(pixels, -(x ?? 0), 0);
		const { data } = context.getImageData(0, 0, 1, height);
		const pixelColumn = x === null ? [] : Array.from({ length: height }, (_, i) => [...data.slice(i * 4, i * 4 + 3)]);
		read.push({ width, height, type: row.blob.type, column: pixelColumn });
	}
	database.close();
	return read;
}
