// Injected on demand into every frame of the page being clipped: freezes it, hands it over, and later reads what it may itself.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/capture/page/hand-over';
import { isReadByParent } from '../lib/capture/page/frame-path';
import { takeSnapshot } from '../lib/capture/page/take-snapshot';
import { send } from '../lib/messaging/send';

declare global {
	/** What the background calls in the page, in the extension's isolated world. */
	var glane:
		| { snapshot: (jobId: string) => Promise<boolean>; handOver: (jobId: string, urls: string[]) => Promise<void> }
		| undefined;
}

export default defineUnlistedScript(() => {
	globalThis.glane = {
		snapshot: async (jobId) => {
			if (isReadByParent(window)) return false;
			const answer = await send('capture.frame', { jobId, frame: await takeSnapshot(window) });
			return answer.ok;
		},
		handOver: (jobId, urls) => handOver(urls, (resources) => send('capture.resources', { jobId, resources })),
	};
});
