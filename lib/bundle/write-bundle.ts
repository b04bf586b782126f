// Writes a planned bundle into one zip stream or several: annexes one file at a time, then the documents that print their hashes, the
// manifest last. Holds one asset at a time; knows nothing of browsers or databases, so that it runs in tests as it is.
import type { ReportRows } from '../domain/release';
import type { Exhibit } from '../report/exhibit';
import type { Report } from '../report/model';
import { reportContent } from '../report/report-content';
import type { Wording } from '../report/wording';
import { noWeights, type WeightKind, type Weights } from './bundle-options';
import { type ExhibitSource, writeExhibit } from './exhibit-files';
import type { ExportProgress } from './export-protocol';
import { makeFile, type Making } from './make-file';
import type { HashedFile } from './manifest';
import { type BundlePlan, weightOf } from './plan';
import { Volumes } from './volumes';
import type { Sink } from './zip-writer';

const nothingFound: Making['checked'] = () => Promise.resolve({ open: [], waived: [] });

type BundleSource = ExhibitSource & Pick<Making, 'docx' | 'pdf'>;

export type WriteOptions = {
	wording: Wording;
	source: BundleSource;
	/** Of the zip that holds the documents, and of everything where there is one zip. */
	sink: Sink;
	/** Opens the second zip, the third …, where the plan has a limit. */
	nextSink?: (volume: number) => Promise<Sink>;
	/** For the archive profile. */
	rows?: ReportRows;
	/** What the check finds in them; nothing where it is not told. */
	checked?: Making['checked'];
	signal?: AbortSignal;
	onProgress?: (progress: ExportProgress) => void;
};

/** `bytes` and `weights` are those of the zips; `volumes`: how many there are. */
export type WrittenBundle = { files: HashedFile[]; bytes: number; weights: Weights; volumes: number };

/** Rejects with the signal's reason once it is aborted. */
export async function writeBundle(report: Report, plan: BundlePlan, options: WriteOptions): Promise<WrittenBundle> {
	const { signal, onProgress, sink, nextSink, source, wording } = options;
	const zip = new Volumes({ sink, nextSink, limit: plan.options.volumeBytes, date: localDate(report.at) });
	const files: HashedFile[] = [];
	const weights = noWeights();
	const write = async (path: string, content: Blob, weight: WeightKind): Promise<HashedFile> => {
		signal?.throwIfAborted();
		const { packed, ...written } = await zip.add(`${plan.name}/${path}`, content, weight !== 'documents', signal);
		const file = { ...written, path };
		files.push(file);
		weights[weight] += packed;
		return file;
	};

	const codes = new Map(report.exhibits.map(({ piece, code }) => [piece.id, code]));
	const codeOf = (id: string): string | null => codes.get(id) ?? null;
	const exhibits: Exhibit[] = [];
	for (const [at, entries] of plan.exhibits.entries()) {
		onProgress?.({ step: 'exhibits', done: at, total: plan.exhibits.length });
		const exhibit = report.exhibits[at];
		if (!exhibit) continue;
		const written = await writeExhibit(entries, source, plan.options.pictureWidth, codeOf, wording, (entry, content) =>
			write(entry.path, content, weightOf(entry)),
		);
		exhibits.push({ ...exhibit, files: written });
	}
	for (const { path, sha256 } of plan.pictures) {
		const picture = await source.asset(sha256);
		if (picture) await write(path, picture, 'documents');
	}

	const reduced = exhibits.flatMap((exhibit) => exhibit.files).filter(({ reducedTo }) => reducedTo !== undefined).length;
	const finished: Report = { ...report, exhibits };
	const content = reportContent(finished, wording);
	const documents = plan.documents.map(({ path }) => path);
	const pictures = new Map(plan.pictures.map(({ sha256, path }) => [sha256, path]));
	const making = {
		report: finished,
		content,
		pictures,
		documents,
		rows: options.rows ?? null,
		files,
		choices: {
			profile: plan.options.profile,
			leftOut: plan.leftOut,
			pictureWidth: plan.options.pictureWidth,
			reduced,
			volumes: zip.count,
		},
		checked: options.checked ?? nothingFound,
		wording,
		docx: source.docx,
		pdf: source.pdf,
		signal,
	};
	for (const [at, { path, make }] of plan.documents.entries()) {
		onProgress?.({ step: 'documents', done: at, total: plan.documents.length });
		await write(path, await makeFile(make, making), 'documents');
	}
	zip.end();
	return { files, bytes: zip.bytes, weights, volumes: zip.count };
}

/** A zip's times are local times: the instant itself, as this machine shows it. */
const localDate = (instant: string): Date => new Date(instant);
