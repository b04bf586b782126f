// The selected passage, as the page read it at the instant of the snapshot, is written into the piece.
import { changePiece, pieceOf } from '../db/piece-changes';
import type { CaptureFailure, Job } from '../domain/capture';
import type { FrameSnapshot } from '../domain/snapshot';

/** The words that came with the click stand where the page could not tell; without them there is no passage to keep. */
export async function keepPassage(job: Job, frames: readonly FrameSnapshot[]): Promise<CaptureFailure | null> {
	if (job.aim?.kind !== 'selection') return null;
	const inOrder = frames.toSorted((a, b) => a.path.length - b.path.length);
	const found = inOrder.find((frame) => frame.passage)?.passage;
	if (!found) return (await pieceOf(job))?.quote ? null : 'nothing-selected';
	const { quote, ...passage } = found;
	await changePiece(job, { quote, passage });
	return null;
}
