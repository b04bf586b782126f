// The tabs of web pages: which one shows an address, and one more opened for it.
import { browser } from './browser';

/** The tab to look at: the one in front where several fit. Null where none shows it, or where the browser won't tell us their addresses. */
export async function tabShowing(isWanted: (address: string) => boolean): Promise<number | null> {
	const tabs = await browser.tabs.query({}).catch(() => []);
	const found = tabs.filter((tab) => tab.url !== undefined && isWanted(tab.url) && !tab.discarded);
	return (found.find((tab) => tab.active) ?? found[0])?.id ?? null;
}

/** In front of the others. Null when the browser refuses. */
export async function openTab(url: string): Promise<number | null> {
	const tab = await browser.tabs.create({ url, active: true }).catch(() => null);
	return tab?.id ?? null;
}

/** In front: a tab that is hidden can't be photographed. False when it is gone. */
export async function showTab(tabId: number): Promise<boolean> {
	const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
	return tab !== null;
}

export const closeTab = (tabId: number): Promise<void> => browser.tabs.remove(tabId).catch(() => undefined);

/** The tab this very page is in; null for a page that has none. */
export async function ownTab(): Promise<number | null> {
	return (await browser.tabs.getCurrent().catch(() => undefined))?.id ?? null;
}
