// The one file that a capture is after: an image of the page, the PDF that a tab shows. Kept as it came, byte for byte.
import { readAsset, retypeAsset } from '../db/asset-repository';
import { fetchedOf, storeFetched } from '../db/job-repository';
import { changePiece, pieceOf } from '../db/piece-changes';
import type { Job, MissingReason } from '../domain/capture';
import type { EvidenceFile } from '../domain/evidence';
import { fileFacts, fileFormat, headBytes, isPicture, largestFile } from '../domain/file-format';
import { fail, ok, type Result } from '../domain/result';
import type { ImageFacts } from '../domain/snapshot';
import { bounded } from './bounded';
import { fetchResource } from './fetch-resource';
import { fileNameOf } from './file-name-of';
import { injectHandOver, injectReader } from './inject';
import { isOnPage } from './on-page';
import { ByteRoom } from './page/read-body';

/** Milliseconds for a file of 200 MB; the capture's own deadline ends it in any case. */
const patience = 35_000;

/** The address of the file that the job is after. */
export const fileAddress = ({ aim, url }: Job): string => (aim?.image ?? url).replace(/^((?!data:)[^#]*)#.*$/, '$1');

/** Fetches and stores the file, and names it in the piece; once. `other-format`: it is there, but of no format that is kept as it is. */
export async function keepFile(
	job: Job,
	facts: ImageFacts | null,
	deadline: AbortSignal,
): Promise<Result<EvidenceFile, MissingReason>> {
	const piece = await pieceOf(job);
	if (piece?.file) return ok(piece.file);
	const url = fileAddress(job);
	const fetched = await fetchFile(job, url, deadline);
	if (!fetched.ok) return fetched;
	const { sha256, bytes } = fetched.value;
	const blob = await readAsset(sha256);
	if (!blob) return fail('unreadable');
	const head = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer());
	const format = fileFormat('', head);
	const isImage = job.aim?.kind === 'image';
	if (!format || (isImage ? !isPicture(format) : format !== 'pdf')) return fail(isImage ? 'other-format' : 'unreadable');
	await retypeAsset(sha256, fileFacts[format].type);
	const size = isImage ? await pixelsOf(blob) : {};
	const name = fileNameOf(url, facts, piece?.title ?? '', format);
	const file: EvidenceFile = { name, format, bytes, sha256, ...size, ...(isImage ? {} : { unread: true }) };
	const title = facts?.alternative || facts?.caption || (isImage ? name : '');
	await changePiece(job, {
		file,
		kind: 'document',
		...(title && piece ? { title, titleBefore: piece.title } : {}),
	});
	return ok(file);
}

type Fetched = { sha256: string; bytes: number };

/** From the page, which has its own session and may hold what no server gives; else from the network. */
async function fetchFile(job: Job, url: string, deadline: AbortSignal): Promise<Result<Fetched, MissingReason>> {
	if (url.startsWith('file:')) return fail('local-file');
	const limits = { largest: largestFile, room: largestFile };
	if (await isOnPage(job)) {
		// A frame alone may read what it made itself.
		const allFrames = url.startsWith('blob:');
		const handing = injectReader(job.tabId, allFrames).then(() => injectHandOver(job.tabId, job.id, [url], limits, allFrames));
		await bounded(handing, patience);
	}
	const known = await fetchedFile(job.id, url);
	if (known.ok) return known;
	const answer = await fetchResource(url, deadline, new ByteRoom(largestFile), largestFile, patience);
	await storeFetched(job.id, [
		answer.ok ? { url, bytes: answer.value, reason: null } : { url, bytes: null, reason: answer.code },
	]);
	return fetchedFile(job.id, url);
}

async function fetchedFile(jobId: string, url: string): Promise<Result<Fetched, MissingReason>> {
	const row = (await fetchedOf(jobId)).find((candidate) => candidate.url === url);
	if (!row) return fail('unreadable');
	return row.reason === null ? ok({ sha256: row.sha256, bytes: row.bytes }) : fail(row.reason);
}

async function pixelsOf(picture: Blob): Promise<{ width?: number; height?: number }> {
	const bitmap = await createImageBitmap(picture).catch(() => null);
	if (!bitmap) return {};
	const { width, height } = bitmap;
	bitmap.close();
	return { width, height };
}
