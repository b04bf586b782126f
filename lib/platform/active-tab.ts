// The tab the candidate is looking at. Its title and address are known only once they clicked on Glane there.
import { browser } from './browser';

export type ActiveTab = { tabId: number; title: string; url: string };

export async function activeTab(): Promise<ActiveTab | null> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab?.id === undefined ? null : { tabId: tab.id, title: tab.title ?? '', url: tab.url ?? '' };
}
