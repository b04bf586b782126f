// Reads a PDF into a document: positions first, then tables and paragraphs. The same code runs in the browser's worker and in Node.
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
// Without it pdf.js would start a worker of its own: so it works within ours, and ends with it. The module sets `pdfjsWorker`.
import 'pdfjs-dist/build/pdf.worker.mjs';
import type { SourceDocument } from '../../domain/source-document';
import { fail, ok, type Result } from '../../domain/result';
import { documentOfPages } from './document-of-pages';
import { type PrintedPage, readPage } from './pdf-page';

export type PdfOptions = {
	name: string;
	sha256: string;
	onPage?: (done: number, total: number) => void;
};

/** Fewer letters a page than this, and the pages are pictures. */
const fewLetters = 20;

/**
 * `password`: it can't be opened without one. `scanned`: it has pages but no text. `unreadable`: no PDF, or a broken one. `bytes` are
 * given away: the caller can't use them afterwards.
 */
export async function readPdf(
	bytes: Uint8Array<ArrayBuffer>,
	{ name, sha256, onPage }: PdfOptions,
): Promise<Result<SourceDocument, 'password' | 'scanned' | 'unreadable'>> {
	const loading = getDocument({
		data: bytes,
		verbosity: VerbosityLevel.ERRORS,
		// Only text and lines are wanted: no font is drawn, no picture decoded, nothing fetched, no other worker started.
		disableFontFace: true,
		// Names of fonts, for bold.
		fontExtraProperties: true,
		useSystemFonts: false,
		maxImageSize: 0,
		useWasm: false,
		useWorkerFetch: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		disableWorkerRendering: true,
		enableXfa: false,
	});
	try {
		const pages = await readPages(await loading.promise, onPage);
		const letters = pages.flatMap((page) => page.texts).reduce((sum, { text }) => sum + text.trim().length, 0);
		if (letters < fewLetters * pages.length && letters < 400) return fail('scanned');
		return ok(documentOfPages(pages, { name, format: 'pdf', sha256, pages: pages.length }));
	} catch (error) {
		if (error instanceof Error && error.name === 'PasswordException') return fail('password');
		// Whatever else pdf.js throws, it could not read the file.
		if (error instanceof Error && pdfErrors.has(error.name)) return fail('unreadable');
		throw error;
	} finally {
		await loading.destroy();
	}
}

const pdfErrors = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'ResponseException']);

async function readPages(pdf: PDFDocumentProxy, onPage: PdfOptions['onPage']): Promise<PrintedPage[]> {
	const pages: PrintedPage[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		pages.push(await readPage(page));
		page.cleanup();
		onPage?.(number, pdf.numPages);
	}
	return pages;
}
