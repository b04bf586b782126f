// The exports made so far, and what is needed to recognise one of them later.
import { type ExportRow, db } from './database';

export async function recordExport(row: ExportRow): Promise<void> {
	await db.exports.add(row);
}

/** Newest first. */
export async function listExports(frameworkId: string): Promise<ExportRow[]> {
	const rows = await db.exports.where('frameworkId').equals(frameworkId).toArray();
	return rows.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Media types of those assets that are really there. */
export async function assetTypes(sha256s: readonly string[]): Promise<Map<string, string>> {
	const types = new Map<string, string>();
	// One at a time: a row is read with its blob.
	for (const sha256 of new Set(sha256s)) {
		const asset = await db.assets.get(sha256);
		if (asset) types.set(sha256, asset.type);
	}
	return types;
}

/** Those of the pieces that have a text. */
export async function withText(evidenceIds: readonly string[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (const id of evidenceIds) if (((await db.texts.get(id))?.text ?? '').trim() !== '') found.add(id);
	return found;
}
