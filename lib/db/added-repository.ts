// Pieces that come from no page: files kept as they are, and typed notes. Nothing of one is there before all of it is.
import { instant } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import { storeHashed } from './asset-repository';
import { db } from './database';

/** Living pieces that are this very file, newest first. */
export async function evidenceOfFile(sha256: string): Promise<Evidence[]> {
	const rows = await db.evidence.where('file.sha256').equals(sha256).toArray();
	return rows.filter((row) => row.deletedAt === null).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Stores a piece with its bytes, its pictures and its words. Rejects, and stores nothing, when there is no room for all of them. */
export async function addPiece(evidence: Evidence, assets: ReadonlyMap<string, Blob>, text: string): Promise<void> {
	await db.transaction('rw', db.assets, db.evidence, db.texts, async () => {
		await storeHashed(assets);
		await db.texts.add({ evidenceId: evidence.id, text });
		await db.evidence.add(evidence);
	});
}

/** The words of a note, at every keystroke. */
export async function writeText(evidenceId: string, text: string): Promise<void> {
	await db.transaction('rw', db.evidence, db.texts, async () => {
		await db.texts.put({ evidenceId, text });
		await db.evidence.update(evidenceId, { updatedAt: instant() });
	});
}
