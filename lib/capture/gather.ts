// Gathers the bytes of every address of a capture: from the page where it may read them, from the network otherwise. Each answer is
// written down at once, so that a capture goes on where it stopped.
import type { FetchedResource } from '../db/database';
import { readAsset } from '../db/asset-repository';
import { fetchedOf, storeFetched } from '../db/job-repository';
import type { Job, MissingReason } from '../domain/capture';
import { inParallel } from '../domain/in-parallel';
import type { FrameSnapshot } from '../domain/snapshot';
import { addressesIn, addressesOf, type AddressKind } from './addresses';
import { bounded } from './bounded';
import { fetchResource, largestResource } from './fetch-resource';
import { injectHandOver } from './inject';
import { ByteRoom } from './page/read-body';

const atOnce = 10;
const pagePatience = 20_000;
/** A sheet imports a sheet imports a sheet: deeper nests are loops. */
const rounds = 5;
/** All that one capture may weigh, in bytes: as one HTML file it must still fit in what a browser can show. */
const mostBytes = 240_000_000;

type Gathered = Map<string, FetchedResource & { kind: AddressKind }>;

/** What became of each address, once all that could be had is stored. `deadline` ends the fetching, not the capture. */
export async function gather(job: Job, frames: readonly FrameSnapshot[], deadline: AbortSignal): Promise<Gathered> {
	const wanted = addressesOf(frames);
	const origin = originOf(frames.find((frame) => frame.path === '')?.url ?? job.url);
	let known = await knownOf(job.id);
	for (let round = 0; round < rounds && !deadline.aborted; round++) {
		const open = [...wanted.keys()].filter((url) => !known.has(url));
		if (open.length === 0 && round > 0) break;
		const room = roomLeft(known);
		const own = open.filter((url) => originOf(url) === origin);
		const foreign = open.filter((url) => originOf(url) !== origin);
		if (own.length > 0) room.left /= 2;
		await Promise.all([
			own.length > 0 ? handOver(job, own, room.left, deadline) : null,
			fetchAll(job.id, foreign, deadline, room),
		]);
		known = await knownOf(job.id);
		const unread = own.filter((url) => !known.has(url));
		if (unread.length > 0) {
			await fetchAll(job.id, unread, deadline, roomLeft(known));
			known = await knownOf(job.id);
		}
		await addImported(wanted, known);
	}
	const left = deadline.aborted ? 'out-of-time' : 'too-deep';
	return new Map([...wanted].map(([url, kind]) => [url, { ...(known.get(url) ?? notAsked(job.id, url, left)), kind }]));
}

const notAsked = (jobId: string, url: string, reason: MissingReason): FetchedResource => ({ jobId, url, sha256: null, reason });

const roomLeft = (known: ReadonlyMap<string, FetchedResource>): ByteRoom =>
	new ByteRoom([...known.values()].reduce((left, row) => (row.reason === null ? left - row.bytes : left), mostBytes));

const knownOf = async (jobId: string): Promise<Map<string, FetchedResource>> =>
	new Map((await fetchedOf(jobId)).map((row) => [row.url, row]));

/** The page's own turn: over when it has done what it could, or with the capture's time. */
async function handOver(job: Job, urls: string[], room: number, deadline: AbortSignal): Promise<void> {
	const ended = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve(), { once: true }));
	const handing = bounded(injectHandOver(job.tabId, job.id, urls, { largest: largestResource, room }), pagePatience);
	await Promise.race([handing, ended]);
}

/** Asks for the addresses until the deadline; the others keep no row, and so are asked for if the capture goes on another time. */
async function fetchAll(jobId: string, urls: readonly string[], deadline: AbortSignal, room: ByteRoom): Promise<void> {
	await inParallel(urls, atOnce, async (url) => {
		if (deadline.aborted) return;
		const answer = await fetchResource(url, deadline, room);
		if (!answer.ok && deadline.aborted) return;
		await storeFetched(jobId, [
			answer.ok ? { url, bytes: answer.value, reason: null } : { url, bytes: null, reason: answer.code },
		]);
	});
}

/** Sheets fetched as files name addresses of their own. */
async function addImported(wanted: Map<string, AddressKind>, known: Map<string, FetchedResource>): Promise<void> {
	for (const [url, kind] of [...wanted]) {
		const sha256 = kind === 'style' ? known.get(url)?.sha256 : null;
		const css = sha256 && (await (await readAsset(sha256))?.text());
		if (css) for (const [inner, innerKind] of addressesIn(css, url)) if (!wanted.has(inner)) wanted.set(inner, innerKind);
	}
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
