// Puts the sample portfolio (tests/fixtures/sample-portfolio.ts) into the extension's database, from one of its own pages: pictures are
// drawn and encoded there, every blob takes its real hash, and rows name it by that.

/**
 * `page`: any page of the extension, once it has opened its database. Resolves to the hashes that took the place of the stand-ins.
 * @returns {Promise<Record<string, string>>}
 */
export const putSamplePortfolio = (page, portfolio) => page.evaluate(fill, portfolio);

/* Runs in the page. */
async function fill({ tables, drawings, bytes, settings }) {
	const hashes = {};
	const assets = [];
	const real = (text) => text.replace(/[0-9a-f]{64}/g, (hash) => hashes[hash] ?? hash);
	const keep = async (standIn, blob) => {
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
		hashes[standIn] = digest.toHex();
		assets.push({ sha256: hashes[standIn], blob, type: blob.type, bytes: blob.size });
	};

	const draw = ({ width, height, title, hue, type }) => {
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d');
		context.fillStyle = `hsl(${hue} 30% 97%)`;
		context.fillRect(0, 0, width, height);
		context.fillStyle = `hsl(${hue} 45% 32%)`;
		context.fillRect(0, 0, width, 64);
		context.fillStyle = '#fff';
		context.font = '600 26px sans-serif';
		context.fillText(title, 24, 42, width - 48);
		context.fillStyle = '#333';
		context.font = '17px sans-serif';
		for (let y = 110, row = 0; y < height - 30; y += 34, row++) {
			const isChart = row % 12 === 7;
			context.fillStyle = isChart ? `hsl(${(hue + row * 9) % 360} 55% 52%)` : '#333';
			if (isChart) for (let bar = 0; bar < 9; bar++) context.fillRect(24 + bar * 60, y - 12, 40, -((bar * 37 + row) % 26));
			else context.fillText(`${row + 1}. ${title.toLowerCase()} – relevé no ${row * 3 + 1}`, 24, y, width - 48);
		}
		return canvas.convertToBlob({ type });
	};
	// The encoder has threads of its own.
	const drawn = await Promise.all(drawings.map(draw));
	for (const [at, { sha256 }] of drawings.entries()) await keep(sha256, drawn[at]);
	for (const { sha256, type, base64 } of bytes) {
		const content = Uint8Array.fromBase64(base64);
		// The frozen pages name the pictures they show.
		await keep(sha256, new Blob([type === 'text/html' ? real(new TextDecoder().decode(content)) : content], { type }));
	}

	const rows = JSON.parse(real(JSON.stringify(tables)));
	const database = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('glane');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(new Error(String(opening.error)));
	});
	await new Promise((resolve, reject) => {
		const all = { assets, ...rows };
		const writing = database.transaction(Object.keys(all), 'readwrite');
		for (const [name, list] of Object.entries(all)) for (const row of list) writing.objectStore(name).put(row);
		writing.oncomplete = resolve;
		writing.onabort = () => reject(new Error(String(writing.error)));
	});
	database.close();
	await chrome.storage.local.set({ settings });
	return hashes;
}
