// Puts one of the candidate's tabs in front for an instant, and comes back to where they were, even if the worker dies meanwhile.
import { browser } from './browser';

const keyOf = (windowId: number): string => `queueFront.${windowId}`;
type Moved = { from: number; to: number };

/** Puts a tab in front of its window. Does nothing when it is there already. */
export async function bringForward(tabId: number, windowId: number): Promise<void> {
	const [before] = await browser.tabs.query({ active: true, windowId });
	if (before?.id === undefined || before.id === tabId) return;
	await browser.storage.session.set({ [keyOf(windowId)]: { from: before.id, to: tabId } satisfies Moved });
	await browser.tabs.update(tabId, { active: true });
}

/** Back to the tab that was in front, unless the candidate went elsewhere by themselves. */
export async function goBack(windowId: number): Promise<void> {
	const key = keyOf(windowId);
	const moved = (await browser.storage.session.get(key))[key] as Moved | undefined;
	if (!moved) return;
	await browser.storage.session.remove(key);
	const shown = await browser.tabs.get(moved.to).catch(() => null);
	if (shown === null || shown.active) await browser.tabs.update(moved.from, { active: true }).catch(() => undefined);
}

/** What a dead worker left in front. */
export async function goBackEverywhere(): Promise<void> {
	const left = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(keyOf(0).slice(0, -1)));
	for (const key of left) await goBack(Number(key.split('.')[1]));
}
