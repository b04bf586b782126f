// Sends a message of protocol.ts. The pages that only speak load no schema: the receiver checks what arrives.
import { browser } from '../platform/browser';
import type { Answer, RequestInput, RequestName } from './protocol';
import type { Reply } from './reply';

/** Throws where nobody answers, or where the one who does failed: callers turn that into a code of theirs. */
export async function send<N extends RequestName>(type: N, data: RequestInput<N>): Promise<Answer<N>> {
	const reply: Reply<Answer<N>> | undefined = await browser.runtime.sendMessage({ type, data });
	if (!reply) throw new Error(`no answer to ${type}`);
	if ('err' in reply) throw new Error(reply.err);
	return reply.res;
}
