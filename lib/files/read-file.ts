// Learns of a file what Glane keeps beside it: its hash, its words, its pictures. Starts the worker, and ends it whatever happens.
import type { FileFormat } from '../domain/file-format';
import { fail, ok, type Result } from '../domain/result';
import { type FilePictures, type FileReply, type FileRequest, type FileWords, noWords } from './file-protocol';
import { filmPictures } from './film-pictures';

export type FileReading = { sha256: string; words: FileWords; pictures: FilePictures };

const longestMs = 60_000;

/**
 * `unreadable`: it went away, or is not what it says it is. After a minute what is known by then counts, as long as the hash is:
 * the file matters, not our reading of it. Throws when the worker itself breaks.
 */
export async function readFile(
	file: Blob,
	format: FileFormat,
	signal: AbortSignal,
): Promise<Result<FileReading, 'unreadable' | 'cancelled'>> {
	if (signal.aborted) return fail('cancelled');
	const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' });
	let [sha256, words]: [string | null, FileWords] = [null, noWords];
	let pictures: FilePictures = { thumbnail: null, picture: null };
	let timer: ReturnType<typeof setTimeout> | undefined;
	const answer = new Promise<Result<FileReading, 'unreadable' | 'cancelled'>>((resolve, reject) => {
		const finish = (): void => resolve(sha256 === null ? fail('unreadable') : ok({ sha256, words, pictures }));
		worker.addEventListener('message', ({ data }: MessageEvent<FileReply>) => {
			if (data.kind === 'hashed') sha256 = data.sha256;
			else if (data.kind === 'words') words = data.words;
			else if (data.kind === 'pictures') pictures = data.pictures;
			else if (data.kind === 'done') finish();
			else if (data.kind === 'unreadable') resolve(fail('unreadable'));
			else if (data.kind === 'broken') reject(new Error(data.details));
		});
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the reading worker did not start')));
		signal.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
		timer = setTimeout(finish, longestMs);
		worker.postMessage({ kind: 'read', file, format } satisfies FileRequest);
	});
	try {
		const read = await answer;
		if (read.ok && format === 'mp4') read.value.pictures = await filmPictures(file);
		return signal.aborted ? fail('cancelled') : read;
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
