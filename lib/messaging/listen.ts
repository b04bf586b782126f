// Receives the messages of protocol.ts. Whatever arrives is checked: who sent it, and what shape it has.
import * as v from 'valibot';
import { fail } from '../domain/result';
import { browser } from '../platform/browser';
import { channel } from './channel';
import { requests, type Answer, type RequestData, type RequestName } from './protocol';

/** Where a message came from. `tabId` is null for the extension's own pages. */
export type Sender = { tabId: number | null };

/** Registers the one handler of a message. Must be called synchronously when the background starts. */
export function listen<N extends RequestName>(
	name: N,
	handle: (data: RequestData<N>, sender: Sender) => Promise<Answer<N>>,
): void {
	const { from, schema } = requests[name];
	channel.onMessage(name, (async (message: { data: unknown; sender: chrome.runtime.MessageSender }): Promise<Answer<N>> => {
		if (from === 'extension' && !isOwnPage(message.sender)) return fail('forbidden');
		const parsed = v.safeParse(schema, message.data);
		if (!parsed.success) return fail('malformed');
		return handle(parsed.output, { tabId: message.sender.tab?.id ?? null });
	}) as unknown as Parameters<typeof channel.onMessage<N>>[1]);
}

const isOwnPage = (sender: chrome.runtime.MessageSender): boolean =>
	sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/' as never));
