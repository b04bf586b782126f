// Edits of one piece, saved as they are typed: noted at once, then written, one write at a time, the next one carrying all
// that was typed meanwhile.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { editEvidence } from '../../lib/db/evidence-repository';
import { forgetEdit, noteEdit } from '../../lib/db/unsaved-edits';
import type { EvidenceEdit } from '../../lib/domain/evidence';

export type SavedEdits = {
	/** What was typed here: shown over the stored row, which follows a moment later. */
	edits: EvidenceEdit;
	failed: boolean;
	edit: (change: EvidenceEdit) => void;
	/** Tries again what could not be written. */
	retry: () => void;
	/** Resolves once all that was typed is on disk, or failed. */
	settled: () => Promise<void>;
};

export function useSavedEdits(evidenceId: string): SavedEdits {
	const [edits, setEdits] = useState<EvidenceEdit>({});
	const [failed, setFailed] = useState(false);
	const writer = useMemo(() => createWriter(evidenceId, setFailed), [evidenceId]);
	const edit = useCallback(
		(change: EvidenceEdit) => {
			setEdits((before) => ({ ...before, ...change }));
			writer.write(change);
		},
		[writer],
	);
	return { edits, failed, edit, retry: () => writer.write({}), settled: writer.settled };
}

function createWriter(evidenceId: string, onFailure: (failed: boolean) => void) {
	let waiting: EvidenceEdit | null = null;
	let running: Promise<void> | null = null;
	let lost: EvidenceEdit = {};
	let underway: EvidenceEdit = {};
	const run = async () => {
		while (waiting) {
			const change: EvidenceEdit = { ...lost, ...waiting };
			waiting = null;
			try {
				underway = change;
				noteEdit(evidenceId, change);
				await editEvidence(evidenceId, change);
				lost = {};
				underway = {};
				forgetEdit(evidenceId, change);
				onFailure(false);
			} catch (error) {
				console.error(error);
				lost = change;
				onFailure(true);
			}
		}
		running = null;
	};
	return {
		write: (change: EvidenceEdit) => {
			waiting = { ...waiting, ...change };
			noteEdit(evidenceId, { ...underway, ...lost, ...waiting });
			running ??= run();
		},
		settled: async () => {
			await running;
		},
	};
}
