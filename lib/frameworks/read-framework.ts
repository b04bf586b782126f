// Reads a référentiel from a file or from pasted text: starts the worker, passes its progress on, and ends it whatever happens.
import { fail, type Result } from '../domain/result';
import type { FrameworkReading, ReadProgress, ReadReply, ReadRequest, WorkerFailure } from './read-framework-protocol';

/** `too-large`: over 50 MB, refused unread. `too-slow`: given up after a minute, or after ten seconds of recognition. */
export type ReadFailure = WorkerFailure | 'too-large' | 'too-slow' | 'cancelled';

export type ReadOptions = { onProgress?: (progress: ReadProgress) => void; signal?: AbortSignal };

const mostBytes = 50_000_000;
const longestMs = 60_000;
const longestRecognitionMs = 10_000;

/** `source`: a PDF, DOCX, HTML or text file, whatever its name says, or pasted text. Nothing is stored. */
export async function readFramework(
	source: File | string,
	{ onProgress, signal }: ReadOptions = {},
): Promise<Result<FrameworkReading, ReadFailure>> {
	const size = typeof source === 'string' ? source.length : source.size;
	if (size === 0) return fail('empty');
	if (size > mostBytes) return fail('too-large');
	if (signal?.aborted) return fail('cancelled');
	const worker = new Worker(new URL('./read-framework.worker.ts', import.meta.url), { type: 'module' });
	const timers: ReturnType<typeof setTimeout>[] = [];
	const answer = new Promise<Result<FrameworkReading, ReadFailure>>((resolve, reject) => {
		const giveUpAfter = (ms: number): void => void timers.push(setTimeout(() => resolve(fail('too-slow')), ms));
		worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
			if (data.kind === 'done') resolve(data.result);
			else if (data.kind === 'broken') reject(new Error(data.details));
			else if (data.kind === 'progress') {
				if (data.progress.stage === 'recognising' && data.progress.done === 0) giveUpAfter(longestRecognitionMs);
				onProgress?.(data.progress);
			}
		});
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the reading worker did not start')));
		signal?.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
		giveUpAfter(longestMs);
		worker.postMessage((typeof source === 'string' ? { text: source } : { file: source }) satisfies ReadRequest);
	});
	return answer.finally(() => {
		worker.terminate();
		for (const timer of timers) clearTimeout(timer);
	});
}
