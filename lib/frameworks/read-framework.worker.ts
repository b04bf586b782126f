// Reads a file and recognises the référentiel in it, off the main thread; ends with its answer, or when nobody wants it any more.
import { fail, ok, type Result } from '../domain/result';
import { readDocument } from './read/read-document';
import type { FrameworkReading, ReadProgress, ReadReply, ReadRequest, WorkerFailure } from './read-framework-protocol';
import { looksLikeFramework } from './recognise/looks-like-framework';
import { recognise } from './recognise/recognise';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: ReadReply): void => scope.postMessage(message);
const report = (progress: ReadProgress): void => reply({ kind: 'progress', progress });

scope.addEventListener('message', ({ data }: MessageEvent<ReadRequest | null>) => {
	if (!data || (!('file' in data) && !('text' in data))) return;
	read(data).then(
		(result) => reply({ kind: 'done', result }),
		(error: unknown) =>
			reply({ kind: 'broken', details: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
	);
});

async function read(request: ReadRequest): Promise<Result<FrameworkReading, WorkerFailure>> {
	report({ stage: 'reading', done: 0, total: 1 });
	const bytes = await bytesOf(request);
	if (!bytes) return fail('unreadable');
	const name = 'file' in request ? request.file.name : '';
	const document = await readDocument(name, bytes, (done, total) => report({ stage: 'reading', done, total }));
	if (!document.ok) return document;
	report({ stage: 'recognising', done: 0, total: 1 });
	const draft = recognise(document.value);
	report({ stage: 'recognising', done: 1, total: 1 });
	return looksLikeFramework(draft) ? ok({ document: document.value, draft }) : fail('not-a-framework');
}

/** null when the file went away, or may not be read. */
async function bytesOf(request: ReadRequest): Promise<Uint8Array<ArrayBuffer> | null> {
	if ('text' in request) return new TextEncoder().encode(request.text);
	return request.file.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		() => null,
	);
}
