// A new version of a page: captured in the tab that shows it, else in one opened for it. The tab comes to the front while it is
// photographed; then the dashboard is back.
import { untilLoaded, type Unfit } from '../../lib/capture/queue/loaded';
import { isSamePage } from '../../lib/capture/on-page';
import { jobOf } from '../../lib/db/latest-job';
import { follow } from '../../lib/db/use-live';
import type { Evidence } from '../../lib/domain/evidence';
import { fail, ok, type Result } from '../../lib/domain/result';
import { send } from '../../lib/messaging/send';
import { hasHostAccess } from '../../lib/platform/host-access';
import { closeTab, openTab, ownTab, showTab, tabShowing } from '../../lib/platform/page-tabs';

export type RecaptureStep = 'opening' | 'capturing';
export type RecaptureFailure = Unfit | 'needs-access' | 'not-opened';

/** `previous`: the version that the new one is linked to, and whose kind of capture it repeats. Resolves to the id of the new piece, once its capture has ended. */
export async function recapture(
	previous: Evidence,
	tell: (step: RecaptureStep) => void,
): Promise<Result<string, RecaptureFailure>> {
	const home = await ownTab();
	const open = await tabShowing((address) => isSamePage(address, previous.url));
	if (open !== null) {
		await showTab(open);
		return captured(open, previous, home, tell);
	}
	if (!(await hasHostAccess())) return fail('needs-access');
	tell('opening');
	const opened = await openTab(previous.url);
	if (opened === null) return fail('not-opened');
	const unfit = await untilLoaded(opened, true, async () => true);
	if (unfit) return fail(unfit);
	const answer = await captured(opened, previous, home, tell);
	// Where the capture failed, the page stays: one may see why.
	if (answer.ok) await closeTab(opened);
	return answer;
}

async function captured(
	tabId: number,
	previous: Evidence,
	home: number | null,
	tell: (step: RecaptureStep) => void,
): Promise<Result<string, RecaptureFailure>> {
	tell('capturing');
	const answer = await send('capture.start', {
		tabId,
		anew: true,
		previous: previous.id,
		// A whole page can only be compared with a whole page.
		...(previous.fullPage?.length ? { aim: { kind: 'full-page' } } : {}),
	});
	if (!answer.ok) return fail(answer.code === 'forbidden' || answer.code === 'malformed' ? 'unexpected' : answer.code);
	const { evidenceId } = answer.value;
	await captureEnded(evidenceId);
	if (home !== null) await showTab(home);
	return ok(evidenceId);
}

/** A capture ends within a minute or two, well or badly; the piece is there from the first instant. */
const patience = 120_000;

function captureEnded(evidenceId: string): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			stop();
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(end, patience);
		const stop = follow(
			() => jobOf(evidenceId),
			(job) => {
				if (job?.state === 'done' || job?.state === 'failed') end();
			},
		);
	});
}
