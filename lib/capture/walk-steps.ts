// What every step down a page asks: how far there is to go, and whether to go on.
import { getJob } from '../db/job-repository';
import type { Job, MissingReason } from '../domain/capture';
import { isOnPage } from './on-page';
import type { WalkView } from './page/page-walk';
import { shownTab } from './screenshot';

/** A feed without end ends here. */
export const mostScreens = 40;

/** Why a walk ends before the page does; 'dropped': the candidate wants no picture of the whole page. */
export type Stop = MissingReason | 'dropped';

/** How many screens a view's content has. */
export const screensOf = ({ height, port }: WalkView): number => Math.max(1, Math.ceil((height - 1) / Math.max(1, port.height)));

/** What ends the walk at this step, if anything does. */
export async function whyStop(job: Job): Promise<Stop | null> {
	const now = await getJob(job.id);
	if (now?.state !== 'durable' || now.wish === 'drop') return 'dropped';
	if (now.wish === 'keep') return 'stopped';
	if (!(await isOnPage(job))) return 'page-gone';
	return (await shownTab(job.tabId, job.url)) ? null : 'tab-left';
}
