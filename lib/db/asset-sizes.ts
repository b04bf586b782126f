// How many bytes stored blobs have, without reading them.
import { db } from './database';

/** Those that are stored, by hash. A row is read with the handle of its blob, never with its bytes. */
export async function assetSizes(hashes: readonly string[]): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	const wanted = [...new Set(hashes)];
	const step = 100;
	for (let at = 0; at < wanted.length; at += step) {
		for (const row of await db.assets.bulkGet(wanted.slice(at, at + step))) if (row) sizes.set(row.sha256, row.bytes);
	}
	return sizes;
}
