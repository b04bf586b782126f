// The second witness: the pixels of the visible page, a thumbnail of them, and the parts that stand in for what the DOM can't give.
import { browser } from '../platform/browser';
import { photograph, photographsHidden } from '../platform/photograph';
import { bounded } from './bounded';
import { isSamePage } from './on-page';

const thumbnail = { width: 320, height: 240 };

/** A page that is stuck draws nothing, and the browser waits for it. */
const patience = 10_000;

/**
 * PNG of what the tab shows, or null when it does not show this page, before and after (it is hidden where hidden tabs have no picture,
 * closed, or on its way to another one), and when the browser refuses or takes too long.
 */
export async function visibleScreenshot(tabId: number, pageUrl: string): Promise<Blob | null> {
	const tab = await shownTab(tabId, pageUrl);
	if (!tab) return null;
	const windowId = tab.windowId ?? browser.windows.WINDOW_ID_CURRENT;
	const url = await bounded(photograph({ id: tabId, active: tab.active, windowId }), patience);
	const after = await shownTab(tabId, pageUrl);
	// A tab that left the front meanwhile has lent its place to another one.
	return url && after && (after.active || !tab.active) ? (await fetch(url)).blob() : null;
}

/** The tab, when it shows this page and is in front, or can be photographed behind. */
export async function shownTab(
	tabId: number,
	pageUrl: string,
): Promise<{ windowId?: number | undefined; active: boolean } | null> {
	const tab = await browser.tabs.get(tabId).catch(() => null);
	return tab && (tab.active || photographsHidden()) && isSamePage(tab.url, pageUrl) ? tab : null;
}

/** The top of a screenshot at 4:3, in WebP. */
export function makeThumbnail(screenshot: ImageBitmap): Promise<Blob> {
	const height = Math.min(screenshot.height, (screenshot.width * thumbnail.height) / thumbnail.width);
	const { canvas, context } = paper(thumbnail.width, Math.round((thumbnail.width * height) / screenshot.width));
	context?.drawImage(screenshot, 0, 0, screenshot.width, height, 0, 0, canvas.width, canvas.height);
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

/** The same pixels in WebP, a third of the PNG's bytes; null when the browser can't (it then returns another type or nothing). */
export async function asWebp(screenshot: ImageBitmap): Promise<Blob | null> {
	const { canvas, context } = paper(screenshot.width, screenshot.height);
	context?.drawImage(screenshot, 0, 0);
	const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
	return webp.type === 'image/webp' && webp.size > 0 ? webp : null;
}

type Rect = { x: number; y: number; width: number; height: number };

/** Cuts a rectangle, in CSS px of the viewport, out of a screenshot. What is outside the picture or `within` stays transparent. */
export function cutOut(screenshot: ImageBitmap, rect: Rect, viewportWidth: number, within: Rect): Promise<Blob> {
	const scale = screenshot.width / viewportWidth;
	const { canvas, context } = paper(Math.max(1, Math.round(rect.width * scale)), Math.max(1, Math.round(rect.height * scale)));
	context?.translate(-rect.x * scale, -rect.y * scale);
	context?.beginPath();
	context?.rect(within.x * scale, within.y * scale, within.width * scale, within.height * scale);
	context?.clip();
	context?.drawImage(screenshot, 0, 0);
	return canvas.convertToBlob({ type: 'image/png' });
}

/** In main memory, where pictures are decoded and encoded: a detour by the graphics card costs more than all the rest. */
function paper(width: number, height: number): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D | null } {
	const canvas = new OffscreenCanvas(width, height);
	return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
}
