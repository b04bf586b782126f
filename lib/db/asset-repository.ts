// Blobs, each stored once under its SHA-256.
import type { Table } from 'dexie';
import type { Evidence } from '../domain/evidence';
import { db } from './database';

/** What storing a blob gives: `isNew` is false when an equal one was there already. */
export type StoredAsset = { sha256: string; bytes: number; isNew: boolean };

export async function storeAsset(blob: Blob): Promise<StoredAsset> {
	const [stored] = await storeAssets([blob]);
	if (!stored) throw new Error('A stored blob has no hash.');
	return stored;
}

export async function storeAssets(blobs: readonly Blob[]): Promise<StoredAsset[]> {
	const hashes = await Promise.all(blobs.map(sha256Of));
	const stored = new Map(
		(await storeHashed(new Map(hashes.map((sha256, i) => [sha256, blobs[i] as Blob])))).map((asset) => [asset.sha256, asset]),
	);
	return hashes.flatMap((sha256) => stored.get(sha256) ?? []);
}

/** Stores blobs under the hashes they have, in one transaction: each transaction waits for the disk. */
export async function storeHashed(blobs: ReadonlyMap<string, Blob>): Promise<StoredAsset[]> {
	return db.transaction('rw', db.assets, async () => {
		const known = new Set(
			await db.assets
				.where('sha256')
				.anyOf([...blobs.keys()])
				.primaryKeys(),
		);
		const rows = [...blobs].map(([sha256, blob]) => ({ sha256, blob, type: blob.type, bytes: blob.size }));
		await db.assets.bulkPut(rows.filter(({ sha256 }) => !known.has(sha256)));
		return rows.map(({ sha256, bytes }) => ({ sha256, bytes, isNew: !known.has(sha256) }));
	});
}

export async function readAsset(sha256: string): Promise<Blob | null> {
	return (await db.assets.get(sha256))?.blob ?? null;
}

/** The same bytes under the media type that they are really of, whatever a server said. */
export async function retypeAsset(sha256: string, type: string): Promise<void> {
	const row = await db.assets.get(sha256);
	if (row && row.type !== type) await db.assets.put({ ...row, blob: row.blob.slice(0, row.bytes, type), type });
}

export async function dropAsset(sha256: string): Promise<void> {
	await db.assets.delete(sha256);
}

/** Above this, blobs are hashed one at a time: the browser's own hash needs all the bytes in memory. */
const light = 4_000_000;

/** SHA-256 of a blob's bytes, 64 hexadecimal digits. */
export async function sha256Of(blob: Blob): Promise<string> {
	return blob.size > light ? navigator.locks.request('hash', () => hashOf(blob)) : hashOf(blob);
}

async function hashOf(blob: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Drops the blobs that nothing needs: no capture, no sealed original, no file, no picture of a piece whose capture failed, no job that a retry
 * goes on from, no text of the report or release of it.
 * Does nothing while a job is under way, whose assets are not listed yet.
 */
export async function removeUnusedAssets(): Promise<void> {
	await db.transaction('rw', assetUsers(), async () => {
		if ((await db.jobs.where('state').anyOf('started', 'durable').count()) > 0) return;
		const used = await usedAssets();
		const all = await db.assets.toCollection().primaryKeys();
		await db.assets.bulkDelete(all.filter((sha256) => !used.has(sha256)));
	});
}

/** Drops those of these blobs that nothing needs, at once: what was to be destroyed must not wait for the captures under way. */
export async function destroyAssets(hashes: readonly string[]): Promise<void> {
	await db.transaction('rw', assetUsers(), async () => {
		const used = await usedAssets();
		await db.assets.bulkDelete(hashes.filter((sha256) => !used.has(sha256)));
	});
}

/** Tables of the report whose rows name the blobs they need in an index. */
const reportUsers = () => [db.sectionTexts, db.textVersions, db.releases] as Table<unknown, string>[];

/** Every table that says which blobs are needed: a transaction that drops blobs reads them all. */
export const assetUsers = () => [
	...[db.assets, db.captures, db.jobs, db.evidence, db.fetched, db.sealed, db.templates],
	...reportUsers(),
];

async function usedAssets(): Promise<Set<string>> {
	const used = new Set((await db.captures.orderBy('assets').uniqueKeys()) as string[]);
	await db.evidence.each((row) => {
		for (const sha256 of filesOf(row)) used.add(sha256);
	});
	await db.sealed.each(({ capture, evidence }) => {
		for (const sha256 of [...capture.assets, ...filesOf(evidence)]) used.add(sha256);
	});
	await db.fetched.each(({ sha256 }) => void used.add(sha256 ?? ''));
	for (const table of reportUsers())
		for (const sha256 of (await table.orderBy('assets').uniqueKeys()) as string[]) used.add(sha256);
	await db.templates.each(({ sha256 }) => void used.add(sha256));
	return used;
}

/** The blobs that a piece itself names: its file and its pictures. */
export const filesOf = ({ file, screenshot, thumbnail, fullPage }: Evidence): string[] =>
	[file?.sha256, screenshot, thumbnail, ...(fullPage ?? [])].filter((sha256) => typeof sha256 === 'string');
