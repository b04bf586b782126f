// Receives the messages of protocol.ts. Whatever arrives is checked: who sent it, and what shape it has.
import * as v from 'valibot';
import { fail } from '../domain/result';
import { browser } from '../platform/browser';
import { requests, type Answer, type RequestData, type RequestName } from './protocol';
import type { Reply } from './reply';

/** Where a message came from. `tabId` is null for the extension's own pages. */
export type Sender = { tabId: number | null };

/** Registers the one handler of a message. Must be called synchronously when the background starts. */
export function listen<N extends RequestName>(
	name: N,
	handle: (data: RequestData<N>, sender: Sender) => Promise<Answer<N>>,
): void {
	const { from, schema } = requests[name];
	const answerTo = async (data: unknown, sender: chrome.runtime.MessageSender): Promise<Answer<N>> => {
		if (from === 'extension' && !isOwnPage(sender)) return fail('forbidden');
		const parsed = v.safeParse(schema, data);
		if (!parsed.success) return fail('malformed');
		return handle(parsed.output, { tabId: sender.tab?.id ?? null });
	};
	browser.runtime.onMessage.addListener(
		(message: { type?: unknown; data?: unknown } | null, sender, reply: (reply: Reply<Answer<N>>) => void) => {
			if (message?.type !== name) return;
			answerTo(message.data, sender).then(
				(res) => reply({ res }),
				(error: unknown) => reply({ err: String(error) }),
			);
			// It is answered later.
			return true;
		},
	);
}

const isOwnPage = (sender: chrome.runtime.MessageSender): boolean =>
	sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/' as never));
