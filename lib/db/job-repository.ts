// Capture jobs and what they have gathered so far. Everything a job needs to go on after a crash is in these rows.
import type { Capture, CaptureAim, CaptureFailure, Job, MissingReason, Walked } from '../domain/capture';
import { instant } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import { sha256Of, storeHashed } from './asset-repository';
import { db, type FetchedResource } from './database';
import { applyStaged, changePiece } from './piece-changes';

/** The bytes of an address, or why there are none. */
export type FetchedAnswer = { url: string } & ({ bytes: Blob; reason: null } | { bytes: null; reason: MissingReason });

/** Writes the piece and its job in one transaction: after this, the click can't be lost. */
export async function openJob(evidence: Evidence, tabId: number, aim: CaptureAim = { kind: 'page' }): Promise<Job> {
	const job = newJob(evidence, tabId, aim);
	await db.transaction('rw', db.evidence, db.jobs, async () => {
		await db.evidence.add(evidence);
		await db.jobs.add(job);
	});
	return job;
}

/** A job on a piece that is there already: what it captures takes the place of what the piece holds, once it is whole. */
export async function openReplacement(evidence: Evidence, tabId: number, aim: CaptureAim): Promise<Job> {
	const job: Job = { ...newJob(evidence, tabId, aim), startedAt: instant(), replaces: true };
	await db.jobs.add(job);
	return job;
}

const newJob = (evidence: Evidence, tabId: number, aim: CaptureAim): Job => ({
	id: crypto.randomUUID(),
	evidenceId: evidence.id,
	tabId,
	url: evidence.url,
	aim,
	state: 'started',
	failure: null,
	startedAt: evidence.createdAt,
	durableAt: null,
	completedAt: null,
	attempts: 0,
});

/** What a running job keeps turns out to be of another kind. */
export async function changeAim(job: Job, aim: CaptureAim): Promise<Job> {
	await db.jobs.update(job.id, { aim });
	return { ...job, aim };
}

export const getJob = async (id: string): Promise<Job | null> => (await db.jobs.get(id)) ?? null;

/** Jobs begun since an instant, whatever became of them. */
export const jobsSince = (since: string): Promise<Job[]> => db.jobs.filter((job) => job.startedAt >= since).toArray();

/** Oldest first. */
export const unfinishedJobs = (): Promise<Job[]> => db.jobs.where('state').anyOf('started', 'durable').sortBy('startedAt');

export async function storeFrame(jobId: string, frame: FrameSnapshot): Promise<void> {
	await db.frames.put({ ...frame, jobId });
}

export const framesOf = (jobId: string): Promise<FrameSnapshot[]> => db.frames.where('jobId').equals(jobId).toArray();

export async function storeExtraction(jobId: string, extraction: Extraction): Promise<void> {
	await db.extractions.put({ ...extraction, jobId });
}

export const extractionOf = async (jobId: string): Promise<Extraction | null> => (await db.extractions.get(jobId)) ?? null;

/** Writes down what became of addresses, in one transaction: bytes go to the assets, a reason stays in the row. */
export async function storeFetched(jobId: string, answers: readonly FetchedAnswer[]): Promise<void> {
	const hashed = await Promise.all(
		answers.map(async (answer) => ({ ...answer, sha256: answer.bytes && (await sha256Of(answer.bytes)) })),
	);
	const blobs = new Map(hashed.flatMap(({ sha256, bytes }) => (sha256 && bytes ? [[sha256, bytes]] : [])));
	await db.transaction('rw', db.assets, db.fetched, async () => {
		const stored = new Map((await storeHashed(blobs)).map((asset) => [asset.sha256, asset]));
		await db.fetched.bulkPut(
			hashed.flatMap(({ url, sha256, reason }): FetchedResource[] => {
				if (reason !== null) return [{ jobId, url, sha256: null, reason }];
				const asset = sha256 && stored.get(sha256);
				return asset ? [{ jobId, url, ...asset, reason: null }] : [];
			}),
		);
	});
}

export const fetchedOf = (jobId: string): Promise<FetchedResource[]> => db.fetched.where('jobId').equals(jobId).toArray();

/** Notes that a run of the job begins. */
export async function countRun(id: string): Promise<void> {
	await db.jobs
		.where('id')
		.equals(id)
		.modify((job) => void job.attempts++);
}

/** Marks the job durable; gives the job as it is then. */
export async function markDurable(job: Job): Promise<Job> {
	const change = { state: 'durable', durableAt: instant() } as const;
	await db.jobs.update(job.id, change);
	return { ...job, ...change };
}

export async function markFailed(id: string, failure: CaptureFailure): Promise<void> {
	await db.jobs.update(id, { state: 'failed', failure, completedAt: instant() });
}

export async function setProgress(id: string, progress: Job['progress']): Promise<void> {
	await db.jobs.update(id, { progress });
}

