// The tabs that are open, window by window. Their titles and addresses are told only to who has host access.
import { browser } from './browser';

export type OpenTab = { tabId: number; windowId: number; url: string; title: string };
export type OpenWindow = { windowId: number; isCurrent: boolean; tabs: OpenTab[] };

/** Windows with at least one tab whose address is known; Glane's own pages and those of `without` are left out. */
export async function openWindows(without: readonly number[]): Promise<OpenWindow[]> {
	const [tabs, current] = await Promise.all([browser.tabs.query({}), browser.windows.getCurrent()]);
	const own = browser.runtime.getURL('/' as never);
	const known = tabs.flatMap(({ id, windowId, url, title }) =>
		id === undefined || windowId === undefined || !url || url === 'about:blank' || url.startsWith(own) || without.includes(id)
			? []
			: [{ tabId: id, windowId, url, title: title ?? '' }],
	);
	const windows = Map.groupBy(known, ({ windowId }) => windowId);
	return [...windows]
		.map(([windowId, shown]) => ({ windowId, isCurrent: windowId === current.id, tabs: shown }))
		.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || a.windowId - b.windowId);
}

/** Calls back a moment after tabs opened, closed or changed; returns what ends it. */
export function onTabsChange(callback: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const soon = (): void => {
		clearTimeout(timer);
		timer = setTimeout(callback, 150);
	};
	const events = [browser.tabs.onCreated, browser.tabs.onUpdated, browser.tabs.onRemoved, browser.tabs.onAttached];
	for (const event of events) (event as { addListener: (listener: () => void) => void }).addListener(soon);
	return () => {
		clearTimeout(timer);
		for (const event of events) (event as { removeListener: (listener: () => void) => void }).removeListener(soon);
	};
}
