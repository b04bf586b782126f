// One export from beginning to end, inside the worker: read the report, write its files, read them again, record the export.
import { recordExport } from '../db/export-repository';
import { instant } from '../domain/clock';
import { fail, ok, type Result } from '../domain/result';
import { holdsAnything } from '../report/holds-anything';
import type { Report } from '../report/model';
import { exportBundleFiles } from './export-bundle-files';
import { exportDocument } from './export-document';
import type { ExportFailure, ExportProgress, ExportRequest, FinishedExport } from './export-protocol';
import { type ReportToExport, readReport } from './export-report';
import { type BundlePlan, planBundle } from './plan';
import { removePrivateFiles } from './private-files';
import { storedFor } from './stored-for';

/** What each kind of export needs. `tell` may be called as often as there is something to tell. */
export type Exporting = ReportToExport & {
	plan: BundlePlan;
	/** In years: see the request. */
	oldAfterYears: number;
	tell: (progress: ExportProgress) => void;
	signal: AbortSignal;
};
export type ExportedFiles = Pick<FinishedExport, 'files' | 'manifestSha256' | 'weights' | 'omitted'>;

/** Rejects with the signal's reason when cancelled, and leaves no file behind unless it succeeds. */
export async function runExport(
	request: ExportRequest,
	tell: (progress: ExportProgress) => void,
	signal: AbortSignal,
): Promise<Result<FinishedExport, ExportFailure>> {
	tell({ step: 'preparation', done: 0, total: 1 });
	await removePrivateFiles();
	const read = await readReport(request);
	if (!read) return fail('no-release');
	const { report } = read;
	if (!holdsAnything(report)) return fail('nothing');
	const plan = planBundle(report, await storedFor(report), request.options);
	signal.throwIfAborted();
	try {
		const exporting: Exporting = { ...read, plan, oldAfterYears: request.oldAfterYears, tell, signal };
		const made = request.what === 'bundle' ? await exportBundleFiles(exporting) : await exportDocument(exporting, request.what);
		if (!made.ok) return made;
		const finished: FinishedExport = {
			...made.value,
			name: plan.name,
			what: request.what,
			number: report.version,
			bytes: made.value.files.reduce((sum, file) => sum + file.bytes, 0),
			evidenceCount: report.exhibits.length,
		};
		await record(request, report, finished);
		return ok(finished);
	} catch (error) {
		await removePrivateFiles();
		throw error;
	}
}

const record = (request: ExportRequest, report: Report, finished: FinishedExport): Promise<void> =>
	recordExport({
		id: crypto.randomUUID(),
		frameworkId: request.framework.id,
		number: finished.number,
		createdAt: instant(),
		name: finished.name,
		bytes: finished.bytes,
		largest: Math.max(...finished.files.map(({ bytes }) => bytes)),
		manifestSha256: finished.manifestSha256,
		evidenceCount: finished.evidenceCount,
		dossier: report.dossier,
		what: finished.what,
		release: request.releaseId,
	});
