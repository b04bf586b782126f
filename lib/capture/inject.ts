// Runs our scripts in the page, on demand, in every frame we may reach. What they read comes by message, never by return value.
import type { Job } from '../domain/capture';
import type { ImageFacts } from '../domain/snapshot';
import { browser } from '../platform/browser';
import type { Taken } from './page/taking';

/**
 * Freezes the page, or with `allFrames` every frame that no other reads. Resolves when all is read, to what the page says of itself; throws
 * when the page may not be read.
 */
export async function injectSnapshot({ tabId, id: jobId, aim }: Job, allFrames: boolean): Promise<Taken | null> {
	const target = { tabId, allFrames };
	// Both are asked for at once; whichever comes first waits for the other.
	const [, [first]] = await Promise.all([
		browser.scripting.executeScript({ target, files: ['/snapshot.js'], injectImmediately: true }),
		browser.scripting.executeScript({
			target,
			args: [jobId, allFrames, aim?.kind === 'selection'],
			injectImmediately: true,
			func: (id: string, isForFrames: boolean, withPassage: boolean) => {
				const freeze = () => globalThis.glane?.snapshot(id, isForFrames, withPassage);
				if (globalThis.glane) return freeze();
				return new Promise<Taken | null | undefined>((resolve) => {
					globalThis.glaneCame = () => resolve(freeze());
				});
			},
		}),
	]);
	return first?.result ?? null;
}

/** Has the page, or its frames, hand over what was frozen; resolves when each has. */
export async function injectPassingOn({ tabId, id: jobId }: Job, allFrames: boolean): Promise<void> {
	await browser.scripting.executeScript({
		target: { tabId, allFrames },
		args: [jobId, allFrames],
		injectImmediately: true,
		func: (id: string, isForFrames: boolean) => globalThis.glane?.passOn(id, isForFrames),
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
	const target = { tabId };
	await Promise.all([
		browser.scripting.executeScript({ target, files: ['/extract.js'], injectImmediately: true }),
		browser.scripting.executeScript({
			target,
			args: [jobId],
			injectImmediately: true,
			func: (id: string) => {
				// The tab may show another page by now.
				if (globalThis.glane?.frozenFor !== id) return undefined;
				if (globalThis.glaneExtract) return globalThis.glaneExtract(id);
				return new Promise((resolve) => {
					globalThis.glaneExtractCame = () => resolve(globalThis.glaneExtract?.(id));
				});
			},
		}),
	]);
}

/** Has our reader in the page, without freezing anything. */
export async function injectReader(tabId: number, allFrames: boolean): Promise<void> {
	await browser.scripting.executeScript({ target: { tabId, allFrames }, files: ['/snapshot.js'], injectImmediately: true });
}

/** What the page says of the image with this address; null when it shows none. */
export async function injectImageFacts(tabId: number, url: string): Promise<ImageFacts | null> {
	const [answer] = await browser.scripting.executeScript({
		target: { tabId },
		args: [url],
		injectImmediately: true,
		func: (address: string) => globalThis.glane?.imageFacts(address) ?? null,
	});
	return answer?.result ?? null;
}

/** What one file, and all of them, may weigh, in bytes. */
export type Weight = { largest: number; room: number };

/** Lets the page read addresses of its own origin and hand them over; resolves when it has done what it could. */
export async function injectHandOver(
	tabId: number,
	jobId: string,
	urls: string[],
	weight: Weight,
	allFrames = false,
): Promise<void> {
	await browser.scripting.executeScript({
		target: { tabId, allFrames },
		args: [jobId, urls, weight.largest, weight.room],
		injectImmediately: true,
		func: (id: string, addresses: string[], largest: number, room: number) =>
			globalThis.glane?.handOver(id, addresses, largest, room),
	});
}
