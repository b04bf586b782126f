// Asks the PDF worker for the document of a report, hands it what it needs, and ends it once it has answered or is no longer wanted.
import type { ReportContent } from '../report/content';
import type { Omission } from '../report/typst/typst-report';
import type { FromPdfWorker, PdfAttachment, PdfProgress, PdfRequest, ToPdfWorker, Wanted } from './pdf-protocol';

export type PdfOptions = {
	/** The stored picture of that SHA-256; null when there is none. */
	pictureOf: (sha256: string) => Promise<Blob | null>;
	/** SHA-256 that the last page prints, in hexadecimal; null where the PDF is made alone. */
	manifestHash?: string | null;
	attachments?: readonly (PdfAttachment & { content: () => Promise<Blob | null> })[];
	signal?: AbortSignal | undefined;
	onProgress?: (progress: PdfProgress) => void;
};

/** `omitted`: the parts in which something is not as in the report, and why. */
export type MadePdf = { blob: Blob; omitted: Omission[] };

/** Rejects with the signal's reason when cancelled, and when the text itself can't be laid out. */
export async function pdfOf(content: ReportContent, options: PdfOptions): Promise<MadePdf> {
	const attachments = (options.attachments ?? []).map(({ name, type, description }) => ({ name, type, description }));
	const request = { content, manifestHash: options.manifestHash ?? null, attachments, withoutPictures: false };
	const first = await attempt(request, options);
	if (first.state === 'made') return first;
	if (!first.broke) throw new Error(first.details);
	// Typst stopped dead: on a picture, if on anything. A compiler that stopped can't go on, so another one does.
	const second = await attempt({ ...request, withoutPictures: true }, options);
	if (second.state === 'made') return second;
	throw new Error(second.details);
}

type Attempt = ({ state: 'made' } & MadePdf) | { state: 'failed'; details: string; broke: boolean };

function attempt(request: PdfRequest, { pictureOf, attachments = [], signal, onProgress }: PdfOptions): Promise<Attempt> {
	signal?.throwIfAborted();
	const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
	const send = (message: ToPdfWorker): void => worker.postMessage(message);
	const blobOf = (wanted: Wanted): Promise<Blob | null> =>
		'picture' in wanted ? pictureOf(wanted.picture) : (attachments[wanted.attachment]?.content() ?? Promise.resolve(null));
	let onAbort = (): void => undefined;
	const answer = new Promise<Attempt>((resolve, reject) => {
		onAbort = () => reject(signal?.reason as Error);
		signal?.addEventListener('abort', onAbort, { once: true });
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the PDF worker did not start')));
		worker.addEventListener('message', ({ data }: MessageEvent<FromPdfWorker>) => {
			switch (data.type) {
				case 'want':
					blobOf(data.wanted).then((blob) => send({ type: 'blob', id: data.id, blob }), reject);
					break;
				case 'progress':
					onProgress?.(data.progress);
					break;
				case 'finished':
					resolve({ state: 'made', blob: data.blob, omitted: data.omissions });
					break;
				case 'failed':
					resolve({ state: 'failed', details: data.details, broke: data.broke });
			}
		});
		send({ type: 'start', request });
	});
	return answer.finally(() => {
		signal?.removeEventListener('abort', onAbort);
		worker.terminate();
	});
}
