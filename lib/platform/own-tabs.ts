// The tabs that Glane opens to capture an address, and closes after: noted before they show anything, so that none is left behind when the
// worker or the browser dies, and no tab of the candidate's is ever taken for one of them.
import { canonicalAddress } from '../domain/web-address';
import { browser } from './browser';
import { photographsHidden } from './photograph';

export type OwnTab = {
	tabId: number;
	/** The window that holds nothing else; null where the tab is beside the candidate's own. */
	windowId: number | null;
	url: string;
	/** How many tabs showed this address before ours did. */
	others: number;
	/** The run of the browser in which the number of the tab means this tab. */
	session: string;
};

const sessionKey = 'queueSession';
/** As a page is commonly seen on a computer. */
const size = { width: 1280, height: 900 };

/** A place for one address: a window of ours behind the others, or a tab in the background. It shows nothing yet. */
export async function openOwnTab(url: string): Promise<OwnTab> {
	const [session, others] = [await sessionId(), (await tabsShowing(url)).length];
	if (photographsHidden()) {
		const tab = await browser.tabs.create({ url: 'about:blank', active: false });
		return { tabId: tab.id ?? -1, windowId: null, url, others, session };
	}
	const opened = await browser.windows.create({ type: 'popup', focused: false, url: 'about:blank', ...size });
	return { tabId: opened?.tabs?.[0]?.id ?? -1, windowId: opened?.id ?? null, url, others, session };
}

/** True while it is there: the same run of the browser, and not closed. */
export async function isOpen(own: OwnTab): Promise<boolean> {
	return own.session === (await sessionId()) && (await browser.tabs.get(own.tabId).catch(() => null)) !== null;
}

/** Shows an address in it, without a sound. */
export async function showIn(own: OwnTab, url: string): Promise<void> {
	await browser.tabs.update(own.tabId, { muted: true, url });
}

/** Closes it. After a restart it has another number, and is known by its address: one more tab shows it than did before ours. */
export async function closeOwnTab(own: OwnTab): Promise<boolean> {
	if (own.session === (await sessionId())) {
		await browser.tabs.remove(own.tabId).catch(() => undefined);
		return true;
	}
	const showing = await tabsShowing(own.url);
	const last = showing.toSorted((a, b) => a - b).at(-1);
	if (last === undefined || showing.length <= own.others || !(await isPlacedAs(own, last))) return false;
	await browser.tabs.remove(last).catch(() => undefined);
	return true;
}

/** Ours stands alone in a window, where we opened one for it; beside others it is not the one that is looked at. */
async function isPlacedAs(own: OwnTab, tabId: number): Promise<boolean> {
	const tab = await browser.tabs.get(tabId).catch(() => null);
	if (!tab?.windowId) return false;
	if (own.windowId === null) return !tab.active && !tab.pinned;
	return (await browser.windows.get(tab.windowId)).type === 'popup';
}

async function tabsShowing(url: string): Promise<number[]> {
	const tabs = await browser.tabs.query({});
	const wanted = canonicalAddress(url);
	return tabs.flatMap((tab) => (tab.id !== undefined && tab.url && canonicalAddress(tab.url) === wanted ? [tab.id] : []));
}

/** The same until the browser ends: numbers of tabs mean nothing after that. */
async function sessionId(): Promise<string> {
	const known: unknown = (await browser.storage.session.get(sessionKey))[sessionKey];
	if (typeof known === 'string') return known;
	const made = crypto.randomUUID();
	await browser.storage.session.set({ [sessionKey]: made });
	return made;
}
