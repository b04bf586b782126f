// What the list of choices shows: each address once, ticked unless it was captured before, is in the queue already, or can't be opened.
import type { Choice } from '../../components/queue/choice';
import type { AskedPage, QueuedPage } from '../../lib/domain/page-queue';
import { isEnded } from '../../lib/domain/queue-machine';
import { canonicalAddress, isRestricted, siteOf } from '../../lib/domain/web-address';

export type Known = {
	queue: readonly QueuedPage[];
	/** Newest piece by canonical address. */
	before: ReadonlyMap<string, { createdAt: string }>;
	/** What the candidate ticked or unticked, by address. */
	ticks: ReadonlyMap<string, boolean>;
};

export function choicesOf(asked: readonly AskedPage[], { queue, before, ticks }: Known): { choices: Choice[]; doubles: number } {
	const waiting = new Set(queue.filter((page) => !isEnded(page)).map(({ url }) => canonicalAddress(url)));
	const seen = new Set<string>();
	const choices = asked.flatMap(({ url, title, tabId }): Choice[] => {
		const address = canonicalAddress(url);
		if (seen.has(address)) return [];
		seen.add(address);
		const bar = isRestricted(url) ? 'restricted' : waiting.has(address) ? 'queued' : null;
		const piece = before.get(address)?.createdAt ?? null;
		const isChosen = bar === null && (ticks.get(url) ?? piece === null);
		return [{ url, title, tabId, site: siteOf(url), bar, before: piece, isChosen }];
	});
	return { choices, doubles: asked.length - choices.length };
}
