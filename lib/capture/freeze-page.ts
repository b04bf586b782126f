// The page as it is at the instant of the click: our script freezes it and its frames, each of which hands its copy over by message.
import { framesOf } from '../db/job-repository';
import type { CaptureFailure, Job, MissingReason } from '../domain/capture';
import type { FrameSnapshot } from '../domain/snapshot';
import { isRestricted } from '../domain/web-address';
import { bounded } from './bounded';
import { injectPassingOn, injectSnapshot } from './inject';
import { isOnPage } from './on-page';

const snapshotPatience = 20_000;
const framesPatience = 10_000;
/** A screenshot that takes longer is not waited for. */
const shotPatience = 400;
/** So many frames are frozen beside the page. */
const fewFrames = 20;

/** How the page took our script: it ran to its end, the browser forbade it, or it never answered. */
type Freezing = 'ran' | 'refused' | 'late';
/** The copies that are on disk; `lacksFrames`: some frame had not answered when its time was over. */
export type FrozenFrames = { frames: FrameSnapshot[]; freezing: Freezing; lacksFrames?: boolean };

/** The page itself. A PDF in the browser's viewer is no page: what can be read there is an empty frame around it. Nor is one without HTML. */
export const isTop = (frame: FrameSnapshot): boolean =>
	frame.path === '' && frame.facts.contentType !== 'application/pdf' && frame.html.size > 0;

/**
 * Freezes the page, when the tab still shows it. What it holds is read at once; a page that holds pixels hands it over when `shot` is
 * there, for both need the graphics card.
 */
export async function freezePage(job: Job, shot?: Promise<unknown>): Promise<FrozenFrames> {
	if (!(await isOnPage(job))) return { frames: await framesOf(job.id), freezing: 'ran' };
	let beside: Promise<Freezing> | undefined;
	const handing = injectSnapshot(job, false).then(async (taken) => {
		if (taken?.unread && taken.unread <= fewFrames) beside = freezeFrames(job);
		if (shot && taken?.waits) await bounded(shot, shotPatience);
		await injectPassingOn(job, false);
	});
	const freezing = await inTime(handing, snapshotPatience);
	const frames = await framesOf(job.id);
	const top = frames.find(isTop);
	// Frames that the page could not read itself; when there are many, last: two thousand of them must not hold the page back.
	if (!top?.resources.some((resource) => resource.from === 'frame' && resource.html === undefined)) return { frames, freezing };
	const lacksFrames = (await (beside ?? freezeFrames(job))) === 'late';
	return { frames: await framesOf(job.id), freezing, lacksFrames };
}

const freezeFrames = (job: Job): Promise<Freezing> =>
	inTime(
		injectSnapshot(job, true).then(() => injectPassingOn(job, true)),
		framesPatience,
	);

const inTime = async (work: Promise<void>, patience: number): Promise<Freezing> =>
	(await bounded(
		work.then(
			() => 'ran' as const,
			() => 'refused' as const,
		),
		patience,
	)) ?? 'late';

/** Why a capture has neither the page nor its pixels. */
export async function whyNothing(job: Job, freezing: Freezing): Promise<CaptureFailure> {
	if (isRestricted(job.url)) return 'restricted-page';
	if (!(await isOnPage(job))) return 'page-gone';
	return freezing === 'late' ? 'page-busy' : 'injection-refused';
}

/** Why there is no copy of the page, only its pixels. */
export async function whyNoArchive(job: Job, { frames, freezing }: FrozenFrames): Promise<MissingReason> {
	if (isRestricted(job.url) || freezing === 'refused') return 'refused';
	const top = frames.find((frame) => frame.path === '');
	if (top) return top.html.size === 0 ? 'page-empty' : 'unreadable';
	if (!(await isOnPage(job))) return 'page-gone';
	return freezing === 'late' ? 'page-busy' : 'unreadable';
}
