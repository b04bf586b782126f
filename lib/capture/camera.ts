// One screen of a page that is walked down: scrolled to, photographed, and photographed again if it moved meanwhile.
import type { Job } from '../domain/capture';
import { canDrawTab } from '../platform/draw-tab';
import { pause } from './bounded';
import type { WalkView } from './page/page-walk';
import { lookAt, viewNow } from './scroller-calls';
import { visibleScreenshot } from './screenshot';
import { whyStop, type Stop } from './walk-steps';

/** Chromium grants two pictures a second and refuses the third; Firefox, which can do more, counts none. */
const pace = (): number => (canDrawTab() ? 0 : 510);
const refusedPause = 600;
const tries = 5;

export type Shot = { blob: Blob; view: WalkView };

export class Camera {
	#last = 0;

	/** The screen at `top`, without what other screens show already; or why there is none. */
	async shoot(job: Job, top: number, isFirst: boolean, mayBeLast: boolean): Promise<Shot | Stop> {
		let moved = false;
		for (let attempt = 0; attempt < tries; attempt++) {
			const before = await lookAt(job.tabId, top, isFirst, mayBeLast);
			if (!before) return (await whyStop(job)) ?? 'page-busy';
			if (!before.isShown) return 'tab-left';
			await pause(this.#last + pace() - Date.now());
			this.#last = Date.now();
			const blob = await visibleScreenshot(job.tabId, job.url);
			const after = blob && (await viewNow(job.tabId));
			if (blob && after && isSame(before, after)) return { blob, view: after };
			const stop = await whyStop(job);
			if (stop) return stop;
			moved = blob !== null;
			await pause(refusedPause);
		}
		return moved ? 'page-moved' : 'refused';
	}
}

const isSame = (a: WalkView, b: WalkView): boolean =>
	Math.abs(a.top - b.top) < 0.5 &&
	a.window.width === b.window.width &&
	a.window.height === b.window.height &&
	Math.abs(a.port.y - b.port.y) < 0.5 &&
	Math.abs(a.port.height - b.port.height) < 0.5;
