// Reads the library by pieces of it: the newest rows at once, the rest in chunks that never hold the page up.
import type { Job } from '../domain/capture';
import type { Claim } from '../domain/claim';
import { currentJob } from '../domain/current-job';
import type { Evidence } from '../domain/evidence';
import { db, type EvidenceText } from './database';

/** The newest pieces, deleted ones included: the bin shows them. */
export const newestEvidence = (limit: number): Promise<Evidence[]> =>
	db.evidence.orderBy('createdAt').reverse().limit(limit).toArray();

/** The next rows in the order of their ids, from '' on; fewer than `limit` means the end. */
export const evidenceAfter = (id: string, limit: number): Promise<Evidence[]> =>
	db.evidence.where('id').above(id).limit(limit).toArray();
export const claimsAfter = (id: string, limit: number): Promise<Claim[]> =>
	db.claims.where('id').above(id).limit(limit).toArray();
export const textsAfter = (id: string, limit: number): Promise<EvidenceText[]> =>
	db.texts.where('evidenceId').above(id).limit(limit).toArray();

export const countAllEvidence = (): Promise<number> => db.evidence.count();

/** The rows that still exist, by id. */
export const evidenceByIds = (ids: readonly string[]): Promise<Evidence[]> => existing(db.evidence.bulkGet([...ids]));
export const claimsByIds = (ids: readonly string[]): Promise<Claim[]> => existing(db.claims.bulkGet([...ids]));
export const textsByIds = (ids: readonly string[]): Promise<EvidenceText[]> => existing(db.texts.bulkGet([...ids]));

/** The latest job of each piece whose capture is under way or failed: the only ones a list has something to say about. */
export async function openJobs(): Promise<Job[]> {
	const open = await db.jobs.where('state').anyOf('started', 'durable', 'failed').toArray();
	const pieces = [...new Set(open.map((job) => job.evidenceId))];
	const jobs = await db.jobs.where('evidenceId').anyOf(pieces).toArray();
	return [...Map.groupBy(jobs, (job) => job.evidenceId).values()].flatMap((all) => {
		const current = currentJob(all);
		return current && current.state !== 'done' ? [current] : [];
	});
}

async function existing<T>(rows: PromiseLike<(T | undefined)[]>): Promise<T[]> {
	return (await rows).filter((row): row is T => row !== undefined);
}
