// A click in the context menu has no screen of its own: the toolbar button says what became of it.
import { openPicker } from '../platform/open-picker';
import type { MenuRequest } from '../platform/menus';
import { showFailed } from './badge';
import { queueLink } from './queue/queue-pages';
import { startCapture } from './start';

export async function answerMenu(request: MenuRequest, tabId: number | undefined): Promise<void> {
	const failed = (): Promise<void> => (tabId === undefined ? Promise.resolve() : showFailed(tabId));
	try {
		if (request.does === 'choose') return await openPicker(request.tabId);
		const answer = request.does === 'link' ? await queueLink(request.url, request.title) : await startCapture(request);
		if (!answer.ok) await failed();
	} catch (error) {
		console.error(error);
		await failed();
	}
}
