// Asks the DOCX worker for the document of a report, and ends it once it has answered or is no longer wanted.
import type { Report } from '../report/model';

export type DocxAnswer = { ok: true; blob: Blob } | { ok: false; details: string };

export function docxOf(report: Report, signal?: AbortSignal): Promise<Blob> {
	const worker = new Worker(new URL('./docx.worker.ts', import.meta.url), { type: 'module' });
	const answer = new Promise<Blob>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<DocxAnswer>) =>
			data.ok ? resolve(data.blob) : reject(new Error(data.details)),
		);
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the DOCX worker did not start')));
		signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
		worker.postMessage(report);
	});
	return answer.finally(() => worker.terminate());
}
