// Words on their way to the database. A popup may vanish between a keystroke and the end of its write, so each edit is noted first
// where writing is immediate; what is still noted when a page of ours opens is written then.
import type { EvidenceEdit } from '../domain/evidence';
import { editEvidence } from './evidence-repository';

const prefix = 'unsaved ';

export function noteEdit(evidenceId: string, edit: EvidenceEdit): void {
	try {
		localStorage.setItem(prefix + evidenceId, JSON.stringify(edit));
	} catch (error) {
		// A full disk: the write that follows says so to the candidate.
		console.error(error);
	}
}

/** The edit is on disk: its note goes, unless a newer one has taken its place. */
export function forgetEdit(evidenceId: string, edit: EvidenceEdit): void {
	if (localStorage.getItem(prefix + evidenceId) === JSON.stringify(edit)) localStorage.removeItem(prefix + evidenceId);
}

/** Writes what an earlier page had noted and could not write. A note that can't be written stays, and holds none of the others back. */
export async function recoverEdits(): Promise<void> {
	const notes = Object.entries(localStorage as Record<string, string>).filter(([key]) => key.startsWith(prefix));
	for (const [key, note] of notes) {
		try {
			const edit = JSON.parse(note) as EvidenceEdit;
			const evidenceId = key.slice(prefix.length);
			await editEvidence(evidenceId, edit);
			forgetEdit(evidenceId, edit);
		} catch (error) {
			console.error(error);
		}
	}
}

/** Whatever is noted of a piece holds words that were taken out of it since. */
export const forgetEdits = (evidenceId: string): void => localStorage.removeItem(prefix + evidenceId);
