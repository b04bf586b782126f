// The end of a capture: archive, pictures and text are put together, and the card says what is missing and why.
import { captureOf } from '../db/capture-repository';
import { closeJob } from '../db/job-repository';
import {
	permissionWouldHelp,
	type Capture,
	type CaptureFailure,
	type Job,
	type Missing,
	type MissingReason,
} from '../domain/capture';
import { elapsed, instant } from '../domain/clock';
import type { FrameSnapshot } from '../domain/snapshot';
import { hasHostAccess } from '../platform/host-access';
import { buildArchive, type Archive, type Gathered } from './build-archive';
import { isTop, whyNoArchive, type FrozenFrames } from './freeze-page';
import { dropReplaced, keepPictures, type KeptPictures, type Screenshot } from './keep-screenshot';
import { isOnPage } from './on-page';
import { shownTab } from './screenshot';

const nothingKept: KeptPictures = { pictures: [], replaced: null };

/** What a capture is put together from, as far as it is there. */
export type Parts = FrozenFrames & { screenshot: Screenshot | null; gathering: Promise<Gathered>; reading: Promise<string> };

/** Closes the job; or says why it can't be. */
export async function complete(job: Job, parts: Parts): Promise<CaptureFailure | null> {
	const { frames, lacksFrames = false, screenshot, gathering, reading } = parts;
	const top = frames.find(isTop) ?? null;
	const pixels = screenshot && (await createImageBitmap(screenshot.bytes).catch(() => null));
	const keeping = screenshot ? keepPictures(job, screenshot, pixels) : nothingKept;
	const archiving = gathering.then(async (gathered) =>
		top ? buildArchive({ frames, lacksFrames, gathered, screenshot: pixels, hasAccess: await hasHostAccess() }, top) : null,
	);
	const [text, { pictures, replaced }, archive] = await Promise.all([reading, keeping, archiving]);
	pixels?.close();
	// A new attempt that could not read the page must not replace an earlier archive by less.
	const before = await captureOf(job.evidenceId);
	if (before?.root && !archive) return 'page-gone';
	if (replaced && !archive?.assets.has(replaced)) await dropReplaced(replaced);
	const missing: Missing[] = [...(archive?.missing ?? [])];
	const missed = (kind: Missing['kind'], reason: Missing['reason']) =>
		missing.push({ kind, reason, url: job.url, patched: false });
	if (!archive) missed('archive', await whyNoArchive(job, parts));
	if (!screenshot && job.isHeld) missed('screenshot', 'out-of-view');
	else if (!screenshot) missed('screenshot', await whyNoPixels(job));
	const cut = job.walked?.cut;
	if (cut) {
		const { reason, ...screens } = cut;
		missing.push({ kind: 'full-page', reason, url: job.url, patched: false, screens });
	}
	await closeJob(job, captureRow(job, top, archive, pictures, missing), text, permissionWouldHelp(missing));
	return null;
}

/** The page is there, in front or not; or it is gone. */
async function whyNoPixels(job: Job): Promise<MissingReason> {
	if (await shownTab(job.tabId, job.url)) return 'page-busy';
	return (await isOnPage(job)) ? 'tab-left' : 'page-gone';
}

function captureRow(
	job: Job,
	top: FrameSnapshot | null,
	archive: Archive | null,
	pictures: readonly string[],
	missing: Missing[],
): Capture {
	const now = instant();
	return {
		evidenceId: job.evidenceId,
		...(job.aim ? { kind: job.aim.kind } : {}),
		capturedAt: job.frozenAt ?? job.startedAt,
		root: archive?.root ?? null,
		assets: [...new Set([...(archive?.assets ?? []), ...pictures, ...(job.walked?.tiles ?? [])])],
		missing,
		archiveBytes: archive?.archiveBytes ?? 0,
		storedBytes: archive?.storedBytes ?? 0,
		durableMs: elapsed(job.startedAt, job.durableAt ?? now),
		completeMs: elapsed(job.startedAt, now),
		viewport: top?.viewport ?? { width: 0, height: 0, scale: 1 },
		userAgent: navigator.userAgent,
		...(top?.loading === undefined ? {} : { loading: top.loading }),
	};
}
