// Which of the captures of a piece its screens speak of. Apart from capture.ts, whose lists the popup has no use for.
import type { Job } from './capture';

/** The job that counts for a piece: the latest. One that was to take the place of another and failed changed nothing: it is passed over. */
export function currentJob(jobs: readonly Job[]): Job | null {
	const inOrder = jobs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
	return inOrder.findLast((job) => !(job.replaces && job.state === 'failed')) ?? inOrder.at(-1) ?? null;
}
