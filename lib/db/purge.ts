// Removes for good what was deleted long enough ago. Apart from evidence-repository.ts: the popup deletes, and never purges.
import { instant } from '../domain/clock';
import { removeUnusedAssets } from './asset-repository';
import { db } from './database';
import { dropJobs } from './job-repository';
import { passBy } from './version-repository';

/** How long a deleted piece can still be brought back. */
export const undoMilliseconds = 30 * 24 * 3600 * 1000;

/** Removes for good what was deleted longer ago than the undo lasts; tombstones stay, emptied of all content. */
export async function purgeDeleted(now: Date = new Date()): Promise<void> {
	const before = instant(new Date(now.getTime() - undoMilliseconds));
	const ids = await db.evidence.where('deletedAt').between('1', before).primaryKeys();
	for (const id of ids) {
		await dropJobs(id);
		await erase(id);
	}
	const released = await purgeReleases(before);
	if (ids.length > 0 || released) await removeUnusedAssets();
}

async function erase(id: string): Promise<void> {
	await db.transaction('rw', [db.evidence, db.claims, db.captures, db.texts, db.sealed, db.redactions], async () => {
		await passBy(id);
		await db.claims.where('evidenceId').equals(id).delete();
		await db.captures.delete(id);
		await db.texts.delete(id);
		await db.sealed.delete(id);
		await db.redactions.where('evidenceId').equals(id).delete();
		const blank = {
			title: '',
			url: '',
			canonicalUrl: '',
			site: '',
			author: '',
			publisher: '',
			description: '',
			statement: '',
			note: '',
			quote: '',
		};
		const gone = { fullPage: undefined, passage: undefined, file: undefined, occasion: undefined };
		await db.evidence.update(id, { ...blank, ...gone, thumbnail: null, screenshot: null });
	});
}

/** Forgets what the releases deleted before that instant had frozen; their numbers stay taken. True when there were any. */
async function purgeReleases(before: string): Promise<boolean> {
	return db.transaction('rw', db.releases, db.releaseRows, async () => {
		const gone = await db.releases
			.filter(({ deletedAt, assets }) => Boolean(deletedAt) && (deletedAt ?? '') < before && assets.length > 0)
			.toArray();
		await db.releaseRows.bulkDelete(gone.map(({ id }) => id));
		await db.releases.bulkPut(gone.map((row) => ({ ...row, numbers: {}, assets: [], note: '' })));
		return gone.length > 0;
	});
}
