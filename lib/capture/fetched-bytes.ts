// The bytes that a job fetched from an address; null when it has none.
import { readAsset } from '../db/asset-repository';
import { fetchedOf } from '../db/job-repository';

export async function fetchedBytes(jobId: string, url: string): Promise<Blob | null> {
	const row = (await fetchedOf(jobId)).find((candidate) => candidate.url === url);
	return row?.sha256 ? readAsset(row.sha256) : null;
}
