// One document of the report alone, with the hashes that its annexes have in the bundle: both may be handed in, and tell the same.
import { readAsset } from '../db/asset-repository';
import { textOf } from '../db/capture-repository';
import { ok, type Result } from '../domain/result';
import { chunksOf } from '../files/blob-chunks';
import { StreamHash } from '../files/stream-hash';
import type { Report } from '../report/model';
import type { Omission } from '../report/typst/typst-report';
import { wordingIn } from '../report/report-wording';
import { docxOf } from './docx-client';
import { writeExhibit } from './exhibit-files';
import { makePdf } from './make-pdf';
import { openExportFile } from './export-file';
import type { ExportFailure, ExportWhat } from './export-protocol';
import type { ExportedFiles, Exporting } from './run-export';

type DocumentKind = Exclude<ExportWhat, 'bundle'>;

/** `manifestSha256` is the hash of the document itself. */
export async function exportDocument(exporting: Exporting, what: DocumentKind): Promise<Result<ExportedFiles, ExportFailure>> {
	const { plan, tell, signal } = exporting;
	const report = await withFiles(exporting);
	tell({ step: 'documents', done: 0, total: 1 });
	const omitted: Omission[] = [];
	const document = await make(what, { ...exporting, report }, omitted);
	signal.throwIfAborted();
	const file = await openExportFile(`${plan.name}.${what === 'docx' ? 'docx' : 'pdf'}`);
	try {
		const hash = new StreamHash();
		for await (const chunk of chunksOf(document)) {
			file.sink(chunk);
			hash.update(chunk);
		}
		return ok({ files: [file.told()], manifestSha256: await hash.digest(), weights: null, omitted });
	} finally {
		file.close();
	}
}

function make(what: DocumentKind, exporting: Exporting, omitted: Omission[]): Promise<Blob> {
	switch (what) {
		case 'docx':
			return docxOf(exporting.report, exporting.signal);
		case 'pdf':
		case 'pdf-attached':
			return makePdf(exporting, what === 'pdf-attached', omitted);
	}
}

/** Each exhibit with its files, hashed as the bundle would write them, and not written: the document shows and tells what the bundle's does. */
async function withFiles({ report, plan, tell, signal }: Exporting): Promise<Report> {
	const source = { asset: readAsset, text: textOf };
	const codes = new Map(report.exhibits.map(({ piece, code }) => [piece.id, code]));
	const exhibits = [];
	for (const [at, exhibit] of report.exhibits.entries()) {
		tell({ step: 'exhibits', done: at, total: report.exhibits.length });
		const files = await writeExhibit(
			plan.exhibits[at] ?? [],
			source,
			null,
			(id) => codes.get(id) ?? null,
			wordingIn(report.language),
			async (_, content, storedAs) => {
				signal.throwIfAborted();
				// A gigabyte of films need not be read for a report that only names them.
				if (storedAs) return { bytes: content.size, sha256: storedAs };
				const hash = new StreamHash();
				for await (const chunk of chunksOf(content)) hash.update(chunk);
				return { bytes: hash.bytes, sha256: await hash.digest() };
			},
		);
		exhibits.push({ ...exhibit, files });
	}
	return { ...report, exhibits };
}
