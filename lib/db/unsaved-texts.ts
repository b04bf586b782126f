// Texts on their way to the database. A page may end between a pause and the end of its write, so each text is noted first where writing is
// immediate, and every few keys where it outlives the browser; what is still noted when the report is opened is written then.
import { cleanProse } from '../domain/clean-prose';
import type { Prose } from '../domain/prose';
import { textIdOf } from '../domain/report-outline';
import { keepOvertaken, readText, saveText, type TextToSave } from './section-text-repository';
import { textNotes } from './text-notes';

const prefix = 'unsaved-text ';

const keyOf = ({ reportId, sectionId }: Pick<TextToSave, 'reportId' | 'sectionId'>): string =>
	prefix + textIdOf(reportId, sectionId);

export function noteText(text: TextToSave): void {
	try {
		// The steps may be long, and the words are what must not be lost.
		localStorage.setItem(keyOf(text), JSON.stringify({ ...text, undo: null }));
	} catch (error) {
		// No room: the write that follows says so to the candidate.
		console.error(error);
	}
}

/** The text is on disk: its note goes, unless a newer one has taken its place. */
export function forgetText(text: TextToSave): void {
	textNotes.forget(text).catch(console.error);
	const note = localStorage.getItem(keyOf(text));
	if (note && (JSON.parse(note) as TextToSave).at === text.at) localStorage.removeItem(keyOf(text));
}

const lockName = 'glane-texts';

/** Runs a write of texts; whoever settles waits for it, in whichever tab it runs. */
export const whileWriting = (write: () => Promise<void>): Promise<void> =>
	navigator.locks.request(lockName, { mode: 'shared' }, write);

/**
 * Waits for texts that are being written, here or in another tab, and writes those that are only noted: what is read next has every word.
 * Rejects when some of them can't be written, for nothing may be handed in without them.
 */
export async function settleTexts(): Promise<void> {
	await navigator.locks.request(lockName, async () => {
		const before = notes();
		await recoverTexts();
		// What is typed meanwhile is not of what was asked for; a damaged note holds no words, and must not stand in the way for ever.
		const isLeft = before.some((note) => localStorage.getItem(note[0]) === note[1] && isReadable(note));
		if (isLeft) throw new Error('A text could not be written.');
	});
}

const notes = (): [string, string][] =>
	Object.entries(localStorage as Record<string, string>).filter(([key]) => key.startsWith(prefix));

function isReadable([, note]: [string, string]): boolean {
	try {
		return typeof JSON.parse(note) === 'object';
	} catch {
		return false;
	}
}

/** Writes what an earlier page had noted and could not write. A note that can't be written stays, and holds none of the others back. */
export async function recoverTexts(): Promise<void> {
	for (const [key, note] of notes()) {
		try {
			await recover(JSON.parse(note) as TextToSave);
			if (localStorage.getItem(key) === note) localStorage.removeItem(key);
		} catch (error) {
			console.error(error);
		}
	}
	for (const note of await textNotes.left()) {
		try {
			// As the editor holds it: it was noted between two keys.
			await recover({ ...note, prose: cleanProse(note.prose) });
			await textNotes.remove(note);
		} catch (error) {
			console.error(error);
		}
	}
}

async function recover(note: TextToSave): Promise<void> {
	const current = (await readText(note.reportId, note.sectionId))?.text;
	const isWritten = current !== undefined && JSON.stringify(current.prose) === JSON.stringify(note.prose);
	if (isWritten) return;
	// Whoever wrote later is right; the noted words stay as a version.
	if (current && current.updatedAt > note.at) await keepOvertaken(note.reportId, note.sectionId, note.prose, note.at);
	else await saveText(note, nobody);
}

const nobody = (_prose: Prose): boolean => false;
