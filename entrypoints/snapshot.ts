// Injected on demand into every frame of the page being clipped: freezes it, hands it over, and later reads what it may itself.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdFrame } from '../lib/capture/page/hold-frame';
import { handOver } from '../lib/capture/page/hand-over';
import { isReadByParent } from '../lib/capture/page/frame-path';
import { readImageFacts } from '../lib/capture/page/image-facts';
import { ByteRoom } from '../lib/capture/page/read-body';
import { beginTaking, type Taken, type Taking } from '../lib/capture/page/taking';
import type { ImageFacts } from '../lib/domain/snapshot';
import { send } from '../lib/messaging/send';

declare global {
	/** What the background calls in the page, in the extension's isolated world. */
	var glane:
		| {
				/** The job for which this very document was frozen: no other document may speak for it. */
				frozenFor: string | null;
				/** Frozen and not handed over yet, by job. */
				taken: Map<string, Taking>;
				/** `withPassage`: what is selected is kept as a passage. Null when another frame reads this one. */
				snapshot: (jobId: string, isForFrames: boolean, withPassage: boolean) => Taken | null;
				/** Resolves once what was frozen for the job is handed over. */
				passOn: (jobId: string, isForFrames: boolean) => Promise<boolean>;
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
	const taken = globalThis.glane?.taken ?? new Map<string, Taking>();
	globalThis.glane = {
		// The script runs once more in the page when its frames are frozen.
		frozenFor: globalThis.glane?.frozenFor ?? null,
		taken,
		snapshot: (jobId, isForFrames, withPassage) => {
			// The page itself is frozen before its frames.
			if (isForFrames && window === top) return null;
			if (globalThis.glane) globalThis.glane.frozenFor = jobId;
			if (isReadByParent(window)) return null;
			const taking = beginTaking(window, withPassage, async (frame) => (await send('capture.frame', { jobId, frame })).ok);
			taken.set(jobId, taking);
			return { unread: taking.unread, waits: taking.waits };
		},
		passOn: async (jobId, isForFrames) => {
			if (isForFrames && window === top) return false;
			const taking = taken.get(jobId);
			taking?.goOn();
			const isHanded = (await taking?.handed) ?? false;
			taken.delete(jobId);
			return isHanded;
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
	// Once: the script comes again when frames are frozen, and the page was frozen already.
	globalThis.glaneCame = undefined;
});
