// Whether a tab still shows the page that was clicked: another page must never be taken for it.
import type { Job } from '../domain/capture';
import { canonicalAddress } from '../domain/web-address';
import { browser } from '../platform/browser';

/** True when an address is that of the page; a fragment may have changed. Without access to a site, the browser does not tell: undefined. */
export const isSamePage = (address: string | undefined, pageUrl: string): boolean =>
	address === undefined || pageUrl === '' || canonicalAddress(address) === canonicalAddress(pageUrl);

/** True while the job's tab is open on the job's page. */
export async function isOnPage(job: Job): Promise<boolean> {
	// What was chosen from a held page is never read again.
	if (job.isHeld) return false;
	const tab = await browser.tabs.get(job.tabId).catch(() => null);
	return tab !== null && isSamePage(tab.url, job.url);
}
