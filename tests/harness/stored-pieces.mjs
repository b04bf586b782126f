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
