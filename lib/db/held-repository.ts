// What was chosen of a held page, written at once: the piece, its job with all it needs to go on, and nothing left of what it replaces.
import type { Job } from '../domain/capture';
import type { Evidence } from '../domain/evidence';
import type { Redaction } from '../domain/redaction';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import { sha256Of, storeHashed } from './asset-repository';
import { db } from './database';
import { dropJobs } from './job-repository';

export type KeptPart = {
	/** Its pictures are filled in from `screenshot`. */
	evidence: Evidence;
	job: Job;
	frames: readonly FrameSnapshot[];
	extraction: Extraction | null;
	screenshot: Blob | null;
	/** Files that the page handed over, by their addresses. */
	files: ReadonlyMap<string, Blob>;
	redaction: Redaction | null;
};

/**
 * Writes all of it in one transaction. Where there is a piece of this id already, its ties stay; its earlier capture, its text, its jobs
 * and the assets that nothing else uses are destroyed. Rejects, and changes nothing, when there is no room.
 */
export async function openHeldJob({ evidence, job, frames, extraction, screenshot, files, redaction }: KeptPart): Promise<void> {
	const blobs = new Map<string, Blob>();
	const keep = async (blob: Blob): Promise<string> => {
		const sha256 = await sha256Of(blob);
		blobs.set(sha256, blob);
		return sha256;
	};
	const picture = screenshot && (await keep(screenshot));
	const hashed = await Promise.all([...files].map(async ([url, blob]) => ({ url, sha256: await keep(blob) })));
	const tables = [
		db.assets,
		db.evidence,
		db.jobs,
		db.frames,
		db.fetched,
		db.extractions,
		db.captures,
		db.texts,
		db.redactions,
		db.sealed,
	];
	await db.transaction('rw', tables, async () => {
		const left = await assetsOf(evidence.id);
		await dropJobs(evidence.id);
		await db.captures.delete(evidence.id);
		await db.texts.delete(evidence.id);
		const stored = new Map((await storeHashed(blobs)).map((asset) => [asset.sha256, asset]));
		await db.evidence.put({ ...evidence, screenshot: picture, thumbnail: null });
		await db.jobs.add(job);
		await db.frames.bulkPut(frames.map((frame) => ({ ...frame, jobId: job.id })));
		await db.fetched.bulkPut(
			hashed.flatMap(({ url, sha256 }) => {
				const asset = stored.get(sha256);
				return asset ? [{ jobId: job.id, url, ...asset, reason: null }] : [];
			}),
		);
		if (extraction) await db.extractions.put({ ...extraction, jobId: job.id });
		if (redaction) await db.redactions.add(redaction);
		await dropUnused(left);
	});
}

/** Every asset that a piece has, finished or not. */
async function assetsOf(evidenceId: string): Promise<Set<string>> {
	const [row, capture, jobs] = await Promise.all([
		db.evidence.get(evidenceId),
		db.captures.get(evidenceId),
		db.jobs.where('evidenceId').equals(evidenceId).primaryKeys(),
	]);
	const fetched = await db.fetched.where('jobId').anyOf(jobs).toArray();
	const all = [
		row?.screenshot,
		row?.thumbnail,
		...(row?.fullPage ?? []),
		...(capture?.assets ?? []),
		...fetched.map(({ sha256 }) => sha256),
	];
	return new Set(all.filter((sha256): sha256 is string => typeof sha256 === 'string'));
}

/** Of these, drops what no row names. At once, unlike a clean-up: what was masked must not wait on the disk for other captures to end. */
async function dropUnused(left: Set<string>): Promise<void> {
	if (left.size === 0) return;
	const isUsed = (sha256: string | null | undefined): void => void (sha256 && left.delete(sha256));
	await db.captures
		.where('assets')
		.anyOf([...left])
		.each(({ assets }) => assets.forEach(isUsed));
	await db.evidence.each(({ file, screenshot, thumbnail, fullPage }) =>
		[file?.sha256, screenshot, thumbnail, ...(fullPage ?? [])].forEach(isUsed),
	);
	await db.sealed.each(({ capture }) => capture.assets.forEach(isUsed));
	await db.fetched.each(({ sha256 }) => isUsed(sha256));
	await db.assets.bulkDelete([...left]);
}

/** The jobs of a piece that are there, whatever became of them. */
export const jobsOf = (evidenceId: string): Promise<string[]> => db.jobs.where('evidenceId').equals(evidenceId).primaryKeys();
