// What a tab shows, asked in the tab itself on a click on Glane: a page, a picture, a PDF; whether something in it is selected.
import type { PageSigns } from '../domain/kind-offers';
import { browser } from './browser';

/** Never rejects: a tab that may not be read is judged by its address. */
export async function readPageSigns(tabId: number, url: string): Promise<PageSigns> {
	const asked = browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: lookAround });
	const found = (await asked.catch(() => []))[0]?.result;
	const type = found?.contentType ?? '';
	const isPdf = type === 'application/pdf' || (!found && /\.pdf(\?|#|$)/i.test(url));
	const shows = isPdf ? 'pdf' : found ? (type.startsWith('image/') ? 'picture' : 'page') : 'unreadable';
	return { shows, hasSelection: !isPdf && found?.hasSelection === true };
}

/** Runs in the page; it changes nothing there. */
function lookAround(): { contentType: string; hasSelection: boolean } {
	const isSelected = (page: Document): boolean => {
		const field = page.activeElement as HTMLInputElement | null;
		if ((page.getSelection()?.toString() ?? '').trim() !== '') return true;
		if (/^(input|textarea)$/.test(field?.localName ?? '') && field?.type !== 'password')
			return (field?.selectionStart ?? 0) !== (field?.selectionEnd ?? 0);
		return [...page.querySelectorAll('iframe')].some((frame) => {
			try {
				return frame.contentDocument !== null && isSelected(frame.contentDocument);
			} catch {
				return false;
			}
		});
	};
	return { contentType: document.contentType, hasSelection: isSelected(document) };
}
