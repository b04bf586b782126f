// Runs our scripts in the page, on demand, in every frame we may reach. The scripts answer by message, never by return value.
import { browser } from '../platform/browser';

/**
 * Freezes the page, or with `allFrames` every frame that no other reads. Resolves when each has handed its snapshot over; throws when
 * the page may not be read.
 */
export async function injectSnapshot(tabId: number, jobId: string, allFrames: boolean): Promise<void> {
	const target = { tabId, allFrames };
	await browser.scripting.executeScript({ target, files: ['/snapshot.js'], injectImmediately: true });
	await browser.scripting.executeScript({
		target,
		args: [jobId, allFrames],
		injectImmediately: true,
		// The page itself was frozen before its frames.
		func: (id: string, isForFrames: boolean) => (isForFrames && window === top ? undefined : globalThis.glane?.snapshot(id)),
	});
}

/** The same for the picker. */
export async function injectHold(tabId: number, holdId: string, allFrames: boolean): Promise<void> {
	const target = { tabId, allFrames };
	await browser.scripting.executeScript({ target, files: ['/snapshot.js'], injectImmediately: true });
	await browser.scripting.executeScript({
		target,
		args: [holdId, allFrames],
		injectImmediately: true,
		func: (id: string, isForFrames: boolean) => (isForFrames && window === top ? undefined : globalThis.glane?.hold(id)),
	});
}

export async function injectExtraction(tabId: number, jobId: string): Promise<void> {
	await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'], injectImmediately: true });
	await browser.scripting.executeScript({
		target: { tabId },
		args: [jobId],
		injectImmediately: true,
		// The tab may show another page by now.
		func: (id: string) => (globalThis.glane?.frozenFor === id ? globalThis.glaneExtract?.(id) : undefined),
	});
}

/** What one file, and all of them, may weigh, in bytes. */
export type Weight = { largest: number; room: number };

/** Lets the page read addresses of its own origin and hand them over; resolves when it has done what it could. */
export async function injectHandOver(tabId: number, jobId: string, urls: string[], weight: Weight): Promise<void> {
	await browser.scripting.executeScript({
		target: { tabId },
		args: [jobId, urls, weight.largest, weight.room],
		injectImmediately: true,
		func: (id: string, addresses: string[], largest: number, room: number) =>
			globalThis.glane?.handOver(id, addresses, largest, room),
	});
}
