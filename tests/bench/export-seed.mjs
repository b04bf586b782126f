// Three hundred tagged pieces that weigh one gigabyte, written into the extension's database as captures would leave them
// (lib/db/database.ts, version 2). Runs in a page of the extension.
export async function seedExport({ count, bytes, nodes, frameworkId }) {
	const db = await new Promise((done, fail) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
		request.addEventListener('error', () => fail(request.error));
	});
	const put = (tables) =>
		new Promise((done, fail) => {
			const transaction = db.transaction(Object.keys(tables), 'readwrite', { durability: 'relaxed' });
			for (const [name, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(name).put(row);
			transaction.addEventListener('complete', done);
			transaction.addEventListener('abort', () => fail(transaction.error));
		});

	// The browser refuses a blob (InvalidBlob) while it still holds too many that nobody needs any more.
	const putPatiently = async (tables, tries = 20) => {
		for (let left = tries; ; left--) {
			try {
				await put(tables());
				return;
			} catch (error) {
				if (left === 0) throw error;
				await new Promise((done) => setTimeout(done, 500));
			}
		}
	};

	// Noise, as photographs are to a compressor; each piece has its own first bytes.
	const noise = new Uint8Array(Math.floor(bytes / count) - 40_000);
	for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
	const sha256 = (kind, number) => `${kind}${number.toString(16)}`.padStart(64, '0');
	const asset = (hash, blob) => ({ sha256: hash, blob, type: blob.type, bytes: blob.size });
	const canvas = new OffscreenCanvas(1280, 800);
	const context = canvas.getContext('2d');
	const screenshot = async (number) => {
		context.fillStyle = '#fff';
		context.fillRect(0, 0, 1280, 800);
		context.font = '16px sans-serif';
		for (let line = 0; line < 40; line++) {
			context.fillStyle = `hsl(${number * 7 + line * 9} 60% 35%)`;
			context.fillText(`Pièce ${number}, ligne ${line}, ${'campagne audience conversion '.repeat(4)}`, 20, 20 * line + 20);
		}
		return canvas.convertToBlob({ type: 'image/webp' });
	};

	for (let number = 1; number <= count; number++) {
		const [photo, root, screen] = [sha256('a', number), sha256('b', number), sha256('c', number)];
		const id = crypto.randomUUID();
		const at = new Date(Date.UTC(2025, 0, 1) + number * 86_400_000).toISOString();
		const url = `https://presse.exemple.fr/${number}`;
		const html = `<!DOCTYPE html><html><head><title>Pièce ${number}</title></head><body><p>${'Un article de presse. '.repeat(400)}</p><img src="glane:${photo}"></body></html>`;
		const shot = await screenshot(number);
		await putPatiently(() => ({
			assets: [
				asset(photo, new Blob([String(number), noise], { type: 'image/jpeg' })),
				asset(root, new Blob([html], { type: 'text/html' })),
				asset(screen, shot),
			],
			evidence: [
				{
					...{ id, createdAt: at, updatedAt: at, timeZone: 'Europe/Paris', deletedAt: null, kind: 'page', kindChosen: true },
					...{
						title: `Pièce ${number}`,
						url,
						canonicalUrl: url,
						site: 'presse.exemple.fr',
						author: 'Awa Diop',
						publishedAt: at.slice(0, 10),
					},
					...{
						publisher: 'Presse',
						description: '',
						language: 'fr',
						statement: 'Montre une veille régulière.',
						note: '',
						quote: '',
					},
					...{ source: { name: '', kind: null, reliability: '' }, withheld: false, thumbnail: null, screenshot: screen },
				},
			],
			claims: [
				{
					id: crypto.randomUUID(),
					evidenceId: id,
					frameworkId,
					nodeId: nodes[number % nodes.length],
					reason: '',
					createdAt: at,
					updatedAt: at,
				},
			],
			captures: [
				{
					...{
						evidenceId: id,
						capturedAt: at,
						root,
						assets: [photo, root, screen],
						missing: [],
						archiveBytes: noise.length,
						storedBytes: noise.length,
					},
					...{
						durableMs: 300,
						completeMs: 900,
						viewport: { width: 1280, height: 800, scale: 1 },
						userAgent: navigator.userAgent,
					},
				},
			],
			texts: [{ evidenceId: id, text: 'Un article de presse. '.repeat(400) }],
		}));
	}
	db.close();
}
