// Asks the background to capture a tab. Whatever goes wrong on the way comes back as a code, never as a silence.
import type { CaptureAim, CaptureFailure } from '../../lib/domain/capture';
import { fail, type Result } from '../../lib/domain/result';
import { send } from '../../lib/messaging/send';
import type { CaptureStarted, RefusedMessage } from '../../lib/messaging/protocol';
import type { ActiveTab } from '../../lib/platform/active-tab';

export type Started = Result<CaptureStarted, CaptureFailure>;

/** `anew`: a piece of its own, even if one was just begun. `replaces`: the piece whose place this one takes. */
export type Wanted = { anew?: boolean; aim?: CaptureAim; replaces?: string };

export const startCapture = async (tab: ActiveTab | null, wanted: Wanted = {}): Promise<Started> =>
	tab ? heard(() => send('capture.start', { tabId: tab.tabId, ...wanted })) : fail('no-tab');

/** Goes on with a capture, on the tab that shows the page; null once it has begun again. `waits`: when the page has loaded. */
export async function retryCapture(evidenceId: string, tab: ActiveTab | null, waits = false): Promise<CaptureFailure | null> {
	const answer = await heard(() => send('capture.retry', { evidenceId, waits, ...(tab ? { tabId: tab.tabId } : {}) }));
	return answer.ok ? null : answer.code;
}

async function heard<T>(ask: () => Promise<Result<T, CaptureFailure | RefusedMessage>>): Promise<Result<T, CaptureFailure>> {
	try {
		const answer = await ask();
		if (answer.ok) return answer;
		return fail(answer.code === 'forbidden' || answer.code === 'malformed' ? 'unexpected' : answer.code);
	} catch (error) {
		console.error(error);
		return fail('unexpected');
	}
}