/** The page is ready, or will not be: now the capture begins, and its times count from here. */
export async function endWaiting(job: Job): Promise<Job> {
	const change = { waits: undefined, progress: undefined, wish: undefined, startedAt: instant() };
	await db.jobs.update(job.id, change);
	return { ...job, ...change };
}

/** Ends a walk down a page: its pictures are the piece's, in one transaction with the job that says so. */
export async function markWalked(job: Job, walked: Walked | null): Promise<Job> {
	const change = { walked, progress: undefined, wish: undefined, ...(walked ? {} : { aim: { kind: 'page' as const } }) };
	await db.transaction('rw', db.jobs, db.evidence, async () => {
		await db.jobs.update(job.id, change);
		if (walked && walked.tiles.length > 0) await changePiece(job, { fullPage: walked.tiles });
	});
	return { ...job, ...change };
}

/** Notes when a page was frozen, where that was not at the click. */
export async function markFrozen(job: Job): Promise<Job> {
	const change = { frozenAt: instant() };
	await db.jobs.update(job.id, change);
	return { ...job, ...change };
}

/** A capture that waits for its page is given up: the one before stands. */
export async function dropWaiting(id: string): Promise<void> {
	await db.transaction('rw', db.jobs, async () => {
		if ((await db.jobs.get(id))?.waits) await db.jobs.delete(id);
	});
}

/** A new attempt at the same piece, on the tab that shows its page now. `waits`: once that page has loaded. */
export async function openRetry({ evidenceId, url, aim, replaces, staged }: Job, tabId: number, waits = false): Promise<Job> {
	const job: Job = {
		id: crypto.randomUUID(),
		evidenceId,
		tabId,
		url,
		...(aim ? { aim } : {}),
		...(waits ? { waits } : {}),
		...(replaces ? { replaces } : {}),
		...(staged ? { staged } : {}),
		state: 'started',
		failure: null,
		startedAt: instant(),
		durableAt: null,
		completedAt: null,
		attempts: 0,
	};
	await db.jobs.add(job);
	return job;
}

/** Asks again for what could not be fetched, with the frames already frozen. */
export async function reopenForResources(id: string): Promise<void> {
	await db.transaction('rw', db.jobs, db.fetched, async () => {
		await db.fetched
			.where('jobId')
			.equals(id)
			.filter((row) => row.sha256 === null)
			.delete();
		await db.jobs.update(id, { state: 'durable', failure: null, completedAt: null, attempts: 0 });
	});
}

/**
 * The end of a job: capture and text appear together. The scaffolding goes, unless a permission granted later could complete the
 * archive from it. A job that was cancelled meanwhile changes nothing. Throws when an asset it lists is not there: no half piece may
 * look whole.
 */
export async function closeJob(job: Job, capture: Capture, text: string, keepsScaffolding: boolean): Promise<void> {
	const tables = [db.jobs, db.captures, db.texts, db.assets, db.frames, db.fetched, db.extractions, db.evidence];
	await db.transaction('rw', tables, async () => {
		if ((await db.jobs.get(job.id))?.state !== 'durable') return;
		if ((await db.assets.where('sha256').anyOf(capture.assets).count()) < new Set(capture.assets).size)
			throw new Error('An asset of the capture is not there.');
		await db.captures.put(capture);
		await db.texts.put({ evidenceId: job.evidenceId, text });
		// Pictures of an earlier capture of another kind are not of this one.
		if (!job.walked) await db.evidence.update(job.evidenceId, { fullPage: undefined });
		if (job.replaces) await takePlace(job);
		await db.jobs.update(job.id, { state: 'done', completedAt: instant() });
		const others = await db.jobs.where('evidenceId').equals(job.evidenceId).primaryKeys();
		for (const id of others) if (id !== job.id || !keepsScaffolding) await dropScaffolding(id);
	});
}

/** What the piece held is given up: an earlier capture still under way would put it back. */
async function takePlace(job: Job): Promise<void> {
	await applyStaged(job);
	const isOther = ({ id, state }: Job): boolean => id !== job.id && (state === 'started' || state === 'durable');
	await db.jobs
		.where('evidenceId')
		.equals(job.evidenceId)
		.filter(isOther)
		.modify({ state: 'failed', failure: 'cancelled', completedAt: instant() });
}

async function dropScaffolding(jobId: string): Promise<void> {
	await db.frames.where('jobId').equals(jobId).delete();
	await db.fetched.where('jobId').equals(jobId).delete();
	await db.extractions.delete(jobId);
}

/** Removes all jobs of a piece with what they had gathered. */
export async function dropJobs(evidenceId: string): Promise<void> {
	const ids = await db.jobs.where('evidenceId').equals(evidenceId).primaryKeys();
	for (const id of ids) await dropScaffolding(id);
	await db.jobs.bulkDelete(ids);
}
