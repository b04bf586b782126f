// One export from beginning to end, inside the worker: read the database, write the zip, read it again, record the export.
import { readAsset } from '../db/asset-repository';
import { capturesOf, textOf } from '../db/capture-repository';
import { claimsOfFramework } from '../db/claim-repository';
import { listEvidence } from '../db/evidence-repository';
import { assetTypes, nextExportNumber, recordExport, withText } from '../db/export-repository';
import { readIdentity } from '../db/identity-repository';
import { redactionsOfAll } from '../db/redaction-repository';
import { deletedVersions } from '../db/version-repository';
import { instant } from '../domain/clock';
import { originOf } from '../domain/evidence';
import { skeletonOf } from '../domain/report-skeleton';
import { fail, ok, type Result } from '../domain/result';
import { buildReport, exportable, type Report } from '../report/model';
import { wordingIn } from '../report/report-wording';
import { withVersions } from '../report/versions';
import { docxOf } from './docx-client';
import type { ExportFailure, ExportProgress, ExportRequest, FinishedExport } from './export-protocol';
import { type BundlePlan, planBundle } from './plan';
import { openPrivateFile, removePrivateFiles } from './private-files';
import { verifyBundle } from './verify';
import { writeBundle } from './write-bundle';

type Tell = (progress: ExportProgress) => void;

/** Rejects with the signal's reason when cancelled, and leaves no file behind unless it succeeds. */
export async function runExport(
	request: ExportRequest,
	tell: Tell,
	signal: AbortSignal,
): Promise<Result<FinishedExport, ExportFailure>> {
	tell({ step: 'preparation', done: 0, total: 1 });
	await removePrivateFiles();
	const report = await readReport(request);
	if (report.exhibits.length === 0) return fail('nothing');
	const plan = planBundle(report, await storedFor(report));
	signal.throwIfAborted();

	const file = await openPrivateFile(`${plan.name}.zip`);
	try {
		file.truncate(0);
		const result = await writeAndVerify(report, plan, file, tell, signal);
		file.close();
		if (!result.ok) return result;
		const { manifestSha256, bytes } = result.value;
		const finished = { name: plan.name, number: report.version, bytes, manifestSha256, evidenceCount: report.exhibits.length };
		await recordExport({
			...finished,
			id: crypto.randomUUID(),
			frameworkId: request.framework.id,
			dossier: report.dossier,
			createdAt: report.at,
		});
		await removePrivateFiles(`${plan.name}.zip`);
		return ok(finished);
	} catch (error) {
		file.close();
		await removePrivateFiles();
		throw error;
	}
}

async function readReport({ framework, dossierId, language, timeZone }: ExportRequest): Promise<Report> {
	const [identity, evidence, claims, number] = await Promise.all([
		readIdentity(),
		listEvidence(),
		claimsOfFramework(framework.id),
		nextExportNumber(framework.id),
	]);
	const at = instant();
	const outline = skeletonOf(framework, dossierId ?? framework.dossiers[0]?.id ?? null, at);
	const shown = exportable(framework, { outline, texts: [], evidence, claims });
	const captures = await capturesOf(shown.map(({ id }) => id));
	const notes = shown.filter((piece) => originOf(piece) === 'note');
	const noteWords = await Promise.all(notes.map(async ({ id }): Promise<[string, string]> => [id, await textOf(id)]));
	const report = buildReport({
		framework,
		rows: {
			outline,
			texts: [],
			evidence,
			claims,
			captures,
			noteWords,
			redactions: await redactionsOfAll(shown.map(({ id }) => id)),
			decisions: [],
			counts: [],
			assessments: [],
			teamwork: [],
			identity,
		},
		frozen: null,
		language,
		version: number,
		at,
		timeZone,
	});
	return withVersions(report, [...evidence, ...(await deletedVersions())], textOf);
}

async function storedFor(report: Report): Promise<Parameters<typeof planBundle>[1]> {
	const hashes = report.exhibits
		.flatMap(({ capture, piece }) => [capture?.root, piece.screenshot, piece.file?.sha256, ...(piece.fullPage ?? [])])
		.filter((hash) => typeof hash === 'string');
	return { assetTypes: await assetTypes(hashes), textIds: await withText(report.exhibits.map(({ piece }) => piece.id)) };
}

async function writeAndVerify(
	report: Report,
	plan: BundlePlan,
	file: FileSystemSyncAccessHandle,
	tell: Tell,
	signal: AbortSignal,
): Promise<Result<{ bytes: number; manifestSha256: string }, ExportFailure>> {
	let at = 0;
	const sink = (chunk: Uint8Array<ArrayBuffer>): void => {
		// A write may be short when the disk is full, without an error.
		const written = file.write(chunk, { at });
		if (written !== chunk.length) throw new DOMException('short write', 'QuotaExceededError');
		at += written;
	};
	const source = { asset: readAsset, text: textOf, docx: docxOf };
	await writeBundle(report, plan, { wording: wordingIn(report.language), source, sink, signal, onProgress: tell });
	file.flush();

	const read = (from: number, length: number): Uint8Array<ArrayBuffer> => {
		const bytes = new Uint8Array(length);
		file.read(bytes, { at: from });
		return bytes;
	};
	const verification = await verifyBundle({ size: file.getSize(), read }, `${plan.name}/`, {
		onFile: async (done, total) => {
			tell({ step: 'verification', done, total });
			// Lets a cancellation come in.
			await new Promise((resolve) => setTimeout(resolve));
			signal.throwIfAborted();
		},
	});
	return verification.ok ? ok({ bytes: at, manifestSha256: verification.manifestSha256 }) : fail('altered');
}
