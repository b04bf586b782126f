// A whole page: kept at once as it is seen, so that the click is safe; then walked down; then kept anew, with all that loaded meanwhile and
// with its pictures from top to end.
import { captureOf } from '../db/capture-repository';
import { getEvidence } from '../db/evidence-repository';
import { markDurable, markFrozen, markWalked } from '../db/job-repository';
import type { CaptureFailure, Job, Walked } from '../domain/capture';
import { complete } from './complete';
import { freezePage, isTop, whyNothing, type FrozenFrames } from './freeze-page';
import { retakeScreenshot, showSafe, takeScreenshot, type Screenshot } from './keep-screenshot';
import { isOnPage } from './on-page';
import { gatherPage, readPage } from './read-page';
import { walkPage } from './walk-page';

/** The fetching after the walk. */
const fetchingEnds = 40_000;
/** A walk that ends its worker this many times is not tried again: the page itself is safe. */
const mostWalks = 3;
const tooOften: Walked = { tiles: [], cut: { reason: 'out-of-time', done: 0, of: 0 } };

type Kept = FrozenFrames & { screenshot: Screenshot | null };

export const isFullPage = (job: Job): boolean => job.aim?.kind === 'full-page';

/** Does what is left of the capture of a whole page. `found`: what is on disk already. */
export async function captureFullPage(job: Job, found: Kept): Promise<CaptureFailure | null> {
	const kept = job.state === 'durable' ? found : await keepAsSeen(job, found);
	if (!kept.screenshot && !kept.frames.some(isTop)) return whyNothing(job, kept.freezing);
	const durable = job.state === 'durable' ? job : await markDurable(job);
	if (durable.walked !== undefined) return finish(durable, kept);
	await showSafe(durable, kept.screenshot);
	const walked = job.attempts < mostWalks ? await walkPage(durable) : tooOften;
	const best = walked?.tiles.length === 0 ? ((await walkedBefore(job)) ?? walked) : walked;
	return finish(...(await keepAnew(await markWalked(durable, best), kept)));
}

/** What an earlier capture of the same piece had: a new attempt that got nothing must not take it away. */
async function walkedBefore({ evidenceId }: Job): Promise<Walked | null> {
	const [evidence, capture] = await Promise.all([getEvidence(evidenceId), captureOf(evidenceId)]);
	if (!evidence?.fullPage || evidence.fullPage.length === 0) return null;
	const line = capture?.missing.find(({ kind }) => kind === 'full-page');
	return { tiles: evidence.fullPage, cut: line?.screens ? { reason: line.reason, ...line.screens } : null };
}

async function keepAsSeen(job: Job, found: Kept): Promise<Kept> {
	const shooting = found.screenshot ?? takeScreenshot(job);
	const frozen = found.frames.some(isTop) ? found : await freezePage(job);
	return { ...frozen, screenshot: await shooting };
}

/** The page again, at the place where it was, with what the walk made it load; where it is gone, what was kept before stands. */
async function keepAnew(job: Job, kept: Kept): Promise<[Job, Kept]> {
	if (!(await isOnPage(job))) return [job, kept];
	const frozen = await freezePage(job);
	if (!frozen.frames.some(isTop)) return [job, kept];
	return [await markFrozen(job), { ...frozen, screenshot: (await retakeScreenshot(job)) ?? kept.screenshot }];
}

const finish = (job: Job, kept: Kept): Promise<CaptureFailure | null> =>
	complete(job, {
		...kept,
		gathering: gatherPage(job, kept.frames, AbortSignal.timeout(fetchingEnds)),
		reading: readPage(job, kept.frames),
	});
