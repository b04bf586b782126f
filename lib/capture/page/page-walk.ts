// Walks down a page in its own window, screen by screen, and puts everything back: the position, what was hidden. It does so by itself
// too, when the one who asked for the walk has died.
import type { Screen } from '../../domain/stitch';
import { dominantScroller, portOf, type Scroller } from './dominant-scroller';
import { Pinned, type Place } from './pinned';
import { readiness } from './readiness';

/** `height`: of the whole content, which may grow as one goes down. `scale`: device px of a CSS px. `isShown`: it is in front. */
export type WalkView = Screen & { height: number; scale: number; isShown: boolean };

/** Longer than the browser may take over one picture. */
const silence = 15_000;
/** A frame that is never drawn (a hidden tab) is not waited for. */
const frameBound = 400;
const pause = 50;
/** After an answer, the page is given this long to show what it brought. */
const rest = 150;

export class PageWalk {
	readonly #window: Window;
	readonly #scroller: Scroller;
	readonly #pinned: Pinned;
	readonly #from: { top: number; left: number };
	readonly #still: Animation;
	readonly #silence: number;
	readonly #answers: PerformanceObserver;
	#lastAnswer = 0;
	#watchdog: ReturnType<typeof setTimeout> | undefined;

	/** `silenceAllowed`: milliseconds without a call after which the walk ends by itself. */
	constructor(window: Window, silenceAllowed = silence) {
		this.#window = window;
		this.#silence = silenceAllowed;
		this.#scroller = dominantScroller(window.document);
		this.#pinned = new Pinned(this.#scroller);
		const { element } = this.#scroller;
		this.#from = { top: element.scrollTop, left: element.scrollLeft };
		// Neither snapping nor anchoring may move what is to be photographed.
		const free = { scrollSnapType: 'none', overflowAnchor: 'none' };
		this.#still = element.animate([free, free], { duration: 1000 });
		this.#still.pause();
		// The page's own list of answers ends at 250.
		this.#answers = new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as PerformanceResourceTiming[])
				this.#lastAnswer = Math.max(this.#lastAnswer, entry.responseEnd);
		});
		this.#answers.observe({ type: 'resource' });
		this.#heard();
	}

	/** What the window shows now. */
	view(): WalkView {
		const { element, isDocument } = this.#scroller;
		const { innerWidth: width, innerHeight: height, devicePixelRatio: scale, document } = this.#window;
		return {
			top: element.scrollTop,
			port: portOf(this.#scroller),
			window: { width, height },
			isDocument,
			height: element.scrollHeight,
			scale,
			isShown: document.visibilityState === 'visible',
		};
	}

	/** Scrolls there and waits until what is in view has loaded, no longer than `patience` milliseconds. */
	async load(top: number, patience: number): Promise<WalkView> {
		await this.#go(top);
		const end = performance.now() + patience;
		while (performance.now() < end) {
			const isQuiet = this.#window.performance.now() - this.#lastAnswer > rest;
			if (isQuiet && readiness(this.#window, rest).parts === 0) break;
			await this.#wait(pause);
		}
		return this.view();
	}

	/** Scrolls there, without what another screen of the picture has already. */
	async look(top: number, place: Pick<Place, 'isFirst'> & { mayBeLast: boolean }): Promise<WalkView> {
		await this.#go(top);
		const { top: reached, port, height } = this.view();
		this.#pinned.hideRepeated({ isFirst: place.isFirst, isLast: place.mayBeLast || reached + port.height >= height - 1 });
		await this.#drawn();
		return this.view();
	}

	/** Puts the page back where it was, and waits until it is seen there. May be called more than once. */
	async end(): Promise<void> {
		if (this.isOver) return;
		clearTimeout(this.#watchdog);
		this.#watchdog = undefined;
		this.#answers.disconnect();
		this.#pinned.release();
		this.#still.cancel();
		if (this.#scroller.element.isConnected) this.#scrollTo(this.#from.top, this.#from.left);
		await this.#drawn();
	}

	/** The walk is over: it ended, or nobody spoke for too long. */
	get isOver(): boolean {
		return this.#watchdog === undefined;
	}

	async #go(top: number): Promise<void> {
		this.#heard();
		this.#scrollTo(top, this.#from.left);
		await this.#drawn();
	}

	#scrollTo(top: number, left: number): void {
		this.#scroller.element.scrollTo({ top, left, behavior: 'instant' });
	}

	/** Two frames: the first runs what the page does on scrolling, the second shows it. */
	async #drawn(): Promise<void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#window.requestAnimationFrame(() => this.#window.requestAnimationFrame(() => resolve()));
		await Promise.race([promise, this.#wait(frameBound)]);
	}

	#wait(milliseconds: number): Promise<void> {
		return new Promise((resolve) => setTimeout(resolve, milliseconds));
	}

	#heard(): void {
		clearTimeout(this.#watchdog);
		this.#watchdog = setTimeout(() => void this.end(), this.#silence);
	}
}
