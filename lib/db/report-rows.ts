// Everything a report is made of, read at one moment: what an export prints, what a release freezes.
import type { Table } from 'dexie';
import type { Evidence } from '../domain/evidence';
import { originOf } from '../domain/evidence';
import type { Framework } from '../domain/framework';
import { callsIn, citedIn } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import { claimsOfFramework } from './claim-repository';
import { db } from './database';
import { readIdentity } from './identity-repository';
import { readOutline } from './outline-repository';

/**
 * The rows of one report. `evidence` holds the pieces that are tied to the référentiel, called, cited, or named by a count, a
 * self-assessment or a contribution, withheld and deleted ones too, and the earlier versions that lead from one to the next: the report
 * says which of them it leaves out.
 */
export async function readReportRows(framework: Framework, dossierId: string | null): Promise<ReportRows> {
	return db.transaction('r', reportTables(), async () => {
		const outline = await readOutline(framework, dossierId);
		const ofFramework = { frameworkId: framework.id };
		const [texts, claims, decisions, counts, assessments, teamwork, reviews, identity] = await Promise.all([
			db.sectionTexts.where('reportId').equals(outline.id).toArray(),
			claimsOfFramework(framework.id),
			db.decisions.where(ofFramework).toArray(),
			db.counts.where(ofFramework).toArray(),
			db.assessments.where(ofFramework).toArray(),
			db.teamwork.where(ofFramework).toArray(),
			db.reviews.where('reportId').equals(outline.id).sortBy('reviewedAt'),
			readIdentity(),
		]);
		const named = [
			...claims.map(({ evidenceId }) => evidenceId),
			...texts.flatMap(({ prose }) => [...callsIn(prose), ...citedIn(prose)]),
			...counts.flatMap(({ items }) => items.flatMap(({ evidenceIds }) => evidenceIds)),
			...assessments.flatMap(({ evidenceIds }) => evidenceIds),
			...teamwork.flatMap(({ lines }) => lines.flatMap(({ evidenceIds }) => evidenceIds)),
		];
		const evidence = await withEarlier(named);
		const ids = evidence.map(({ id }) => id);
		const notes = evidence.filter((piece) => originOf(piece) === 'note').map(({ id }) => id);
		const [captures, words, redactions, snapshots] = await Promise.all([
			db.captures.bulkGet(ids),
			db.texts.bulkGet(notes),
			db.redactions.where('evidenceId').anyOf(ids).sortBy('at'),
			db.assessmentSnapshots.where(ofFramework).sortBy('at'),
		]);
		return {
			outline,
			texts,
			evidence,
			claims,
			captures: captures.filter((row) => row !== undefined),
			noteWords: words.flatMap((row): [string, string][] => (row ? [[row.evidenceId, row.text]] : [])),
			redactions,
			decisions,
			counts,
			assessments,
			// The report tells progress between two dates.
			snapshots,
			teamwork,
			confirmed: reviews
				.filter(({ confirmations }) => confirmations.length > 0)
				.map(({ id, reviewer, confirmations, reviewedAt }) => ({ id, reviewer, confirmations, reviewedAt })),
			identity,
		};
	});
}

/** The pieces, and every earlier version that they lead to. */
async function withEarlier(ids: readonly string[]): Promise<Evidence[]> {
	const found = new Map<string, Evidence>();
	let wanted = [...new Set(ids)];
	while (wanted.length > 0) {
		const rows = (await db.evidence.bulkGet(wanted)).filter((row) => row !== undefined);
		for (const row of rows) found.set(row.id, row);
		wanted = [...new Set(rows.flatMap(({ previous }) => (previous && !found.has(previous) ? [previous] : [])))];
	}
	return [...found.values()];
}

/** A transaction that reads a report reads these. */
export const reportTables = (): Table[] => [
	...[db.outlines, db.sectionTexts, db.claims, db.evidence, db.captures, db.texts, db.redactions, db.identities],
	...[db.decisions, db.counts, db.assessments, db.assessmentSnapshots, db.teamwork, db.reviews],
];
