// What pages hand over, checked against the job it is for: only the tab being captured may speak, and only of its own job.
import { getJob, storeExtraction, storeFetched, storeFrame } from '../db/job-repository';
import { isQuotaError } from '../db/quota';
import type { Job } from '../domain/capture';
import { fail, ok, type Result } from '../domain/result';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import type { Sender } from '../messaging/listen';
import { isOnPage, isSamePage } from './on-page';
import { runJob } from './run-job';

type Received = Result<null, 'unknown-job' | 'storage-full'>;

export const receiveFrame = (message: { jobId: string; frame: FrameSnapshot }, sender: Sender): Promise<Received> =>
	receive(message.jobId, sender, async (job) => {
		// Between the click and the freezing, the tab may have gone to another page; a frame of that one can't tell.
		const { path, url } = message.frame;
		if (path === '' ? isSamePage(url, job.url) : await isOnPage(job)) await storeFrame(message.jobId, message.frame);
	});

export const receiveExtraction = (message: { jobId: string; extraction: Extraction }, sender: Sender): Promise<Received> =>
	receive(message.jobId, sender, () => storeExtraction(message.jobId, message.extraction));

export const receiveResources = (
	message: { jobId: string; resources: { url: string; bytes: Blob }[] },
	sender: Sender,
): Promise<Received> =>
	receive(message.jobId, sender, () =>
		storeFetched(
			message.jobId,
			message.resources.map((resource) => ({ ...resource, reason: null })),
		),
	);

async function receive(jobId: string, sender: Sender, store: (job: Job) => Promise<void>): Promise<Received> {
	const job = await getJob(jobId);
	if (!job || !isOpenFor(job, sender)) return fail('unknown-job');
	try {
		await store(job);
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		throw error;
	}
	// The worker may have died since the click: then nobody else goes on with this job.
	void runJob(jobId);
	return ok(null);
}

const isOpenFor = (job: Job, sender: Sender): boolean =>
	job.tabId === sender.tabId && (job.state === 'started' || job.state === 'durable');
