// Calls back at every pause, now and then where there is none, and at once when it is told to.

/** No more than this part of the time goes into what is called. */
const share = 0.05;

export class Pauses {
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the first change came that was not handed over yet; null when all was. */
	#since: number | null = null;
	/** Milliseconds that the last call took. */
	#cost = 0;
	readonly #callback: () => void;
	readonly #pause: number;
	readonly #longest: number;

	/** Milliseconds: nothing for `pause` is a pause; whoever goes on without one waits no longer than `longest`. */
	constructor(callback: () => void, pause: number, longest: number) {
		this.#callback = callback;
		this.#pause = pause;
		this.#longest = longest;
	}

	changed(now: number = Date.now()): void {
		this.#since ??= now;
		clearTimeout(this.#timer);
		const latest = this.#since + Math.max(this.#longest, this.#cost / share);
		// Keys that come fast on a busy machine go before any timer: whoever writes without end is not left without saving.
		if (now > latest + this.#pause) this.flush();
		else this.#timer = setTimeout(() => this.flush(), Math.max(0, Math.min(this.#pause, latest - now)));
	}

	/** At once, when there is anything. */
	flush(): void {
		clearTimeout(this.#timer);
		if (this.#since === null) return;
		this.#since = null;
		const start = performance.now();
		this.#callback();
		this.#cost = performance.now() - start;
	}
}
