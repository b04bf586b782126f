// The tabs of web pages: which one shows an address, one more opened for it, and when what it loads has settled.
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

const loadPatience = 45_000;

/** Resolves to true once the tab has loaded its page, to false when it is closed or takes too long. */
export function tabLoaded(tabId: number): Promise<boolean> {
	return new Promise<boolean>((resolve) => {
		const end = (isLoaded: boolean): void => {
			clearTimeout(timer);
			browser.tabs.onUpdated.removeListener(onUpdated);
			browser.tabs.onRemoved.removeListener(onRemoved);
			resolve(isLoaded);
		};
		const onUpdated = (id: number, change: { status?: string }): void => {
			if (id === tabId && change.status === 'complete') end(true);
		};
		const onRemoved = (id: number): void => {
			if (id === tabId) end(false);
		};
		const timer = setTimeout(() => end(false), loadPatience);
		browser.tabs.onUpdated.addListener(onUpdated);
		browser.tabs.onRemoved.addListener(onRemoved);
		// It may have loaded before we listened.
		void browser.tabs.get(tabId).then(
			(tab) => tab.status === 'complete' && tab.url !== 'about:blank' && tab.pendingUrl === undefined && end(true),
			() => end(false),
		);
	});
}

/** How long a page must have left its own document alone, and how long we wait for that, in milliseconds. */
const quietFor = 500;
const settlePatience = 8000;

/** Resolves once fonts are there and the page has stopped drawing itself, or after a while. Needs access to the page; it only watches. */
export async function tabSettled(tabId: number): Promise<void> {
	const settle = async (quiet: number, most: number): Promise<void> => {
		await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, most))]);
		await new Promise<void>((resolve) => {
			const end = (): void => {
				observer.disconnect();
				resolve();
			};
			let timer = setTimeout(end, quiet);
			const observer = new MutationObserver(() => {
				clearTimeout(timer);
				timer = setTimeout(end, quiet);
			});
			observer.observe(document, { childList: true, subtree: true, characterData: true });
			setTimeout(end, most);
		});
	};
	await browser.scripting
		.executeScript({ target: { tabId }, args: [quietFor, settlePatience], func: settle })
		.catch(() => undefined);
}
