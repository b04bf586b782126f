// What is being typed, noted every few keys in a database of its own: whoever follows the report's tables is not called for it, and unlike
// the page's local storage it is with the operating system at once, so that it outlives a browser that is killed.
import type { TextToSave } from './section-text-repository';

/** Of one page and one section; `page` holds a lock of that name for as long as it lives. */
export type TextNote = TextToSave & { id: string; page: string };

const store = 'texts';
const lockOf = (page: string): string => `glane-page ${page}`;

export class TextNotes {
	readonly #page = crypto.randomUUID();
	#opening: Promise<IDBDatabase> | null = null;

	/** Takes the place of the note that this page had of the section. */
	async note(text: TextToSave): Promise<void> {
		const db = await this.#open();
		const writing = db.transaction(store, 'readwrite');
		writing.objectStore(store).put({ ...text, id: this.#idOf(text), page: this.#page } satisfies TextNote);
		writing.commit();
	}

	/** The text is on disk: what was noted of it goes, unless it is newer. */
	async forget(text: TextToSave): Promise<void> {
		const notes = (await this.#open()).transaction(store, 'readwrite').objectStore(store);
		const noted = (await answer(notes.get(this.#idOf(text)))) as TextNote | undefined;
		if (noted && noted.at <= text.at) notes.delete(noted.id);
	}

	/** Those of pages that are gone. */
	async left(): Promise<TextNote[]> {
		const notes = (await answer((await this.#open()).transaction(store).objectStore(store).getAll())) as TextNote[];
		if (notes.length === 0) return [];
		const { held = [] } = await navigator.locks.query();
		return notes.filter(({ page }) => !held.some(({ name }) => name === lockOf(page)));
	}

	async remove({ id }: TextNote): Promise<void> {
		await answer((await this.#open()).transaction(store, 'readwrite').objectStore(store).delete(id));
	}

	#idOf({ reportId, sectionId }: TextToSave): string {
		return `${this.#page} ${reportId}/${sectionId}`;
	}

	#open(): Promise<IDBDatabase> {
		this.#opening ??= this.#opened();
		return this.#opening;
	}

	async #opened(): Promise<IDBDatabase> {
		void navigator.locks.request(lockOf(this.#page), () => new Promise(() => {}));
		const opening = indexedDB.open('glane-notes', 1);
		opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store, { keyPath: 'id' }));
		const db = await answer(opening);
		db.addEventListener('close', () => {
			this.#opening = null;
		});
		return db;
	}
}

/** Of this page. */
export const textNotes = new TextNotes();

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error ?? new Error('The notes could not be read.')));
	});
