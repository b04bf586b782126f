// Injected on demand into every frame of the page being clipped: freezes it, hands it over, and later reads what it may itself.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdFrame } from '../lib/capture/page/hold-frame';
import { handOver } from '../lib/capture/page/hand-over';
import { isReadByParent } from '../lib/capture/page/frame-path';
import { readImageFacts } from '../lib/capture/page/image-facts';
import { ByteRoom } from '../lib/capture/page/read-body';
import { takeSnapshot } from '../lib/capture/page/take-snapshot';
import { takeWithPassage } from '../lib/capture/page/take-with-passage';
import type { ImageFacts } from '../lib/domain/snapshot';
import { send } from '../lib/messaging/send';

declare global {
	/** What the background calls in the page, in the extension's isolated world. */
	var glane:
		| {
				/** The job for which this very document was frozen: no other document may speak for it. */
				frozenFor: string | null;
				/** `withPassage`: what is selected is kept as a passage. */
				snapshot: (jobId: string, withPassage: boolean) => Promise<boolean>;
				/** The same for the picker, with the numbers and places of what is seen. */
				hold: (holdId: string) => Promise<void>;
				imageFacts: (url: string) => ImageFacts | null;
				handOver: (jobId: string, urls: string[], largest: number, room: number) => Promise<void>;
		  }
		| undefined;
	/** What waits for the above to be there. */
	var glaneCame: (() => void) | undefined;
}

export default defineUnlistedScript(() => {
	globalThis.glane = {
		// The script runs once more in the page when its frames are frozen.
		frozenFor: globalThis.glane?.frozenFor ?? null,
		snapshot: async (jobId, withPassage) => {
			if (globalThis.glane) globalThis.glane.frozenFor = jobId;
			if (isReadByParent(window)) return false;
			const answer = await send('capture.frame', { jobId, frame: await (withPassage ? takeWithPassage : takeSnapshot)(window) });
			return answer.ok;
		},
		hold: async (holdId) => {
			if (globalThis.glane) globalThis.glane.frozenFor = holdId;
			if (!isReadByParent(window)) await send('hold.frame', { holdId, ...(await holdFrame(window)) });
		},
		imageFacts: (url) => readImageFacts(window, url),
		handOver: (jobId, urls, largest, room) =>
			handOver(urls, largest, new ByteRoom(room), (resources) => send('capture.resources', { jobId, resources })),
	};
	globalThis.glaneCame?.();
});
