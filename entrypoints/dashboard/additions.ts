// The files on their way in, whatever page is shown meanwhile: two at a time, each for itself.
import { signal } from '@preact/signals';
import type { Addition, AdditionState } from '../../components/library/addition';
import { addFile } from '../../lib/files/add-file';

/** Reading a PDF fills one core; the other is left for the screen. */
const atOnce = 2;

type Waiting = { file: File; title?: string; evenIfKnown: boolean; stop: AbortController };

export class Additions {
	readonly rows = signal<readonly Addition[]>([]);
	readonly #files = new Map<number, Waiting>();
	#last = 0;

	/** `title` in place of what the files tell: for what has no name of its own. */
	add(files: readonly File[], title?: string): void {
		const rows = files.map((file): Addition => {
			const id = ++this.#last;
			this.#files.set(id, { file, ...(title ? { title } : {}), evenIfKnown: false, stop: new AbortController() });
			return { id, name: title ?? file.name, bytes: file.size, state: 'waiting' };
		});
		// What ended well before has been seen.
		this.rows.value = [...this.rows.value.filter(({ state }) => state !== 'added'), ...rows];
		this.#next();
	}

	cancel(id: number): void {
		this.#files.get(id)?.stop.abort();
		this.#set(id, { state: 'failed', code: 'cancelled' });
		this.#next();
	}

	cancelAll(): void {
		for (const { id, state } of this.rows.value) if (state === 'waiting' || state === 'reading') this.cancel(id);
	}

	retry(id: number, evenIfKnown = false): void {
		const waiting = this.#files.get(id);
		if (!waiting) return;
		this.#files.set(id, { ...waiting, evenIfKnown, stop: new AbortController() });
		this.#set(id, { state: 'waiting' });
		this.#next();
	}

	clear(): void {
		this.rows.value = [];
		this.#files.clear();
	}

	#set(id: number, state: AdditionState): void {
		this.rows.value = this.rows.value.map((row) => (row.id === id ? { id, name: row.name, bytes: row.bytes, ...state } : row));
	}

	#next(): void {
		const rows = this.rows.value;
		if (rows.filter(({ state }) => state === 'reading').length >= atOnce) return;
		const next = rows.find(({ state }) => state === 'waiting');
		const waiting = next && this.#files.get(next.id);
		if (!waiting) return;
		this.#set(next.id, { state: 'reading' });
		void this.#take(waiting).then((state) => {
			// Cancelled meanwhile, or tried again: this answer is of no interest any more.
			if (this.#files.get(next.id)?.stop === waiting.stop && !waiting.stop.signal.aborted) this.#set(next.id, state);
			this.#next();
		});
		this.#next();
	}

	async #take({ file, title, evenIfKnown, stop: { signal: stopped } }: Waiting): Promise<AdditionState> {
		try {
			const added = await addFile(file, { signal: stopped, evenIfKnown, ...(title ? { title } : {}) });
			return added.ok ? added.value : { state: 'failed', code: added.code };
		} catch (error) {
			console.error(error);
			return { state: 'failed', code: 'unexpected' };
		}
	}
}
