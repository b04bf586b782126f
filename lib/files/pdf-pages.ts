// The pages of a stored PDF as pictures, one when it is asked for. A worker holds the document until it is closed.
import { fail, ok, type Result } from '../domain/result';
import type { FileReply, FileRequest } from './file-protocol';
import type { PdfFailure } from './pdf-document';

export type PdfPages = {
	count: number;
	/** From 1; `width` in px. null when the page can't be drawn. */
	picture: (number: number, width: number) => Promise<Blob | null>;
};

/** Opens a PDF; `signal` ends its worker. A fault of ours counts as `unreadable`, and is logged. */
export async function openPdfPages(file: Blob, signal: AbortSignal): Promise<Result<PdfPages, PdfFailure>> {
	const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' });
	signal.addEventListener('abort', () => worker.terminate(), { once: true });
	const waiting = new Map<number, (picture: Blob | null) => void>();
	const ask = (request: FileRequest): void => worker.postMessage(request);
	return new Promise((resolve) => {
		const broken = (details: string): void => {
			console.error(details);
			resolve(fail('unreadable'));
			for (const answer of waiting.values()) answer(null);
		};
		const picture = (number: number, width: number): Promise<Blob | null> =>
			new Promise((answer) => {
				waiting.set(number, answer);
				ask({ kind: 'page', number, width });
			});
		worker.addEventListener('message', ({ data }: MessageEvent<FileReply>) => {
			if (data.kind === 'opened') resolve(ok({ count: data.pages, picture }));
			else if (data.kind === 'refused') resolve(fail(data.reason));
			else if (data.kind === 'page') waiting.get(data.number)?.(data.picture);
			else if (data.kind === 'broken') broken(data.details);
		});
		worker.addEventListener('error', (event) => broken(event.message));
		ask({ kind: 'open', file });
	});
}
