// Runs our scripts in the page, on demand, in every frame we may reach. The scripts answer by message, never by return value.
import { browser } from '../platform/browser';

/** Freezes every frame. Resolves when each has handed its snapshot over; throws when the page may not be read. */
export async function injectSnapshot(tabId: number, jobId: string): Promise<void> {
	const target = { tabId, allFrames: true };
	await browser.scripting.executeScript({ target, files: ['/snapshot.js'], injectImmediately: true });
	await browser.scripting.executeScript({
		target,
		args: [jobId],
		injectImmediately: true,
		func: (id: string) => globalThis.glane?.snapshot(id),
	});
}

export async function injectExtraction(tabId: number, jobId: string): Promise<void> {
	await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'], injectImmediately: true });
	await browser.scripting.executeScript({
		target: { tabId },
		args: [jobId],
		injectImmediately: true,
		func: (id: string) => globalThis.glaneExtract?.(id),
	});
}

/** Lets the page read addresses of its own origin and hand them over; resolves when it has done what it could. */
export async function injectHandOver(tabId: number, jobId: string, urls: string[]): Promise<void> {
	await browser.scripting.executeScript({
		target: { tabId },
		args: [jobId, urls],
		injectImmediately: true,
		func: (id: string, addresses: string[]) => globalThis.glane?.handOver(id, addresses),
	});
}
