// Calls to the script that walks down a page. It lives in the page: every answer may be missing, because the page went or does not answer.
import type { WalkView } from './page/page-walk';
import type { Readiness } from './page/readiness';
import { browser } from '../platform/browser';
import { bounded } from './bounded';

const patience = 10_000;

/** Puts the script into the page; null when the page may not be read or does not answer. */
export async function injectScroller(tabId: number): Promise<true | null> {
	const injected = browser.scripting.executeScript({ target: { tabId }, files: ['/scroller.js'], injectImmediately: true });
	return (await bounded(injected, patience)) ? true : null;
}

export const beginWalk = (tabId: number): Promise<WalkView | null> => call(tabId, () => globalThis.glaneScroller?.begin(), []);

/** Scrolls there and waits for what is in view, `wait` milliseconds at most. */
export const loadScreen = (tabId: number, top: number, wait: number): Promise<WalkView | null> =>
	call(tabId, (to: number, most: number) => globalThis.glaneScroller?.load(to, most), [top, wait]);

/** Scrolls there, and leaves out what other screens show already. */
export const lookAt = (tabId: number, top: number, isFirst: boolean, mayBeLast: boolean): Promise<WalkView | null> =>
	call(tabId, (to: number, first: boolean, last: boolean) => globalThis.glaneScroller?.look(to, first, last), [
		top,
		isFirst,
		mayBeLast,
	]);

export const viewNow = (tabId: number): Promise<WalkView | null> => call(tabId, () => globalThis.glaneScroller?.view(), []);

/** Puts the page back where it was. */
export const endWalk = (tabId: number): Promise<null> => call(tabId, () => globalThis.glaneScroller?.end(), []);

/** How far the page has loaded. */
export const readinessOf = (tabId: number): Promise<Readiness | null> =>
	call(tabId, () => globalThis.glaneScroller?.readiness(), []);

async function call<A extends unknown[], T>(
	tabId: number,
	func: (...args: A) => T | Promise<T> | undefined,
	args: A,
): Promise<NonNullable<T> | null> {
	const running = browser.scripting.executeScript({
		target: { tabId },
		args,
		injectImmediately: true,
		func: func as (...values: unknown[]) => unknown,
	});
	const [answer] = (await bounded(running, patience)) ?? [];
	return (answer?.result as NonNullable<T> | undefined) ?? null;
}
