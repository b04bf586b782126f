// Where a page of the queue is captured: in the tab that shows it already, or in one that Glane opens for its address.
import { noteTab } from '../../db/queue-repository';
import type { QueuedPage } from '../../domain/page-queue';
import { canonicalAddress } from '../../domain/web-address';
import { browser } from '../../platform/browser';
import { closeOwnTab, isOpen, openOwnTab, showIn, type OwnTab } from '../../platform/own-tabs';
import { photographsHidden } from '../../platform/photograph';
import { readLane, writeLane, type Lane } from './lane';

export type Place = { tabId: number; isOurs: boolean };

/** The tab to capture, on its way to the page. A tab of the candidate's that went elsewhere or was closed is looked for, else replaced. */
export async function placeFor(page: QueuedPage, lane: Lane): Promise<Place> {
	const open = page.tabId === null ? null : await tabShowing(page.url, page.tabId);
	if (page.tabId !== open) await noteTab(page.id, open);
	if (open !== null) {
		// A tab that the browser put to sleep holds no page.
		if ((await browser.tabs.get(open)).discarded) await browser.tabs.reload(open);
		return { tabId: open, isOurs: false };
	}
	const { own } = await readLane(lane);
	// A worker died while the page was loading: it loads still, and is not asked for again.
	if (own && own.url === page.url && (await isOpen(own))) return { tabId: own.tabId, isOurs: true };
	const place = await ownTab(page.url, lane);
	await showIn(place, page.url);
	return { tabId: place.tabId, isOurs: true };
}

/** The lane's own tab, opened when it has none yet. */
async function ownTab(url: string, lane: Lane): Promise<OwnTab> {
	const { own } = await readLane(lane);
	if (own && (await isOpen(own))) {
		const again = { ...own, url };
		await writeLane(lane, { own: again });
		return again;
	}
	if (own) await closeOwnTab(own);
	const opened = await openOwnTab(url);
	await writeLane(lane, { own: opened });
	return opened;
}

/** The page was captured, or never will be: our tab lets go of it. A window of ours serves the next page. */
export async function leavePlace(lane: Lane): Promise<void> {
	const { own } = await readLane(lane);
	if (!own) return;
	if (photographsHidden()) return closeLane(lane);
	await browser.tabs.update(own.tabId, { url: 'about:blank' }).catch(() => undefined);
	await writeLane(lane, { own: { ...own, url: 'about:blank' } });
}

/** Closes what the lane had opened. */
export async function closeLane(lane: Lane): Promise<void> {
	const { own } = await readLane(lane);
	if (own) await closeOwnTab(own);
	await writeLane(lane, { pageId: null, own: null });
}

async function tabShowing(url: string, likely: number): Promise<number | null> {
	const wanted = canonicalAddress(url);
	const shows = (tab: { url?: string | undefined } | null): boolean =>
		tab?.url !== undefined && canonicalAddress(tab.url) === wanted;
	if (shows(await browser.tabs.get(likely).catch(() => null))) return likely;
	return (await browser.tabs.query({})).find(shows)?.id ?? null;
}
