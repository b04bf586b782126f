// Asks the DOCX worker for a document, and ends it once it has answered or is no longer wanted.
import type { SchoolTemplate } from '../domain/school-template';
import type { Report } from '../report/model';
import { awakeWorker } from './awake-worker';
import type { ExportRequest } from './export-protocol';

/** `report`: 01_rapport/rapport.docx. `oral`: 05_oral/trame-orale.docx. */
export type DocxKind = 'report' | 'oral';

export type DocxJob =
	| { kind: DocxKind; report: Report }
	| { kind: 'template'; request: ExportRequest; file: Blob; fillings: SchoolTemplate['fillings'] };

export type DocxAnswer = { ok: true; blob: Blob } | { ok: false; details: string };

/** A document of the bundle. */
export const docxOf = (report: Report, signal?: AbortSignal, kind: DocxKind = 'report'): Promise<Blob> =>
	ask({ kind, report }, signal);

/** The school's document with the sections of the report written in. The request tells which report, of now or of a release. */
export const filledTemplateOf = (
	request: ExportRequest,
	file: Blob,
	fillings: SchoolTemplate['fillings'],
	signal?: AbortSignal,
): Promise<Blob> => ask({ kind: 'template', request, file, fillings }, signal);

async function ask(job: DocxJob, signal?: AbortSignal): Promise<Blob> {
	const worker = await awakeWorker(() => new Worker(new URL('./docx.worker.ts', import.meta.url), { type: 'module' }), signal);
	const answer = new Promise<Blob>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<DocxAnswer>) =>
			data.ok ? resolve(data.blob) : reject(new Error(data.details)),
		);
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the DOCX worker broke')));
		const stop = (): void => reject(signal?.reason as Error);
		if (signal?.aborted) stop();
		signal?.addEventListener('abort', stop, { once: true });
		worker.postMessage(job);
	});
	return answer.finally(() => worker.terminate());
}
