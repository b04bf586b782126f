// The outline of each report: as the candidate arranged it, or as the dossier proposes it while nothing was changed.
import { instant } from '../domain/clock';
import type { Framework } from '../domain/framework';
import { type ReportOutline, reportIdOf } from '../domain/report-outline';
import { skeletonOf, withNewSections } from '../domain/report-skeleton';
import { db } from './database';

/** The stored outline, with the sections that its dossier has gained since; the skeleton of the dossier while none is stored. Writes nothing. */
export async function readOutline(framework: Framework, dossierId: string | null): Promise<ReportOutline> {
	const skeleton = skeletonOf(framework, dossierId, instant());
	const stored = await db.outlines.get(skeleton.id);
	return stored ? withNewSections(stored, skeleton) : skeleton;
}

/**
 * Reads the outline, lets `act` change it, and stores what came of it, in one transaction: two tabs never undo one another. Gives the
 * outline as it was, which `saveOutline` puts back, or null when the act changed nothing.
 */
export async function changeOutline(
	framework: Framework,
	dossierId: string | null,
	act: (outline: ReportOutline) => ReportOutline,
): Promise<ReportOutline | null> {
	return db.transaction('rw', db.outlines, async () => {
		const before = await readOutline(framework, dossierId);
		const after = act(before);
		if (after === before) return null;
		await saveOutline(after);
		return before;
	});
}

export async function saveOutline(outline: ReportOutline): Promise<void> {
	const id = reportIdOf(outline.frameworkId, outline.dossierId);
	await db.outlines.put({ ...outline, id, updatedAt: instant() });
}
