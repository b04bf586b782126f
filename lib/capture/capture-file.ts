// A capture that is after one file: the file itself, and the screen around it as it was seen. Where the file can't be had, the pixels of
// the image stand in for it, and the card says so.
import { readAsset, storeAsset } from '../db/asset-repository';
import { closeJob, markDurable } from '../db/job-repository';
import { changePiece, pieceOf, storePictures } from '../db/piece-changes';
import { permissionWouldHelp, type CaptureFailure, type Job, type Missing, type MissingReason } from '../domain/capture';
import { elapsed, instant } from '../domain/clock';
import type { EvidenceFile } from '../domain/evidence';
import type { ImageFacts } from '../domain/snapshot';
import { bounded } from './bounded';
import { whyNothing } from './freeze-page';
import { fetchedBytes } from './fetched-bytes';
import { fileNameOf } from './file-name-of';
import { injectImageFacts, injectReader } from './inject';
import { fileAddress, keepFile } from './keep-file';
import { dropReplaced, keepPictures, takeScreenshot, type KeptPictures, type Screenshot } from './keep-screenshot';
import { cutOut, makeThumbnail } from './screenshot';

const factsPatience = 5000;
const nothingKept: KeptPictures = { pictures: [], replaced: null };

/** `found`: the screenshot that the job has already. */
export async function captureFile(job: Job, found: Screenshot | null, deadline: AbortSignal): Promise<CaptureFailure | null> {
	const isDurable = job.state === 'durable';
	const facts = job.aim?.kind === 'image' && !isDurable ? await imageFacts(job) : null;
	const [screenshot, kept] = await Promise.all([
		found ?? (isDurable ? null : takeScreenshot(job)),
		keepFile(job, facts, deadline),
	]);
	if (!screenshot && !kept.ok) return whyNothing(job, 'refused');
	const durable = isDurable ? job : await markDurable(job);
	const screen = screenshot && (await createImageBitmap(screenshot.bytes).catch(() => null));
	const missing: Missing[] = [];
	if (!kept.ok) {
		const patched = job.aim?.kind === 'image' && (await keepPixels(job, kept.code, facts, screen));
		missing.push({ kind: 'file', reason: kept.code, url: fileAddress(job), patched });
	}
	if (!screenshot) missing.push({ kind: 'screenshot', reason: 'page-gone', url: job.url, patched: false });
	await keepOwnThumbnail(job);
	const { pictures, replaced } = screenshot ? await keepPictures(job, screenshot, screen) : nothingKept;
	if (replaced) await dropReplaced(replaced);
	screen?.close();
	const file = (await pieceOf(job))?.file;
	const now = instant();
	const capture = {
		evidenceId: job.evidenceId,
		...(job.aim ? { kind: job.aim.kind } : {}),
		capturedAt: job.startedAt,
		root: null,
		assets: [...new Set([...(file ? [file.sha256] : []), ...pictures])],
		missing,
		archiveBytes: file?.bytes ?? 0,
		storedBytes: file?.bytes ?? 0,
		durableMs: elapsed(job.startedAt, durable.durableAt ?? now),
		completeMs: elapsed(job.startedAt, now),
		viewport: facts ? { ...facts.viewport, scale: 1 } : { width: 0, height: 0, scale: 1 },
		userAgent: navigator.userAgent,
	};
	await closeJob(durable, capture, '', permissionWouldHelp(missing));
	return null;
}

async function imageFacts(job: Job): Promise<ImageFacts | null> {
	const reading = injectReader(job.tabId, false).then(() => injectImageFacts(job.tabId, fileAddress(job)));
	return (await bounded(reading, factsPatience)) ?? null;
}

/** What is seen of the image, as a PNG of its own: decoded from its bytes where these are there, else cut out of the screen. */
async function keepPixels(
	job: Job,
	reason: MissingReason,
	facts: ImageFacts | null,
	screen: ImageBitmap | null,
): Promise<boolean> {
	const bytes = reason === 'other-format' ? await fetchedBytes(job.id, fileAddress(job)) : null;
	const png = (bytes && (await decoded(bytes))) ?? (await cutFrom(screen, facts));
	if (!png) return false;
	const { sha256 } = await storeAsset(png.blob);
	const piece = await pieceOf(job);
	const name = fileNameOf(fileAddress(job), facts, piece?.title ?? '', 'png');
	const { width, height } = png;
	const file: EvidenceFile = { name, format: 'png', bytes: png.blob.size, sha256, width, height };
	const title = facts?.alternative || facts?.caption || name;
	await changePiece(job, { file, kind: 'document', ...(piece ? { title, titleBefore: piece.title } : {}) });
	return true;
}

type Png = { blob: Blob; width: number; height: number };

async function decoded(bytes: Blob): Promise<Png | null> {
	const bitmap = await createImageBitmap(bytes).catch(() => null);
	if (!bitmap) return null;
	const { width, height } = bitmap;
	const whole = { x: 0, y: 0, width, height };
	const blob = await cutOut(bitmap, whole, width, whole);
	bitmap.close();
	return { blob, width, height };
}

async function cutFrom(screen: ImageBitmap | null, facts: ImageFacts | null): Promise<Png | null> {
	if (!screen || !facts?.rect) return null;
	const { rect, viewport } = facts;
	const [x, y] = [Math.max(0, rect.x), Math.max(0, rect.y)];
	const seen = {
		x,
		y,
		width: Math.min(viewport.width, rect.x + rect.width) - x,
		height: Math.min(viewport.height, rect.y + rect.height) - y,
	};
	const scale = screen.width / viewport.width;
	const blob = await cutOut(screen, seen, viewport.width, seen);
	return { blob, width: Math.round(seen.width * scale), height: Math.round(seen.height * scale) };
}

/** A picture is its own thumbnail; a document has that of the screen until its first page is drawn. */
async function keepOwnThumbnail(job: Job): Promise<void> {
	const piece = await pieceOf(job);
	if (!piece?.file || job.aim?.kind !== 'image' || piece.thumbnail) return;
	const bytes = await readAsset(piece.file.sha256);
	const bitmap = bytes && (await createImageBitmap(bytes).catch(() => null));
	if (!bitmap) return;
	await storePictures(job, { thumbnail: await makeThumbnail(bitmap) });
	bitmap.close();
}
