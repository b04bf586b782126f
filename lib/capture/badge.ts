// What the toolbar button says of the capture in a tab: under way, kept, failed. A tab that is gone has no badge to set.
import { browser } from '../platform/browser';

/** `title`: what the button says when it is pointed at; its usual name where there is none. */
const show = async (tabId: number, text: string, color: string, title = 'Glane'): Promise<void> => {
	// What was chosen from a held page asks nothing of a tab; the browser would throw at once.
	if (tabId < 0) return;
	await Promise.all([
		browser.action.setBadgeText({ tabId, text }),
		browser.action.setBadgeBackgroundColor({ tabId, color }),
		browser.action.setTitle({ tabId, title }),
	]).catch(() => undefined);
};

export const showBusy = (tabId: number): Promise<void> => show(tabId, '…', '#5A625C');
export const showDone = (tabId: number): Promise<void> => show(tabId, '✓', '#1E6B4E');
export const showFailed = (tabId: number): Promise<void> => show(tabId, '!', '#B42318', browser.i18n.getMessage('badgeFailed'));
