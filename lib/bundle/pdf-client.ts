// Asks the PDF worker for the document of a report, hands it what it needs, and ends it once it has answered or is no longer wanted.
import type { ReportContent } from '../report/content';
import { type Omission, partsOf } from '../report/typst/typst-report';
import { layAround } from './lay-around';
import { laidOut } from './laid-out';
import { patienceFor, silences } from './pdf-patience';
import type { FromPdfWorker, PdfAttachment, PdfProgress, PdfRequest, ToPdfWorker, Wanted } from './pdf-protocol';

export type PdfOptions = {
	/** The stored picture of that SHA-256; null when there is none. */
	pictureOf: (sha256: string) => Promise<Blob | null>;
	/** SHA-256 that the last page prints, in hexadecimal; null where the PDF is made alone. */
	manifestHash?: string | null;
	attachments?: readonly (PdfAttachment & { content: () => Promise<Blob | null> })[];
	signal?: AbortSignal | undefined;
	onProgress?: (progress: PdfProgress) => void;
	/** Typst never ended: what it is stuck on is looked for, in so many trials at most. */
	onBlocked?: (done: number, total: number) => void;
};

/** `omitted`: the parts in which something is not as in the report, and why. */
export type MadePdf = { blob: Blob; omitted: Omission[] };

/** Rejects with the signal's reason when cancelled, and when the text itself can't be laid out. */
export async function pdfOf(content: ReportContent, options: PdfOptions): Promise<MadePdf> {
	const attachments = (options.attachments ?? []).map(({ anchor, pieceId, name, type, description }) => ({
		anchor,
		pieceId,
		name,
		type,
		description,
	}));
	let withoutPictures = false;
	let refusal = 'Typst never ended';
	const lay = async (without: ReadonlySet<string>, isTrial: boolean): Promise<MadePdf | null> => {
		const request = {
			content,
			manifestHash: options.manifestHash ?? null,
			attachments: isTrial ? [] : attachments,
			without: [...without],
		};
		let made = await patiently({ ...request, withoutPictures }, options);
		// Typst stopped dead, or refuses what it does not name: most often a picture is at fault, and else some part. A compiler that stopped
		// can't go on, so another one does.
		if (made.state === 'failed' && made.broke && !withoutPictures) {
			made = await patiently({ ...request, withoutPictures: true }, options);
			withoutPictures = made.state === 'made';
		}
		if (made.state === 'failed') refusal = made.details;
		return made.state === 'made' ? made : null;
	};
	const parts = partsOf(content).map(({ path }) => path);
	const made = await layAround({ parts, lay, onTrial: (done, total) => options.onBlocked?.(done, total) });
	if (!made) throw new Error(refusal);
	return made;
}

type Attempt =
	| ({ state: 'made' } & MadePdf)
	| { state: 'failed'; details: string; broke: boolean }
	/** No answer within what such a report may take. */
	| { state: 'stuck' };

/** Firefox now and then leaves a worker hanging before it has composed anything, on a busy machine: another one does it. */
async function patiently(request: PdfRequest, options: PdfOptions): Promise<Attempt> {
	for (const silence of silences) {
		const made = await attempt(request, options, silence);
		if (made !== 'silent') return made;
	}
	return { state: 'failed', details: 'the PDF worker is silent', broke: true };
}

function attempt(
	request: PdfRequest,
	{ pictureOf, attachments = [], signal, onProgress }: PdfOptions,
	silence: number,
): Promise<Attempt | 'silent'> {
	signal?.throwIfAborted();
	const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
	const send = (message: ToPdfWorker): void => worker.postMessage(message);
	const blobOf = (wanted: Wanted): Promise<Blob | null> =>
		'picture' in wanted ? pictureOf(wanted.picture) : (attachments[wanted.attachment]?.content() ?? Promise.resolve(null));
	let onAbort = (): void => undefined;
	let clock: ReturnType<typeof setTimeout> | undefined;
	const patience = patienceFor(laidOut(request));
	const answer = new Promise<Attempt | 'silent'>((resolve, reject) => {
		onAbort = () => reject(signal?.reason as Error);
		signal?.addEventListener('abort', onAbort, { once: true });
		const wait = (composing: boolean): void => {
			clearTimeout(clock);
			clock = composing ? setTimeout(() => resolve({ state: 'stuck' }), patience) : setTimeout(() => resolve('silent'), silence);
		};
		wait(false);
		worker.addEventListener('error', (event) => reject(new Error(event.message || 'the PDF worker did not start')));
		worker.addEventListener('message', ({ data }: MessageEvent<FromPdfWorker>) => {
			switch (data.type) {
				case 'want':
					wait(false);
					blobOf(data.wanted).then((blob) => send({ type: 'blob', id: data.id, blob }), reject);
					break;
				case 'progress':
					wait(data.progress.step === 'composing');
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
		clearTimeout(clock);
		signal?.removeEventListener('abort', onAbort);
		worker.terminate();
	});
}
