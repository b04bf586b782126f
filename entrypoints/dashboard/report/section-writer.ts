// Writes what is written in a section: noted at once, then on disk; when that fails it says so and goes on trying.
import { isQuotaError } from '../../../lib/db/quota';
import { saveText, type TextToSave, type UndoSteps } from '../../../lib/db/section-text-repository';
import { textNotes } from '../../../lib/db/text-notes';
import { forgetText, noteText, whileWriting } from '../../../lib/db/unsaved-texts';
import { instant } from '../../../lib/domain/clock';
import { mergeProse } from '../../../lib/domain/merge-prose';
import { emptyProse, type Prose } from '../../../lib/domain/prose';

/** `full`: there is no room on the disk. `other`: saved, together with what another tab wrote. */
export type WritingState = 'resting' | 'writing' | 'saved' | 'other' | 'failed' | 'full';

/** Milliseconds. */
const retryAfter = 3000;
const remembered = 40;
/** Milliseconds for which it is said that another tab writes too. */
const told = 20_000;

/** A text as it stands on disk: what the next one is made from. */
export type WritingBase = { at: string; prose: Prose } | null;

export type WriterEvents = {
	onState: (state: WritingState) => void;
	/** What is on disk now has words of another tab too. It must be taken over before the next `write`. */
	onJoined: (prose: Prose) => void;
};

export class SectionWriter {
	readonly #section: { reportId: string; sectionId: string };
	readonly #events: WriterEvents;
	#base: WritingBase;
	#joinedAt = Number.NEGATIVE_INFINITY;
	#next: TextToSave | null = null;
	#isBusy = false;
	#retry: ReturnType<typeof setTimeout> | undefined;
	/** What this page wrote lately: as instants and as JSON, so that it is not taken for another's. */
	readonly #stamps = new Set<string>();
	readonly #own = new Set<string>();

	constructor(section: { reportId: string; sectionId: string }, base: WritingBase, events: WriterEvents) {
		this.#section = section;
		this.#base = base;
		this.#events = events;
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
	rebase(base: WritingBase): void {
		this.#base = base;
	}

	/** Between two keys: kept in case the browser ends before the next `write`. */
	note(prose: Prose): void {
		const text: TextToSave = { ...this.#section, prose, undo: null, base: this.#base?.at ?? null, at: this.#instant() };
		textNotes.note(text).catch(console.error);
	}

	write(prose: Prose, undo: UndoSteps): void {
		const text: TextToSave = { ...this.#section, prose, undo, base: this.#base?.at ?? null, at: this.#instant() };
		this.#remember(text);
		noteText(text);
		this.#next = text;
		void this.#run();
	}

	get #isTold(): boolean {
		return Date.now() - this.#joinedAt < told;
	}

	/** Two states never have the same instant. */
	#instant(): string {
		const at = instant();
		return this.#base !== null && at <= this.#base.at ? instant(new Date(Date.parse(this.#base.at) + 1)) : at;
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
		if (!this.#isTold) this.#events.onState('writing');
		try {
			await whileWriting(async () => {
				let isOwed = false;
				while (this.#next) {
					const text = this.#next;
					const written = await saveText(
						{ ...text, base: this.#base?.at ?? null },
						(prose) => this.#own.has(JSON.stringify(prose)),
						(theirs) => mergeProse(this.#base?.prose ?? emptyProse, text.prose, theirs),
					);
					this.#base = { at: text.at, prose: written };
					forgetText(text);
					const isJoined = written !== text.prose;
					if (isJoined) this.#joinedAt = Date.now();
					isOwed ||= isJoined;
					if (this.#next !== text) {
						// It was written on from `text`.
						if (isJoined) this.#next = { ...this.#next, prose: mergeProse(text.prose, this.#next.prose, written) };
						continue;
					}
					this.#next = null;
					if (isOwed) this.#events.onJoined(written);
					isOwed = false;
				}
			});
			this.#events.onState(this.#isTold ? 'other' : 'saved');
		} catch (error) {
			console.error(error);
			this.#events.onState(isQuotaError(error) ? 'full' : 'failed');
			this.#retry = setTimeout(() => void this.#run(), retryAfter);
		} finally {
			this.#isBusy = false;
		}
	}
}
