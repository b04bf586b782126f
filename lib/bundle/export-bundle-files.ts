// The bundle as zips in the private files, each read again and checked before anyone is told that it is there.
import { readAsset } from '../db/asset-repository';
import { textOf } from '../db/capture-repository';
import { fail, ok, type Result } from '../domain/result';
import type { Omission } from '../report/typst/typst-report';
import { wordingIn } from '../report/report-wording';
import { checkedReport } from './checked-report';
import { docxOf } from './docx-client';
import { type ExportFile, openExportFile } from './export-file';
import type { ExportFailure } from './export-protocol';
import { pdfFor } from './make-pdf';
import { narrower } from './narrower-picture';
import type { ExportedFiles, Exporting } from './run-export';
import { verifyBundle } from './verify';
import { writeBundle } from './write-bundle';

export async function exportBundleFiles(exporting: Exporting): Promise<Result<ExportedFiles, ExportFailure>> {
	const { report, rows, plan, tell, signal } = exporting;
	const isSplit = plan.options.volumeBytes !== null;
	const files: ExportFile[] = [];
	const open = async (name: string): Promise<ExportFile> => {
		const file = await openExportFile(name);
		files.push(file);
		return file;
	};
	const omitted: Omission[] = [];
	try {
		const first = await open(`${plan.name}${isSplit ? '_1-rapport' : ''}.zip`);
		const { weights } = await writeBundle(report, plan, {
			wording: wordingIn(report.language),
			source: { asset: readAsset, text: textOf, docx: docxOf, pdf: pdfFor(omitted, tell), narrower },
			sink: first.sink,
			nextSink: async (volume) => (await open(`${plan.name}_${volume}-annexes.zip`)).sink,
			rows,
			checked: () => checkedReport(report, rows, exporting.oldAfterYears),
			signal,
			onProgress: tell,
		});
		const verification = await verifyBundle(
			files.map((file) => file.source()),
			`${plan.name}/`,
			{
				onFile: async (done, total) => {
					tell({ step: 'verification', done, total });
					// Lets a cancellation come in.
					await new Promise((resolve) => setTimeout(resolve));
					signal.throwIfAborted();
				},
			},
		);
		if (!verification.ok) return fail('altered');
		return ok({ files: files.map((file) => file.told()), manifestSha256: verification.manifestSha256, weights, omitted });
	} finally {
		for (const file of files) file.close();
	}
}
