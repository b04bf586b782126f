// Waits until a tab shows its page and has stopped changing, but never longer than a page may take, and says what came of it.
import type { QueueFailure } from '../../domain/page-queue';
import { isRestricted } from '../../domain/web-address';
import { browser } from '../../platform/browser';
import { photographsHidden } from '../../platform/photograph';

/** What keeps a page from being captured, before that is tried. */
export type Unfit = Exclude<QueueFailure, 'no-access'>;

/** A page that has not ended loading by then is captured as it is. */
const patience = 45_000;
/** A tab that still shows nothing after this is not on its way anywhere: the address was a file to download. */
const grace = 4000;
const between = 250;
const settlePatience = 15_000;

const blank = 'about:blank';

/**
 * What keeps the tab's page from being captured; null when it may be. `goesOn` is asked at each look: when it says no, the wait is over
 * ("cancelled"). `isOurs`: the tab was opened for its address, which the site may have answered with an error.
 */
export async function untilLoaded(tabId: number, isOurs: boolean, goesOn: () => Promise<boolean>): Promise<Unfit | null> {
	const begun = Date.now();
	for (;;) {
		if (!(await goesOn())) return 'cancelled';
		const tab = await browser.tabs.get(tabId).catch(() => null);
		if (!tab) return 'page-gone';
		const waited = Date.now() - begun;
		const isThere = tab.url !== undefined && tab.url !== '' && tab.url !== blank;
		const isIdle = tab.status === 'complete' && !(tab as { pendingUrl?: string }).pendingUrl;
		if (isThere && isRestricted(tab.url ?? '')) return 'restricted-page';
		if (isThere && (isIdle || waited > patience)) return isOurs ? answerOf(tabId, tab.url ?? '') : null;
		if (waited > (isIdle ? grace : patience)) return 'not-loaded';
		await new Promise((resolve) => setTimeout(resolve, between));
	}
}

/** Once its page is still, what the site answered. A page too busy to tell is captured as far as it lets us. */
async function answerOf(tabId: number, url: string): Promise<Unfit | null> {
	const look = browser.scripting
		.executeScript({ target: { tabId }, injectImmediately: true, func: whenStill })
		.then(([frame]) => ({ status: frame?.result ?? 0 }))
		// The browser's own page about an error may not be read; nor may its viewer of PDF, which is a page all the same.
		.catch(() => (photographsHidden() && /\.pdf($|\?)/i.test(url) ? { status: 200 } : ('unreadable' as const)));
	const late = new Promise<'late'>((resolve) => {
		setTimeout(() => resolve('late'), settlePatience);
	});
	const seen = await Promise.race([look, late]);
	if (seen === 'late') return null;
	if (seen === 'unreadable') return 'not-loaded';
	return seen.status >= 400 ? 'error-page' : null;
}

/** Runs in the page: waits until its fonts are there and it draws nothing new, and gives the HTTP status it came with (0: unknown). It changes nothing there. */
async function whenStill(): Promise<number> {
	const [quiet, most] = [600, 6000];
	await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, most))]);
	await new Promise<void>((resolve) => {
		let timer: ReturnType<typeof setTimeout>;
		const observer = new MutationObserver(() => again());
		const end = (): void => {
			observer.disconnect();
			resolve();
		};
		const again = (): void => {
			clearTimeout(timer);
			timer = setTimeout(end, quiet);
		};
		observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		setTimeout(end, most);
		again();
	});
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return navigation?.responseStatus ?? 0;
}
