// The job of a piece that counts: what its screens follow, and ask of it. Apart from job-repository.ts, which the popup needs nothing else of.
import type { CaptureFailure, Job } from '../domain/capture';
import { currentJob } from '../domain/current-job';
import { db } from './database';

export const jobOf = async (evidenceId: string): Promise<Job | null> => currentJob(await jobsOf(evidenceId));

/** Why the latest try to keep something else in the piece's place came to nothing; null when there was none. */
export async function failedReplacement(evidenceId: string): Promise<CaptureFailure | null> {
	const latest = (await jobsOf(evidenceId)).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt)).at(-1);
	return latest?.replaces && latest.state === 'failed' ? latest.failure : null;
}

/** The candidate keeps what there is of what takes long, or does without it; the capture hears of it at its next step. */
export async function wishFor(jobId: string, wish: NonNullable<Job['wish']>): Promise<void> {
	await db.jobs.update(jobId, { wish });
}
const jobsOf = (evidenceId: string): Promise<Job[]> => db.jobs.where('evidenceId').equals(evidenceId).toArray();
