// Reads one file off the main thread, or draws the pages of one PDF; whoever asked ends it.
import { isPicture } from '../domain/file-format';
import { type FileReply, type FileRequest, noWords } from './file-protocol';
import { fileWords } from './file-words';
import { drawPage, openPdf, pdfText } from './pdf-document';
import { thumbnailOf, webpOf } from './pictures';
import { StreamHash } from './stream-hash';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: FileReply): void => scope.postMessage(message);

/** px; two thirds of a printed page's width at 150 dpi. */
const readingWidth = 1240;
/** A text of more bytes is read this far. Archives must be read whole or not at all. */
const textBytes = 60_000_000;

let opened: ReturnType<typeof openPdf> | null = null;

scope.addEventListener('message', ({ data }: MessageEvent<FileRequest | { kind?: undefined } | null>) => {
	const work =
		data?.kind === 'read' ? read(data) : data?.kind === 'open' ? open(data) : data?.kind === 'page' ? draw(data) : null;
	work?.catch((error: unknown) =>
		reply({ kind: 'broken', details: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
	);
});

type Asked<K extends FileRequest['kind']> = FileRequest & { kind: K };

async function read({ file, format }: Asked<'read'>): Promise<void> {
	const sha256 = await hashOf(file);
	if (sha256 === null) return reply({ kind: 'unreadable' });
	reply({ kind: 'hashed', sha256 });
	if (format === 'pdf') return readPdf(file);
	if (isPicture(format)) return readPicture(file);
	if (format !== 'mp4') {
		const part = format === 'docx' || format === 'xlsx' ? file : file.slice(0, textBytes);
		const words = fileWords(format, new Uint8Array(await part.arrayBuffer()));
		if (!words) return reply({ kind: 'unreadable' });
		reply({ kind: 'words', words });
	}
	reply({ kind: 'done' });
}

/** A megabyte at a time, whatever the size. null when the file went away, changed, or may not be read. */
async function hashOf(file: Blob): Promise<string | null> {
	const hash = new StreamHash();
	const step = 2 ** 20;
	try {
		for (let at = 0; at < file.size; at += step) hash.update(new Uint8Array(await file.slice(at, at + step).arrayBuffer()));
	} catch (error) {
		console.error(error);
		return null;
	}
	return hash.digest();
}

async function readPicture(file: Blob): Promise<void> {
	const bitmap = await createImageBitmap(file).catch(() => null);
	if (!bitmap) return reply({ kind: 'unreadable' });
	reply({ kind: 'pictures', pictures: { thumbnail: await thumbnailOf(bitmap), picture: null } });
	bitmap.close();
	reply({ kind: 'done' });
}

/** One that asks for a password is kept all the same: whoever reads the bundle may have it. */
async function readPdf(file: Blob): Promise<void> {
	const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()));
	if (!pdf.ok) return reply({ kind: pdf.code === 'password' ? 'done' : 'unreadable' });
	const first = await drawPage(pdf.value, 1, readingWidth).catch((error: unknown) => console.error(error));
	if (first) reply({ kind: 'pictures', pictures: { thumbnail: await thumbnailOf(first), picture: await webpOf(first) } });
	reply({ kind: 'words', words: { ...noWords, text: await pdfText(pdf.value) } });
	reply({ kind: 'done' });
}

async function open({ file }: Asked<'open'>): Promise<void> {
	opened = openPdf(new Uint8Array(await file.arrayBuffer()));
	const pdf = await opened;
	reply(pdf.ok ? { kind: 'opened', pages: pdf.value.numPages } : { kind: 'refused', reason: pdf.code });
}

async function draw({ number, width }: Asked<'page'>): Promise<void> {
	const pdf = await opened;
	if (!pdf?.ok) return;
	const page = await drawPage(pdf.value, number, width).catch((error: unknown) => console.error(error));
	reply({ kind: 'page', number, picture: page ? await webpOf(page) : null });
}
