// Gathers the bytes of every address of a capture: from the page where it may read them, from the network otherwise. Each answer is
// written down at once, so that a capture goes on where it stopped.
import type { FetchedResource } from '../db/database';
import { readAsset, storeAsset } from '../db/asset-repository';
import { fetchedOf, storeFetched } from '../db/job-repository';
import type { Job } from '../domain/capture';
import type { FrameSnapshot } from '../domain/snapshot';
import { addressesIn, addressesOf, type AddressKind } from './addresses';
import { bounded, inParallel } from './bounded';
import { fetchResource } from './fetch-resource';
import { injectHandOver } from './inject';

const atOnce = 10;
const pagePatience = 20_000;
/** A sheet imports a sheet imports a sheet: deeper nests are loops. */
const rounds = 5;

/** What became of each address, once all that could be had is stored. `deadline` ends the fetching, not the capture. */
export async function gather(
	job: Job,
	frames: readonly FrameSnapshot[],
	deadline: AbortSignal,
): Promise<Map<string, FetchedResource & { kind: AddressKind }>> {
	const wanted = addressesOf(frames);
	const origin = originOf(frames.find((frame) => frame.path === '')?.url ?? job.url);
	let known = await knownOf(job.id);
	for (let round = 0; round < rounds; round++) {
		const open = [...wanted.keys()].filter((url) => !known.has(url));
		if (open.length === 0 && round > 0) break;
		const own = open.filter((url) => originOf(url) === origin);
		await Promise.all([
			own.length > 0 ? bounded(injectHandOver(job.tabId, job.id, own), pagePatience) : null,
			fetchAll(
				job.id,
				open.filter((url) => originOf(url) !== origin),
				deadline,
			),
		]);
		known = await knownOf(job.id);
		await fetchAll(
			job.id,
			own.filter((url) => !known.has(url)),
			deadline,
		);
		known = await knownOf(job.id);
		await addImported(wanted, known);
	}
	return new Map([...known].map(([url, row]) => [url, { ...row, kind: wanted.get(url) ?? 'image' }]));
}

const knownOf = async (jobId: string): Promise<Map<string, FetchedResource>> =>
	new Map((await fetchedOf(jobId)).map((row) => [row.url, row]));

async function fetchAll(jobId: string, urls: readonly string[], deadline: AbortSignal): Promise<void> {
	await inParallel(urls, atOnce, async (url) => {
		const answer = await fetchResource(url, deadline);
		await storeFetched([
			answer.ok
				? { jobId, url, ...(await storeAsset(answer.value)), reason: null }
				: { jobId, url, sha256: null, reason: answer.code },
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
