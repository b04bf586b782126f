// Searches every byte that the extension keeps: all stores of all its databases with their blobs, its storage areas, caches and private
// files; and what the browser itself wrote of it to the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where words stand, as `store key`: the pattern is tried on the text as it is, without accents, with percent signs, entities and base64 files decoded. */
export async function whereStored(page, pattern) {
	return page.evaluate(searchInPage, pattern);
}

/**
 * The files of a Chromium profile that belong to the extension and hold one of these words, as they are or in UTF-16, in any case. Raw
 * files: a database written an instant ago is there too, and what was deleted may still be.
 */
export function filesOnDisk(profile, extensionId, words) {
	const wanted = new RegExp(words, 'i');
	return readdirSync(profile, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && join(entry.parentPath, entry.name).includes(extensionId))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => {
			const bytes = readFileSync(file);
			return [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')].some((text) =>
				wanted.test(text),
			);
		});
}

/** The same reading as in the stores, of one file's bytes. */
export function readings(bytes) {
	const raw = Buffer.from(bytes).toString('utf8');
	const inner = [...raw.matchAll(/base64,([\w+/=]{8,})/g)].flatMap(([, file]) => readings(Buffer.from(file, 'base64')));
	const plain = raw
		.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replaceAll('&nbsp;', ' ');
	return [raw, plain, raw.normalize('NFD').replace(/\p{M}|\u00ad/gu, ''), ...inner];
}

async function searchInPage(pattern) {
	const words = new RegExp(pattern, 'i');
	const hits = [];
	const look = (place, text) => {
		const plain = text
			.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
				try {
					return decodeURIComponent(run);
				} catch {
					return run;
				}
			})
			.replaceAll('&nbsp;', ' ');
		const bare = text.normalize('NFD').replace(/\p{M}|\u00ad/gu, '');
		for (const reading of [text, plain, bare]) if (words.test(reading)) return void hits.push(place);
		for (const [, file] of text.matchAll(/base64,([\w+/=]{8,})/g))
			look(`${place} base64`, new TextDecoder().decode(Uint8Array.fromBase64(file, { lastChunkHandling: 'loose' })));
	};
	const lookInto = async (place, value) => {
		if (value instanceof Blob) return look(place, new TextDecoder().decode(await value.arrayBuffer()));
		if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return look(place, new TextDecoder().decode(value));
		if (value instanceof Map || value instanceof Set) return lookInto(place, [...value]);
		if (value && typeof value === 'object')
			for (const [key, inner] of Object.entries(value)) {
				look(`${place}.${key}`, key);
				await lookInto(`${place}.${key}`, inner);
			}
		else look(place, String(value));
	};
	for (const { name } of await indexedDB.databases()) {
		const database = await new Promise((resolve) => (indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result)));
		for (const store of database.objectStoreNames) {
			const rows = await new Promise(
				(resolve) => (database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result)),
			);
			for (const row of rows) await lookInto(`${store} ${row.sha256 ?? row.evidenceId ?? row.id ?? ''}`, row);
		}
		database.close();
	}
	await lookInto('localStorage', Object.fromEntries(Object.entries(localStorage)));
	for (const area of ['local', 'session', 'sync']) await lookInto(`storage ${area}`, await chrome.storage[area].get());
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			look(`cache ${name}`, request.url);
			await lookInto(`cache ${name} ${request.url}`, await (await cache.match(request)).blob());
		}
	}
	const walk = async (folder, place) => {
		for await (const [name, handle] of folder.entries()) {
			look(`${place}/${name}`, name);
			if (handle.kind === 'directory') await walk(handle, `${place}/${name}`);
			else await lookInto(`${place}/${name}`, await handle.getFile());
		}
	};
	await walk(await navigator.storage.getDirectory(), 'files');
	return hits;
}
