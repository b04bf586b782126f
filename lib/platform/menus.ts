// The two entries of the page's context menu.
import { browser } from './browser';

const page = 'clip-page';
const selection = 'clip-selection';

export async function addMenus(): Promise<void> {
	await browser.contextMenus.removeAll();
	browser.contextMenus.create({
		id: page,
		title: browser.i18n.getMessage('menuPage'),
		contexts: ['page', 'frame', 'link', 'image', 'video'],
	});
	browser.contextMenus.create({ id: selection, title: browser.i18n.getMessage('menuSelection'), contexts: ['selection'] });
}

type Click = { menuItemId: string | number; selectionText?: string | undefined };

/** What a click on one of them asks for; null when it has no tab to capture. */
export function menuRequest(
	click: Click,
	tab: { id?: number | undefined } | undefined,
): { tabId: number; selection: string; anew: boolean } | null {
	if (tab?.id === undefined) return null;
	return { tabId: tab.id, selection: click.menuItemId === selection ? (click.selectionText ?? '') : '', anew: true };
}
