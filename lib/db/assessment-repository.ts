// Self-assessments as they are typed, and the dated copies of them that a candidate keeps to tell their progress.
import { instant, timeZone } from '../domain/clock';
import {
	type AssessmentSnapshot,
	type SelfAssessment,
	type SelfAssessmentChange,
	selfAssessmentIdOf,
} from '../domain/self-assessment';
import { db } from './database';

export const listAssessments = (frameworkId: string): Promise<SelfAssessment[]> =>
	db.assessments.where({ frameworkId }).toArray();

/** Writes what changed of one self-assessment, and leaves the rest as it is; the first change begins it. */
export const saveAssessment = (
	frameworkId: string,
	competencyId: string,
	change: SelfAssessmentChange,
): Promise<SelfAssessment> =>
	db.transaction('rw', db.assessments, async () => {
		const id = selfAssessmentIdOf(frameworkId, competencyId);
		const before = await db.assessments.get(id);
		const blank = { id, frameworkId, competencyId, level: null, justification: '', evidenceIds: [], nextStep: '' };
		const row: SelfAssessment = { ...blank, ...before, ...change, updatedAt: instant() };
		await db.assessments.put(row);
		return row;
	});

/** Newest first. */
export async function listSnapshots(frameworkId: string): Promise<AssessmentSnapshot[]> {
	const rows = await db.assessmentSnapshots.where({ frameworkId }).toArray();
	return rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Keeps all self-assessments of a référentiel as they are now. */
export const takeSnapshot = (frameworkId: string, label: string): Promise<AssessmentSnapshot> =>
	db.transaction('rw', db.assessments, db.assessmentSnapshots, async () => {
		const entries = await db.assessments.where({ frameworkId }).toArray();
		const snapshot = {
			...{ id: crypto.randomUUID(), frameworkId, at: instant(), timeZone: timeZone() },
			...{ label: label.trim(), entries },
		};
		await db.assessmentSnapshots.add(snapshot);
		return snapshot;
	});

export async function renameSnapshot(id: string, label: string): Promise<void> {
	await db.assessmentSnapshots.update(id, { label: label.trim() });
}

/** Removes a copy; answers with it, so that it can be put back (`restoreSnapshot`). */
export const deleteSnapshot = (id: string): Promise<AssessmentSnapshot | undefined> =>
	db.transaction('rw', db.assessmentSnapshots, async () => {
		const before = await db.assessmentSnapshots.get(id);
		await db.assessmentSnapshots.delete(id);
		return before;
	});

export async function restoreSnapshot(snapshot: AssessmentSnapshot): Promise<void> {
	await db.assessmentSnapshots.put(snapshot);
}
