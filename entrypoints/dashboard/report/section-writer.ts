// Writes what is written in a section: noted at once, then on disk; when that fails it says so and goes on trying.
import { isQuotaError } from '../../../lib/db/quota';
import { saveText, type TextToSave, type UndoSteps } from '../../../lib/db/section-text-repository';
import { forgetText, noteText, whileWriting } from '../../../lib/db/unsaved-texts';
import { instant } from '../../../lib/domain/clock';
import type { Prose } from '../../../lib/domain/prose';

/** `full`: there is no room on the disk. `other`: saved, and what another tab had written is kept in the history. */
export type WritingState = 'resting' | 'writing' | 'saved' | 'other' | 'failed' | 'full';

/** Milliseconds. */
const retryAfter = 3000;
const remembered = 40;

export class SectionWriter {
	readonly #section: { reportId: string; sectionId: string };
	readonly #onState: (state: WritingState) => void;
	#base: string | null;
	#next: TextToSave | null = null;
	#isBusy = false;
	#retry: ReturnType<typeof setTimeout> | undefined;
	/** What this page wrote lately: as instants and as JSON, so that it is not taken for another's. */
	readonly #stamps = new Set<string>();
	readonly #own = new Set<string>();

	constructor(section: { reportId: string; sectionId: string }, base: string | null, onState: (state: WritingState) => void) {
		this.#section = section;
		this.#base = base;
		this.#onState = onState;
	}

	/** Nothing is on its way. */
	get isResting(): boolean {
		return this.#next === null && !this.#isBusy;
	}

	/** Whether the text as it was written at this instant is of this page. */
	wrote(updatedAt: string): boolean {
		return this.#stamps.has(updatedAt);
	}

	/** The text on disk is another's, and now the one that is shown. */
	rebase(updatedAt: string): void {
		this.#base = updatedAt;
	}

	write(prose: Prose, undo: UndoSteps): void {
		const text: TextToSave = { ...this.#section, prose, undo, base: this.#base, at: this.#instant() };
		this.#remember(text);
		noteText(text);
		this.#next = text;
		void this.#run();
	}

	/** Two states never have the same instant. */
	#instant(): string {
		const at = instant();
		return this.#base !== null && at <= this.#base ? instant(new Date(Date.parse(this.#base) + 1)) : at;
	}

	#remember({ at, prose }: TextToSave): void {
		this.#stamps.add(at);
		this.#own.add(JSON.stringify(prose));
		for (const set of [this.#stamps, this.#own]) {
			const [oldest] = set;
			if (set.size > remembered && oldest !== undefined) set.delete(oldest);
		}
	}

	async #run(): Promise<void> {
		if (this.#isBusy) return;
		clearTimeout(this.#retry);
		this.#isBusy = true;
		this.#onState('writing');
		let hasOther = false;
		try {
			await whileWriting(async () => {
				while (this.#next) {
					const text = this.#next;
					const { keptOther } = await saveText({ ...text, base: this.#base }, (prose) => this.#own.has(JSON.stringify(prose)));
					this.#base = text.at;
					hasOther ||= keptOther;
					forgetText(text);
					if (this.#next === text) this.#next = null;
				}
			});
			this.#onState(hasOther ? 'other' : 'saved');
		} catch (error) {
			console.error(error);
			this.#onState(isQuotaError(error) ? 'full' : 'failed');
			this.#retry = setTimeout(() => void this.#run(), retryAfter);
		} finally {
			this.#isBusy = false;
		}
	}
}
