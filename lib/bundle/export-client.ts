// The page's side of an export: starts the worker, passes on its progress, stops it.
import type { ExportFailure, ExportProgress, ExportRequest, FinishedExport, FromWorker, ToWorker } from './export-protocol';

export type ExportOutcome =
	| { state: 'finished'; result: FinishedExport }
	| { state: 'cancelled' }
	| { state: 'failed'; code: ExportFailure; details: string };

/** How long the worker may take to clean up after a cancellation before it is stopped for good. */
const patience = 5000;

/** Never rejects: whatever happens is an outcome. */
export function exportBundle(
	request: ExportRequest,
	onProgress: (progress: ExportProgress) => void,
	signal: AbortSignal,
): Promise<ExportOutcome> {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./zip.worker.ts', import.meta.url), { type: 'module' });
		const send = (message: ToWorker): void => worker.postMessage(message);
		let timer = 0;
		const end = (outcome: ExportOutcome): void => {
			clearTimeout(timer);
			signal.removeEventListener('abort', cancel);
			worker.terminate();
			resolve(outcome);
		};
		// The candidate need not wait while the worker removes what it wrote; the next export will, by the worker's lock.
		const cancel = (): void => {
			send({ type: 'cancel' });
			timer = Number(setTimeout(() => end({ state: 'cancelled' }), patience));
			resolve({ state: 'cancelled' });
		};
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			switch (data.type) {
				case 'progress':
					if (!signal.aborted) onProgress(data.progress);
					break;
				case 'finished':
					end({ state: 'finished', result: data.result });
					break;
				case 'failed':
					end({ state: 'failed', code: data.code, details: data.details });
					break;
				case 'cancelled':
					end({ state: 'cancelled' });
			}
		});
		worker.addEventListener('error', (event) =>
			end({ state: 'failed', code: 'unexpected', details: event.message || 'the export worker did not start' }),
		);
		signal.addEventListener('abort', cancel);
		send({ type: 'start', request });
	});
}
