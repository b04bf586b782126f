// Opens the picker: a page of ours, in a tab beside the one it is about. It comes to the front by itself, once it has frozen the page.
import { browser } from './browser';

/**
 * To be called from a click on Glane in that tab, or the page may not be read. `replaces`: the piece whose place the chosen one takes.
 * `tool`: the one it starts with, in place of choosing an element. Rejects when the tab is gone.
 */
export async function openPicker(tabId: number, replaces?: string, tool?: 'mask'): Promise<void> {
	const { index, windowId } = await browser.tabs.get(tabId);
	const query = new URLSearchParams({ tab: String(tabId), ...(replaces ? { replaces } : {}), ...(tool ? { tool } : {}) });
	await browser.tabs.create({
		url: `${browser.runtime.getURL('/' as never)}picker.html?${query}`,
		// The page must still be in front when it is photographed.
		active: false,
		index: index + 1,
		openerTabId: tabId,
		...(windowId === undefined ? {} : { windowId }),
	});
}
