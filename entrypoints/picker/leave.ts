// The ways out of the picker: back to the page it was about, or on to the piece that was kept.
import { browser } from '../../lib/platform/browser';

/** Shows the page again and closes the picker; without the page, the list of pieces. */
export async function backToPage(tabId: number): Promise<void> {
	const isThere = await browser.tabs.update(tabId, { active: true }).then(
		() => true,
		() => false,
	);
	const own = await browser.tabs.getCurrent();
	if (isThere && own?.id !== undefined) await browser.tabs.remove(own.id);
	else location.replace('/dashboard.html#/preuves');
}

/** In the picker's own tab: it has nothing more to show. */
export const onToPiece = (evidenceId: string): void => location.replace(`/dashboard.html#/preuves/${evidenceId}`);
