// Releases (versions figées): the numbers, the rows and the blobs of a report as it was handed in.
import { instant, timeZone } from '../domain/clock';
import type { Framework } from '../domain/framework';
import type { ExhibitNumber, Release, ReportRows } from '../domain/release';
import { db } from './database';
import { assetsOf } from './release-assets';
import { readReportRows, reportTables } from './report-rows';

type Freezing = {
	framework: Framework;
	dossierId: string | null;
	/** "Envoyée au tuteur"; may be empty. */
	note: string;
	/** The numbers that the report prints of these rows, by the id of the piece. Pure: it runs inside the transaction. */
	numbersOf: (rows: ReportRows) => Record<string, ExhibitNumber>;
};

/** Freezes the report as it is at this moment; what may not leave the machine is not frozen either. */
export async function makeRelease({ framework, dossierId, note, numbersOf }: Freezing): Promise<Release> {
	return db.transaction('rw', [db.releases, db.releaseRows, ...reportTables()], async () => {
		const rows = publicRows(await readReportRows(framework, dossierId));
		const reportId = rows.outline.id;
		const numbers = numbersOf(rows);
		const release: Release = {
			id: crypto.randomUUID(),
			reportId,
			number: (await lastNumber(reportId)) + 1,
			at: instant(),
			timeZone: timeZone(),
			note,
			numbers,
			assets: assetsOf(rows),
			redacted: [],
			deletedAt: null,
		};
		await db.releases.add(release);
		await db.releaseRows.add({ releaseId: release.id, rows });
		return release;
	});
}

/** Newest first, without the deleted ones. */
export async function listReleases(reportId: string): Promise<Release[]> {
	const rows = await ofReport(reportId);
	return rows.filter(({ deletedAt }) => !deletedAt).toReversed();
}

/** The release whose numbers hold now; null while there is none. */
export const lastRelease = async (reportId: string): Promise<Release | null> => (await listReleases(reportId))[0] ?? null;

export const getRelease = async (id: string): Promise<Release | null> => (await db.releases.get(id)) ?? null;

/** What was frozen; null when the release is not there. */
export const rowsOf = async (releaseId: string): Promise<ReportRows | null> =>
	(await db.releaseRows.get(releaseId))?.rows ?? null;

export async function renameRelease(id: string, note: string): Promise<void> {
	await db.releases.update(id, { note });
}

export async function deleteRelease(id: string): Promise<void> {
	await db.releases.update(id, { deletedAt: instant() });
}

export async function restoreRelease(id: string): Promise<void> {
	await db.releases.update(id, { deletedAt: null });
}

/** What a release would freeze: without the pieces that are withheld or deleted, nor anything of theirs. */
export function publicRows(rows: ReportRows): ReportRows {
	const evidence = rows.evidence.filter(({ deletedAt, withheld }) => deletedAt === null && !withheld);
	const shown = new Set(evidence.map(({ id }) => id));
	const isShown = ({ evidenceId }: { evidenceId: string }): boolean => shown.has(evidenceId);
	return {
		...rows,
		evidence,
		claims: rows.claims.filter(isShown),
		captures: rows.captures.filter(isShown),
		noteWords: rows.noteWords.filter(([evidenceId]) => shown.has(evidenceId)),
		redactions: rows.redactions.filter(isShown),
	};
}

const ofReport = (reportId: string): Promise<Release[]> =>
	db.releases.where('[reportId+number]').between([reportId, 0], [reportId, Number.MAX_SAFE_INTEGER]).toArray();

const lastNumber = async (reportId: string): Promise<number> => (await ofReport(reportId)).at(-1)?.number ?? 0;
