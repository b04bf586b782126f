// What a capture finds for the row of its piece: written there at once; where it takes the place of an earlier capture, kept on its job
// until it closes, so that the earlier one stays whole if it fails.
import type { Job, PieceChanges } from '../domain/capture';
import { instant } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import { sha256Of, storeHashed, type StoredAsset } from './asset-repository';
import { db } from './database';

/** What an earlier capture left on the row, and the one that takes its place has not found. */
const bare = { quote: '', passage: undefined, file: undefined, fullPage: undefined } satisfies Partial<Evidence>;

/** The piece as this job alone has made it so far. */
export async function pieceOf(job: Job): Promise<Evidence | null> {
	const row = await db.evidence.get(job.evidenceId);
	if (!row || !job.replaces) return row ?? null;
	const { staged = {} } = (await db.jobs.get(job.id)) ?? {};
	return { ...row, ...bare, screenshot: null, thumbnail: null, ...fitting(row, staged) };
}

/** Writes what a job has found. In a transaction of the caller, it needs the tables of pieces and of jobs. */
export async function changePiece(job: Job, changes: PieceChanges): Promise<void> {
	await db.transaction('rw', db.evidence, db.jobs, async () => {
		if (job.replaces) {
			await db.jobs
				.where('id')
				.equals(job.id)
				.modify((row) => void (row.staged = { ...row.staged, ...changes }));
			return;
		}
		const row = await db.evidence.get(job.evidenceId);
		if (row) await db.evidence.update(job.evidenceId, fitting(row, changes));
	});
}

export type Pictures = { screenshot?: Blob; thumbnail?: Blob };

/** Stores pictures and names them in the piece, in one transaction. */
export async function storePictures(
	job: Job,
	pictures: Pictures,
): Promise<{ screenshot?: StoredAsset; thumbnail?: StoredAsset }> {
	const entries = Object.entries(pictures);
	if (entries.length === 0) return {};
	const hashes = await Promise.all(entries.map(([, blob]) => sha256Of(blob)));
	return db.transaction('rw', db.assets, db.evidence, db.jobs, async () => {
		const stored = await storeHashed(new Map(entries.map(([, blob], i) => [hashes[i] as string, blob])));
		await changePiece(job, Object.fromEntries(entries.map(([name], i) => [name, hashes[i]])));
		return Object.fromEntries(entries.map(([name], i) => [name, stored.find(({ sha256 }) => sha256 === hashes[i])]));
	});
}

/** What the job that closes has kept apart takes its place in the row. Part of the transaction that closes it. */
export async function applyStaged(job: Job): Promise<void> {
	const [row, stored] = [await db.evidence.get(job.evidenceId), await db.jobs.get(job.id)];
	if (!row || !stored?.staged) return;
	const { staged } = stored;
	// A screen that could not be photographed again is still the one that was seen a moment ago.
	const pictures = staged.screenshot ? { thumbnail: null } : {};
	await db.evidence.update(job.evidenceId, { ...bare, ...pictures, ...fitting(row, staged), updatedAt: instant() });
}

/** What a person has chosen or written stays. */
function fitting(row: Evidence, { title, titleBefore, kind, ...changes }: PieceChanges): Partial<Evidence> {
	const fits = {
		...changes,
		...(title !== undefined && row.title === titleBefore ? { title } : {}),
		...(kind !== undefined && !row.kindChosen ? { kind } : {}),
	};
	return fits as Partial<Evidence>;
}
