// The official wording attached to a référentiel. It stays on this machine: no export reads this table.
import type { OfficialWording } from '../domain/stored-framework';
import { db } from './database';

/** Attaches a wording, in the place of the one that was there; also puts one back (undo). */
export async function saveWording(wording: OfficialWording): Promise<void> {
	await db.wordings.put(wording);
}

export async function readWording(frameworkId: string): Promise<OfficialWording | null> {
	return (await db.wordings.get(frameworkId)) ?? null;
}

/** Detaches a wording; returns what was there, for an undo. */
export async function removeWording(frameworkId: string): Promise<OfficialWording | null> {
	return db.transaction('rw', db.wordings, async () => {
		const wording = await readWording(frameworkId);
		await db.wordings.delete(frameworkId);
		return wording;
	});
}
