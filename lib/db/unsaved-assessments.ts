// Words of a self-assessment on their way to the database: noted at once where writing is immediate, so that a tab that is closed or
// killed between a keystroke and its write loses nothing. What is still noted when the dashboard opens is written then.
import type { SelfAssessmentChange } from '../domain/self-assessment';
import { saveAssessment } from './assessment-repository';

const prefix = 'unsaved-assessment ';

type Note = { frameworkId: string; competencyId: string; change: SelfAssessmentChange };

const keyOf = ({ frameworkId, competencyId }: Note): string => `${prefix}${frameworkId}/${competencyId}`;

/** Writes a change and keeps a note of it until it is on disk. `change` holds everything typed since the last write that ended. */
export async function keepAssessment(note: Note): Promise<void> {
	const [key, text] = [keyOf(note), JSON.stringify(note)];
	try {
		localStorage.setItem(key, text);
	} catch (error) {
		// A full disk: the write that follows says so to the candidate.
		console.error(error);
	}
	await saveAssessment(note.frameworkId, note.competencyId, note.change);
	// A newer note may have taken its place.
	if (localStorage.getItem(key) === text) localStorage.removeItem(key);
}

/** Writes what an earlier page had noted and could not write. A note that cannot be written holds none of the others back. */
export async function recoverAssessments(): Promise<void> {
	const notes = Object.entries(localStorage as Record<string, string>).filter(([key]) => key.startsWith(prefix));
	for (const [key, text] of notes) {
		try {
			const note = JSON.parse(text) as Note;
			await saveAssessment(note.frameworkId, note.competencyId, note.change);
			if (localStorage.getItem(key) === text) localStorage.removeItem(key);
		} catch (error) {
			console.error(error);
		}
	}
}
