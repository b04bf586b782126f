// Looks into the extension's database from one of its own pages: what tests compare the screens with.

/** Rows of a table, from any page of the extension. Blobs stay behind: only what JSON can carry comes back. */
export async function rowsOf(page, table) {
	const json = await page.evaluate(
		(name) =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('glane');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const database = opening.result;
					if (!database.objectStoreNames.contains(name)) return resolve('[]');
					const reading = database.transaction(name).objectStore(name).getAll();
					reading.onsuccess = () => {
						database.close();
						resolve(JSON.stringify(reading.result));
					};
				};
			}),
		table,
	);
	return JSON.parse(json);
}

/** The newest job, once it is in one of these states. */
export async function jobIn(page, states, timeout = 60_000) {
	const deadline = Date.now() + timeout;
	for (;;) {
		const jobs = await rowsOf(page, 'jobs').catch(() => []);
		const latest = jobs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0];
		if (latest && states.includes(latest.state)) return latest;
		if (Date.now() > deadline) throw new Error(`No job became ${states.join(' or ')}: ${JSON.stringify(latest)}`);
		await new Promise((resolve) => setTimeout(resolve, 30));
	}
}

/** A stored blob by its hash, null when it is not there. */
export async function assetIn(page, sha256) {
	const found = await page.evaluate(
		(key) =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('glane');
				opening.onerror = () => reject(new Error(String(opening.error)));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction('assets').objectStore('assets').get(key);
					reading.onsuccess = async () => {
						database.close();
						const blob = reading.result?.blob;
						resolve(blob ? { type: blob.type, base64: new Uint8Array(await blob.arrayBuffer()).toBase64() } : null);
					};
				};
			}),
		sha256,
	);
	return found && new Blob([Buffer.from(found.base64, 'base64')], { type: found.type });
}
