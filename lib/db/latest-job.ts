// The job of a piece that counts: what its screens follow, and ask of it. Apart from job-repository.ts, which the popup needs nothing else of.
import type { Job } from '../domain/capture';
import { db } from './database';

/** The latest job of a piece. */
export async function jobOf(evidenceId: string): Promise<Job | null> {
	const jobs = await db.jobs.where('evidenceId').equals(evidenceId).sortBy('startedAt');
	return jobs.at(-1) ?? null;
}

/** The candidate keeps what there is of what takes long, or does without it; the capture hears of it at its next step. */
export async function wishFor(jobId: string, wish: NonNullable<Job['wish']>): Promise<void> {
	await db.jobs.update(jobId, { wish });
}
