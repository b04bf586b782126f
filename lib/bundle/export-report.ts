// The report that an export prints: the rows of now, or those of a release as they were frozen, under its number and its numbers.
import { textOf } from '../db/capture-repository';
import { getEvidence } from '../db/evidence-repository';
import { getRelease, lastRelease, rowsOf } from '../db/release-repository';
import { readReportRows } from '../db/report-rows';
import { instant } from '../domain/clock';
import type { Release, ReportRows } from '../domain/release';
import { reportIdOf } from '../domain/report-outline';
import { buildReport, type Report } from '../report/model';
import { withVersions } from '../report/versions';
import type { ExportRequest } from './export-protocol';

export type ReportToExport = { report: Report; rows: ReportRows; release: Release | null };

/** Null when the release that is asked for is not there. */
export async function readReport(request: ExportRequest): Promise<ReportToExport | null> {
	const { framework, language, levelNames } = request;
	const dossierId = request.dossierId ?? framework.dossiers[0]?.id ?? null;
	const release = request.releaseId === null ? null : await getRelease(request.releaseId);
	const frozen = release && (await rowsOf(release.id));
	if (request.releaseId !== null && !frozen) return null;
	const rows = frozen ? await withoutWithheld(frozen) : await readReportRows(framework, dossierId);
	const numbers = release ?? (await lastRelease(reportIdOf(framework.id, dossierId)));
	const report = buildReport({
		framework,
		rows,
		frozen: numbers?.numbers ?? null,
		language,
		levelNames,
		version: release?.number ?? null,
		at: release?.at ?? instant(),
		timeZone: release?.timeZone ?? request.timeZone,
	});
	return { report: await withVersions(report, rows.evidence, textOf), rows, release };
}

/** What the candidate withheld since a release leaves the machine no more, whatever was frozen. */
async function withoutWithheld(rows: ReportRows): Promise<ReportRows> {
	const evidence = await Promise.all(
		rows.evidence.map(async (piece) => ((await getEvidence(piece.id))?.withheld ? { ...piece, withheld: true } : piece)),
	);
	return { ...rows, evidence };
}
