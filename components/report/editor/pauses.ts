// Calls back at every pause of writing, now and then where there is none, and at once when it is told to.

/** Milliseconds: no key for so long is a pause; whoever writes without one is not left without saving either. */
const pause = 400;
const longest = 1500;

export class Pauses {
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the first change came that was not handed over yet; null when all was. */
	#since: number | null = null;
	readonly #callback: () => void;

	constructor(callback: () => void) {
		this.#callback = callback;
	}

	changed(now: number = Date.now()): void {
		this.#since ??= now;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.flush(), Math.max(0, Math.min(pause, this.#since + longest - now)));
	}

	/** At once, when there is anything. */
	flush(): void {
		clearTimeout(this.#timer);
		if (this.#since === null) return;
		this.#since = null;
		this.#callback();
	}
}
