// The optional host permission: without it, what a page loads from other origins can't be kept.
import { browser } from './browser';

const everywhere = { origins: ['<all_urls>'] };

export const hasHostAccess = (): Promise<boolean> => browser.permissions.contains(everywhere);

/** Must be called from a click, or the browser refuses to ask. */
export const requestHostAccess = (): Promise<boolean> => browser.permissions.request(everywhere);

export const dropHostAccess = (): Promise<boolean> => browser.permissions.remove(everywhere);

/** Access to one site alone, for the one file that is fetched from it. False also for an address that has no site. */
export const requestSiteAccess = async (url: string): Promise<boolean> => {
	if (!/^https?:/.test(url)) return false;
	const { protocol, hostname } = new URL(url);
	return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
};
