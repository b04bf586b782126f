// The browser's own picture of a tab: of the one in front everywhere, of a hidden one in Firefox alone.
import { browser } from './browser';

type WithCaptureTab = { captureTab?: (tabId: number, options: { format: 'png' }) => Promise<string> };
const tabs = (): WithCaptureTab => browser.tabs as object;

/** Chromium's words when a third picture is asked for within a second. */
const tooSoon = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const pause = 550;
const tries = 4;

export const photographsHidden = (): boolean => typeof tabs().captureTab === 'function';

/** PNG of a tab, as a data URL. Rejects when the browser refuses: the tab is hidden and the browser photographs no such tab, for one. */
export async function photograph(tab: { id: number; active: boolean; windowId: number }): Promise<string> {
	const hidden = tab.active ? undefined : tabs().captureTab;
	if (hidden) return hidden(tab.id, { format: 'png' });
	for (let left = tries; ; left--) {
		try {
			return await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
		} catch (error) {
			// Another capture was just photographed: this one's turn comes.
			if (left === 1 || !tooSoon.test(String(error))) throw error;
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
}
