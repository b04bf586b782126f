// The second witness: the pixels of the visible page, a thumbnail of them, and the parts that stand in for what the DOM can't give.
import { browser } from '../platform/browser';
import { bounded } from './bounded';
import { isSamePage } from './on-page';

const thumbnail = { width: 320, height: 240 };

/** A page that is stuck draws nothing, and the browser waits for it. */
const patience = 10_000;

/**
 * PNG of what the tab shows, or null when it does not show this page, before and after (it is hidden, closed, or on its way to another
 * one), and when the browser refuses or takes too long.
 */
export async function visibleScreenshot(tabId: number, pageUrl: string): Promise<Blob | null> {
	const tab = await shownTab(tabId, pageUrl);
	if (!tab) return null;
	const shot = browser.tabs.captureVisibleTab(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, { format: 'png' });
	const url = await bounded(shot, patience);
	return url && (await shownTab(tabId, pageUrl)) ? (await fetch(url)).blob() : null;
}

/** The tab, when it is in front and shows this page. */
export async function shownTab(tabId: number, pageUrl: string): Promise<{ windowId?: number | undefined } | null> {
	const tab = await browser.tabs.get(tabId).catch(() => null);
	return tab?.active && isSamePage(tab.url, pageUrl) ? tab : null;
}

/** The top of a screenshot at 4:3, in WebP. */
export async function makeThumbnail(screenshot: Blob): Promise<Blob> {
	const full = await createImageBitmap(screenshot);
	const height = Math.min(full.height, (full.width * thumbnail.height) / thumbnail.width);
	const canvas = new OffscreenCanvas(thumbnail.width, Math.round((thumbnail.width * height) / full.width));
	canvas.getContext('2d')?.drawImage(full, 0, 0, full.width, height, 0, 0, canvas.width, canvas.height);
	full.close();
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

/** The same pixels in WebP, a third of the PNG's bytes; the PNG when the browser can't (it then returns another type or nothing). */
export async function asWebp(screenshot: Blob): Promise<Blob> {
	const full = await createImageBitmap(screenshot);
	const canvas = new OffscreenCanvas(full.width, full.height);
	canvas.getContext('2d')?.drawImage(full, 0, 0);
	full.close();
	const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
	return webp.type === 'image/webp' && webp.size > 0 ? webp : screenshot;
}

type Rect = { x: number; y: number; width: number; height: number };

/** Cuts a rectangle, in CSS px of the viewport, out of a screenshot. What is outside the picture or `within` stays transparent. */
export async function cutOut(screenshot: Blob, rect: Rect, viewportWidth: number, within: Rect): Promise<Blob> {
	const full = await createImageBitmap(screenshot);
	const scale = full.width / viewportWidth;
	const canvas = new OffscreenCanvas(Math.max(1, Math.round(rect.width * scale)), Math.max(1, Math.round(rect.height * scale)));
	const context = canvas.getContext('2d');
	context?.translate(-rect.x * scale, -rect.y * scale);
	context?.beginPath();
	context?.rect(within.x * scale, within.y * scale, within.width * scale, within.height * scale);
	context?.clip();
	context?.drawImage(full, 0, 0);
	full.close();
	return canvas.convertToBlob({ type: 'image/png' });
}
