// After the installation: the two first screens, in a tab.
import { browser } from './browser';

export async function showFirstRun(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/bienvenue' as never) });
}
