// Writes a planned bundle into a zip stream: annexes one file at a time, then the documents that print their hashes, the
// manifest last. Holds one asset at a time; knows nothing of browsers or databases, so that it runs in tests as it is.
import { assembleArchive } from '../capture/assemble';
import { type FileFormat, isPicture } from '../domain/file-format';
import type { MetadataPart } from '../domain/picture-metadata';
import { stripFilm } from '../files/strip-film';
import { stripMetadata } from '../files/strip-metadata';
import { coverageCsv } from '../report/coverage-csv';
import type { Exhibit, ExhibitFile } from '../report/exhibit';
import { coverageHtml, reportHtml, viewerHtml } from '../report/html/documents';
import type { Report } from '../report/model';
import { bibtexOf } from '../report/bibtex';
import { cslOf, risOf } from '../report/reference-formats';
import { bibliographyText, exportedReferences } from '../report/references';
import { watchPlanCsv } from '../report/watch-plan';
import type { Wording } from '../report/wording';
import { crateOf } from './crate';
import type { ExportProgress } from './export-protocol';
import { type HashedFile, manifestOf } from './manifest';
import type { BundlePlan, ExhibitEntry, MadeFile } from './plan';
import { readmeOf } from './readme';
import { recordOf } from './record';
import { type Sink, ZipWriter } from './zip-writer';

type BundleSource = {
	asset: (sha256: string) => Promise<Blob | null>;
	text: (evidenceId: string) => Promise<string>;
	/** The report as a DOCX, with its exhibits' screenshots. */
	docx: (report: Report, signal?: AbortSignal) => Promise<Blob>;
};

export type WriteOptions = {
	wording: Wording;
	source: BundleSource;
	sink: Sink;
	signal?: AbortSignal;
	onProgress?: (progress: ExportProgress) => void;
};

export type WrittenBundle = { files: HashedFile[]; bytes: number };

export async function writeBundle(report: Report, plan: BundlePlan, options: WriteOptions): Promise<WrittenBundle> {
	const { signal, onProgress } = options;
	const zip = new ZipWriter(options.sink, localDate(report.at));
	const files: HashedFile[] = [];
	const write = async (path: string, content: Blob): Promise<HashedFile> => {
		signal?.throwIfAborted();
		const file = { ...(await zip.add(`${plan.name}/${path}`, content, signal)), path };
		files.push(file);
		return file;
	};

	const codes = new Map(report.exhibits.map(({ piece, code }) => [piece.id, code]));
	const codeOf = (id: string): string | null => codes.get(id) ?? null;
	const exhibits: Exhibit[] = [];
	for (const [at, entries] of plan.exhibits.entries()) {
		onProgress?.({ step: 'exhibits', done: at, total: plan.exhibits.length });
		const exhibit = report.exhibits[at];
		if (exhibit) exhibits.push({ ...exhibit, files: await writeExhibit(entries, write, codeOf, options) });
	}

	const finished: Report = { ...report, exhibits };
	for (const [at, { path, make }] of plan.documents.entries()) {
		onProgress?.({ step: 'documents', done: at, total: plan.documents.length });
		await write(path, await makeFile(make, finished, files, options));
	}
	zip.end();
	return { files, bytes: zip.bytes };
}

type Write = (path: string, content: Blob) => Promise<HashedFile>;

/** The code of an exhibit by the id of its piece; null for a piece that is none. */
type CodeOf = (evidenceId: string) => string | null;

async function writeExhibit(
	entries: readonly ExhibitEntry[],
	write: Write,
	codeOf: CodeOf,
	options: WriteOptions,
): Promise<ExhibitFile[]> {
	const written: ExhibitFile[] = [];
	for (const entry of entries) {
		const content = await contentOf(entry, written, codeOf, options);
		if (!content) continue;
		const { bytes, sha256 } = await write(entry.path, content.blob);
		written.push({ name: entry.name, bytes, sha256, ...(content.removed.length > 0 ? { removed: content.removed } : {}) });
	}
	return written;
}

type Content = { blob: Blob; removed: readonly MetadataPart[] };

const whole = (blob: Blob | null): Content | null => blob && { blob, removed: [] };

async function contentOf(
	entry: ExhibitEntry,
	written: readonly ExhibitFile[],
	codeOf: CodeOf,
	{ source, wording }: WriteOptions,
): Promise<Content | null> {
	switch (entry.from) {
		case 'archive':
			return whole(await assembleArchive(entry.sha256, source.asset));
		case 'asset':
			return whole(await source.asset(entry.sha256));
		case 'file':
			return copyOf(await source.asset(entry.sha256), entry.format);
		case 'text':
			return whole(new Blob([await source.text(entry.exhibit.piece.id)]));
		case 'record':
			return whole(new Blob([recordOf({ ...entry.exhibit, files: [...written] }, wording, codeOf)]));
	}
}

/** A picture and a film leave without what their camera noted; everything else as it is, without being read into memory. */
async function copyOf(blob: Blob | null, format: FileFormat): Promise<Content | null> {
	if (blob && format === 'mp4') return stripFilm(blob);
	if (!blob || !isPicture(format)) return whole(blob);
	const stripped = stripMetadata(format, new Uint8Array(await blob.arrayBuffer()));
	return stripped && stripped.removed.length > 0
		? { blob: new Blob(stripped.bytes, { type: blob.type }), removed: stripped.removed }
		: whole(blob);
}

async function makeFile(
	make: MadeFile,
	report: Report,
	files: readonly HashedFile[],
	{ source, wording, signal }: WriteOptions,
): Promise<Blob> {
	switch (make) {
		case 'report-html':
			return new Blob([reportHtml(report, wording)]);
		case 'report-docx':
			return source.docx(report, signal);
		case 'coverage-csv':
			return new Blob([coverageCsv(report, wording)]);
		case 'coverage-html':
			return new Blob([coverageHtml(report, wording)]);
		case 'bibliography':
			return new Blob([bibliographyText(report)]);
		case 'ris':
			return new Blob([risOf(exportedReferences(report))]);
		case 'bibtex':
			return new Blob([bibtexOf(exportedReferences(report))]);
		case 'csl':
			return new Blob([cslOf(exportedReferences(report))]);
		case 'watch-plan':
			return new Blob([watchPlanCsv(report, wording)]);
		case 'viewer':
			return new Blob([viewerHtml(report, wording)]);
		case 'readme':
			return new Blob([readmeOf(report, wording)]);
		case 'crate':
			return new Blob([crateOf(report, files, wording)]);
		case 'manifest':
			return new Blob([manifestOf(files)]);
	}
}

/** A zip's times are local times: the instant itself, as this machine shows it. */
const localDate = (instant: string): Date => new Date(instant);
