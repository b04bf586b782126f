// Blobs, each stored once under its SHA-256.
import { db } from './database';

/** What storing a blob gives: `isNew` is false when an equal one was there already. */
export type StoredAsset = { sha256: string; bytes: number; isNew: boolean };

export async function storeAsset(blob: Blob): Promise<StoredAsset> {
	const [stored] = await storeAssets([blob]);
	if (!stored) throw new Error('A stored blob has no hash.');
	return stored;
}

/** Stores several blobs in one transaction: each transaction waits for the disk. */
export async function storeAssets(blobs: readonly Blob[]): Promise<StoredAsset[]> {
	const hashed = await Promise.all(
		blobs.map(async (blob) => ({ sha256: await sha256Of(blob), blob, type: blob.type, bytes: blob.size })),
	);
	const known = new Set(
		await db.assets
			.where('sha256')
			.anyOf(hashed.map(({ sha256 }) => sha256))
			.primaryKeys(),
	);
	const fresh = new Map(hashed.filter(({ sha256 }) => !known.has(sha256)).map((asset) => [asset.sha256, asset]));
	if (fresh.size > 0) await db.assets.bulkPut([...fresh.values()]);
	return hashed.map(({ sha256, bytes }) => ({ sha256, bytes, isNew: fresh.has(sha256) }));
}

export async function readAsset(sha256: string): Promise<Blob | null> {
	return (await db.assets.get(sha256))?.blob ?? null;
}

export async function dropAsset(sha256: string): Promise<void> {
	await db.assets.delete(sha256);
}

/** SHA-256 of a blob's bytes, 64 hexadecimal digits. */
export async function sha256Of(blob: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Drops the blobs that no capture needs, unless a job is under way whose assets are not listed yet. */
export async function removeUnusedAssets(): Promise<void> {
	await db.transaction('rw', db.assets, db.captures, db.jobs, async () => {
		if ((await db.jobs.where('state').anyOf('started', 'durable').count()) > 0) return;
		const used = new Set((await db.captures.orderBy('assets').uniqueKeys()) as string[]);
		const all = await db.assets.toCollection().primaryKeys();
		await db.assets.bulkDelete(all.filter((sha256) => !used.has(sha256)));
	});
}
