// Injected where a whole page is wanted, or one that is still loading: walks down it, tells how ready it is, and puts everything back.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageWalk, type WalkView } from '../lib/capture/page/page-walk';
import { readiness, type Readiness } from '../lib/capture/page/readiness';

declare global {
	/** What the background calls in the page, in the extension's isolated world. Null: there is no walk, or it ended by itself. */
	var glaneScroller:
		| {
				begin: () => WalkView;
				load: (top: number, patience: number) => Promise<WalkView | null>;
				look: (top: number, isFirst: boolean, mayBeLast: boolean) => Promise<WalkView | null>;
				view: () => WalkView | null;
				end: () => Promise<null>;
				readiness: () => Readiness;
		  }
		| undefined;
}

export default defineUnlistedScript(() => {
	// A worker that takes over from a dead one begins anew.
	void globalThis.glaneScroller?.end();
	let walk: PageWalk | null = null;
	const ongoing = (): PageWalk | null => (walk?.isOver ? null : walk);
	globalThis.glaneScroller = {
		begin: () => {
			void walk?.end();
			walk = new PageWalk(window);
			return walk.view();
		},
		load: async (top, patience) => (await ongoing()?.load(top, patience)) ?? null,
		look: async (top, isFirst, mayBeLast) => (await ongoing()?.look(top, { isFirst, mayBeLast })) ?? null,
		view: () => ongoing()?.view() ?? null,
		end: async () => {
			await walk?.end();
			walk = null;
			return null;
		},
		readiness: () => readiness(window),
	};
});
