// Words of a self-assessment on their way to the database: noted at once where writing is immediate, so that a tab that is closed or
// killed between a keystroke and its write loses nothing. What is still noted when the dashboard opens is written then.
import type { SelfAssessmentChange } from '../domain/self-assessment';
import { saveAssessment } from './assessment-repository';

const prefix = 'unsaved-assessment ';

/** `change` holds everything typed since the last write that ended. */
export type AssessmentNote = { frameworkId: string; competencyId: string; change: SelfAssessmentChange };

const keyOf = ({ frameworkId, competencyId }: AssessmentNote): string => `${prefix}${frameworkId}/${competencyId}`;

export function noteAssessment(note: AssessmentNote): void {
	try {
		localStorage.setItem(keyOf(note), JSON.stringify(note));
	} catch (error) {
		// A full disk: the write that follows says so to the candidate.
		console.error(error);
	}
}

/** Writes a note to the database; it goes, unless a newer one has taken its place. */
export async function writeNoted(note: AssessmentNote): Promise<void> {
	await saveAssessment(note.frameworkId, note.competencyId, note.change);
	if (localStorage.getItem(keyOf(note)) === JSON.stringify(note)) localStorage.removeItem(keyOf(note));
}

/** Writes what an earlier page had noted and could not write. A note that cannot be written holds none of the others back. */
export async function recoverAssessments(): Promise<void> {
	const notes = Object.entries(localStorage as Record<string, string>).filter(([key]) => key.startsWith(prefix));
	for (const [, text] of notes) {
		try {
			await writeNoted(JSON.parse(text) as AssessmentNote);
		} catch (error) {
			console.error(error);
		}
	}
}
