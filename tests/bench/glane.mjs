// Our side of the race: captures a tab by the very message the popup sends (`capture.start`), and reads what it stored out
// of the extension's database. Timed from before that message to the instants the job itself wrote down; the popup's own
// drawing is not in it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../harness/setup.mjs';
import { cache } from './builds.mjs';

// The browsers have it, Node 24 not yet.
Uint8Array.prototype.toBase64 ??= function toBase64() {
	return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('base64');
};

/** @typedef {{ evidenceId: string, began: number, durableMs: number, completeMs: number, root: string | null,
 *   archiveBytes: number, missing: object[] }} Captured */

/** An extension page from which captures are begun and the database is read. */
export async function openGlane(browser) {
	const assemble = await bundledAssemble();
	const desk = await browser.context.newPage();
	await desk.goto(`${browser.origin}/manifest.json`);

	return {
		desk,
		tabOf: (url) => desk.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, url),
		/** @returns {Promise<Captured>} */
		async capture(tabId) {
			const done = await desk.evaluate(captureInPage, tabId);
			if (done.failure) throw new Error(`The capture failed: ${done.failure}.`);
			return done;
		},
		/** An empty library before each capture: nothing of an earlier one may spare work. */
		clear: () => desk.evaluate(clearInPage),
		storedBytes: () => desk.evaluate(bytesInPage),
		/** The archive as the one HTML file that the viewer and the bundle show. */
		async html(sha256) {
			const read = async (wanted) => {
				const asset = await desk.evaluate(assetInPage, wanted);
				return asset && new Blob([Buffer.from(asset.base64, 'base64')], { type: asset.type });
			};
			return (await assemble(sha256, read)).text();
		},
	};
}

async function bundledAssemble() {
	const entry = join(root, 'lib/capture/assemble.ts');
	const lib = { entry, formats: ['es'], fileName: () => 'assemble.mjs' };
	await build({ configFile: false, logLevel: 'error', build: { lib, outDir: cache, emptyOutDir: false } });
	const { assembleArchive } = await import(pathToFileURL(join(cache, 'assemble.mjs')).href);
	return assembleArchive;
}

/* From here on, functions that run in the extension's page. */

async function captureInPage(tabId) {
	const began = Date.now();
	const message = { id: 1, type: 'capture.start', timestamp: began, data: { tabId, anew: true } };
	const { res } = await chrome.runtime.sendMessage(message);
	if (!res?.ok) return { failure: res?.code ?? 'no answer' };
	const { evidenceId } = res.value;
	const db = await new Promise((done, fail) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
		request.addEventListener('error', () => fail(request.error));
	});
	const read = (store, key, index) =>
		new Promise((done, fail) => {
			const table = db.transaction(store).objectStore(store);
			const request = (index ? table.index(index) : table).get(key);
			request.addEventListener('success', () => done(request.result));
			request.addEventListener('error', () => fail(request.error));
		});
	try {
		const deadline = began + 90_000;
		for (;;) {
			const job = await read('jobs', evidenceId, 'evidenceId');
			if (job?.state === 'failed') return { failure: job.failure };
			if (job?.state === 'done') {
				const { root, archiveBytes, missing } = await read('captures', evidenceId);
				const durableMs = Date.parse(job.durableAt) - began;
				return { evidenceId, began, durableMs, completeMs: Date.parse(job.completedAt) - began, root, archiveBytes, missing };
			}
			if (Date.now() > deadline) return { failure: 'not done within 90 s' };
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	} finally {
		db.close();
	}
}

async function clearInPage() {
	const db = await new Promise((done) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
	});
	const names = [...db.objectStoreNames];
	if (names.length > 0) {
		const transaction = db.transaction(names, 'readwrite');
		for (const name of names) transaction.objectStore(name).clear();
		await new Promise((done) => transaction.addEventListener('complete', done));
	}
	db.close();
	// A database this page made by opening it too early would have no tables: the extension must make its own.
	if (names.length === 0) indexedDB.deleteDatabase('glane');
}

async function bytesInPage() {
	const db = await new Promise((done) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
	});
	const request = db.transaction('assets').objectStore('assets').getAll();
	const rows = await new Promise((done) => request.addEventListener('success', () => done(request.result)));
	db.close();
	return rows.reduce((sum, row) => sum + row.blob.size, 0);
}

async function assetInPage(sha256) {
	const db = await new Promise((done) => {
		const request = indexedDB.open('glane');
		request.addEventListener('success', () => done(request.result));
	});
	const request = db.transaction('assets').objectStore('assets').get(sha256);
	const row = await new Promise((done) => request.addEventListener('success', () => done(request.result)));
	db.close();
	return row ? { type: row.type, base64: new Uint8Array(await row.blob.arrayBuffer()).toBase64() } : null;
}
