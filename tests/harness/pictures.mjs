// Compares pictures in a browser page, where they can be decoded: no image library needed.

/** Share of pixels, 0 to 1, that differ by more than 40 in some channel between two PNGs of one size. */
export function difference(page, first, second) {
	return page.evaluate(
		async ([a, b]) => {
			const read = async (base64) => {
				const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
				const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
				context.drawImage(bitmap, 0, 0);
				return context.getImageData(0, 0, bitmap.width, bitmap.height);
			};
			const [x, y] = [await read(a), await read(b)];
			if (x.width !== y.width || x.height !== y.height) return 1;
			let different = 0;
			for (let i = 0; i < x.data.length; i += 4) {
				if ([0, 1, 2].some((channel) => Math.abs(x.data[i + channel] - y.data[i + channel]) > 40)) different++;
			}
			return different / (x.width * x.height);
		},
		[first.toString('base64'), second.toString('base64')],
	);
}

/** The colour in the middle of each `.cell` of the torture page, by id.
 * @returns {Promise<Record<string, number[]>>} */
export async function cellColours(page) {
	/** @type {Record<string, number[]>} */
	const colours = {};
	for (const cell of await page.$$('.cell')) {
		const id = await cell.getAttribute('id');
		await cell.scrollIntoViewIfNeeded();
		const base64 = (await cell.screenshot()).toString('base64');
		colours[id] = await page.evaluate(async (data) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
			const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
			context.drawImage(bitmap, 0, 0);
			return [...context.getImageData(bitmap.width >> 1, (bitmap.height >> 1) + 8, 1, 1).data].slice(0, 3);
		}, base64);
	}
	return colours;
}

/** @param {number[] | undefined} a @param {number[] | undefined} b */
export const isNear = (a = [], b = []) =>
	a.length === b.length && a.every((value, channel) => Math.abs(value - b[channel]) <= 30);
