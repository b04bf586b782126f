// Each document of a bundle, made from the report whose annexes are written.
import { writeCase } from '../frameworks/exchange/write-case';
import type { Checked } from '../domain/check/finding';
import type { ReportRows } from '../domain/release';
import { StreamHash } from '../files/stream-hash';
import { bibtexOf } from '../report/bibtex';
import { contributionsCsv } from '../report/contributions-csv';
import { coverageCsv } from '../report/coverage-csv';
import type { ReportContent } from '../report/content';
import { checkHtml } from '../report/html/check-page';
import { coverageHtml } from '../report/html/coverage-page';
import { reportHtml } from '../report/html/report-page';
import { viewerHtml } from '../report/html/viewer-page';
import type { Report } from '../report/model';
import { cslOf, risOf } from '../report/reference-formats';
import { bibliographyText, exportedReferences } from '../report/references';
import { selfAssessmentCsv } from '../report/self-assessment-csv';
import { watchPlanCsv } from '../report/watch-plan';
import type { Wording } from '../report/wording';
import { crateOf } from './crate';
import type { DocxKind } from './docx-client';
import { type HashedFile, manifestOf } from './manifest';
import type { MadeFile } from './plan';
import { type ReadmeFacts, readmeOf } from './readme';
import { rowsJson } from './rows-json';

/** What a document is made of. `files`: what the bundle holds by now, apart from the document itself. */
export type Making = {
	/** Its exhibits name the files that were written of them. */
	report: Report;
	/** The report as its documents print it. */
	content: ReportContent;
	/** Paths of the documents that the bundle will hold, those not made yet among them. */
	documents: readonly string[];
	/** Paths of the pictures of its texts, by SHA-256. */
	pictures: ReadonlyMap<string, string>;
	/** What the report was built from; the archive profile keeps it. */
	rows: ReportRows | null;
	files: readonly HashedFile[];
	/** How the folder differs from one with everything in one zip: LISEZMOI.txt says so. */
	choices: Omit<ReadmeFacts, 'files'>;
	/** What the check before handing in finds in these rows. */
	checked: () => Promise<Checked>;
	wording: Wording;
	/** The report as a DOCX, with its exhibits' screenshots; or what to say of it at the oral. */
	docx: (report: Report, signal?: AbortSignal, kind?: DocxKind) => Promise<Blob>;
	/** The report as a PDF; `manifestHash` is printed on its last page. */
	pdf: (content: ReportContent, manifestHash: string, signal?: AbortSignal) => Promise<Blob>;
	signal: AbortSignal | undefined;
};

/** One line to each kind of file: what it is made by. A string is written in UTF-8. */
export async function makeFile(make: MadeFile, making: Making): Promise<Blob> {
	const made = await contentOf(make, making);
	return typeof made === 'string' ? new Blob([made]) : made;
}

function contentOf(
	make: MadeFile,
	{ report, content, pictures, documents, rows, files, choices, checked, wording, docx, pdf, signal }: Making,
): string | Promise<Blob> {
	switch (make) {
		case 'report-html':
			return reportHtml(content, { wording, pictures });
		case 'report-docx':
			return docx(report, signal);
		case 'oral-docx':
			return docx(report, signal, 'oral');
		case 'report-pdf':
			return hashOf(manifestOf(files)).then((hash) => pdf(content, hash, signal));
		case 'coverage-csv':
			return coverageCsv(report, wording);
		case 'self-assessment-csv':
			return selfAssessmentCsv(report, wording);
		case 'coverage-html':
			return coverageHtml(content, { wording, pictures });
		case 'bibliography':
			return bibliographyText(report);
		case 'ris':
			return risOf(exportedReferences(report));
		case 'csl':
			return cslOf(exportedReferences(report));
		case 'bibtex':
			return bibtexOf(exportedReferences(report));
		case 'watch-plan':
			return watchPlanCsv(report, wording);
		case 'contributions':
			return contributionsCsv(report, wording);
		case 'check':
			return checked().then((found) => new Blob([checkHtml({ ...report, checked: found }, wording)]));
		case 'rows':
			return rowsJson(report, rows);
		case 'framework':
			return writeCase(report.framework, report.at);
		case 'viewer':
			return viewerHtml(content, { wording, pictures, files: documents });
		case 'readme':
			return readmeOf(report, wording, { ...choices, files: new Set([...files.map(({ path }) => path), ...documents]).size });
		case 'crate':
			return crateOf(report, files, wording);
		case 'manifest':
			return manifestOf(files);
	}
}

/** Of the manifest as it stands before the PDF and the crate are in it: LISEZMOI.txt gives the command that computes it. */
async function hashOf(manifest: string): Promise<string> {
	const hash = new StreamHash();
	hash.update(new TextEncoder().encode(manifest));
	return hash.digest();
}
