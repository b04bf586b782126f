// A PDF opened to be read and to be drawn, page by page, inside a worker. Fonts that the file does not carry are those of the machine;
// pictures coded in JPEG 2000 or JBIG2 stay blank, because their decoders are programs of their own.
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
// Without it pdf.js would start a worker of its own: so it works within ours, and ends with it. The module sets `pdfjsWorker`.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { fail, ok, type Result } from '../domain/result';
import { NoFilters, OffscreenCanvases } from './pdf-surfaces';
import { boundedText } from './text/text-bound';

export type PdfFailure = 'password' | 'unreadable';

/** Pixels of a page at most: a page may claim to be a kilometre wide. */
const mostPixels = 12_000_000;

/** `bytes` are given away. The document must be destroyed by whoever opened it. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Result<PDFDocumentProxy, PdfFailure>> {
	const loading = getDocument({
		data: bytes,
		verbosity: VerbosityLevel.ERRORS,
		// A worker has fonts, and no document: pdf.js asks the document for nothing else here.
		ownerDocument: { fonts: (self as unknown as { fonts: FontFaceSet }).fonts } as unknown as HTMLDocument,
		CanvasFactory: OffscreenCanvases,
		FilterFactory: NoFilters,
		useSystemFonts: true,
		useWasm: false,
		useWorkerFetch: false,
		isImageDecoderSupported: false,
		disableWorkerRendering: true,
		enableXfa: false,
		maxImageSize: mostPixels * 4,
	});
	try {
		return ok(await loading.promise);
	} catch (error) {
		await loading.destroy();
		if (error instanceof Error && error.name === 'PasswordException') return fail('password');
		// Whatever else pdf.js throws here, it could not read the file.
		return fail('unreadable');
	}
}

/** The words of all pages, as far as the bound on texts goes. A page that can't be read is passed over. */
export async function pdfText(pdf: PDFDocumentProxy): Promise<string> {
	const lines: string[] = [];
	let letters = 0;
	for (let number = 1; number <= pdf.numPages && letters < 2_000_000; number++) {
		try {
			const page = await pdf.getPage(number);
			const { items } = await page.getTextContent();
			const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
			letters += text.length;
			lines.push(...text.normalize('NFC').replaceAll('\u0000', '').split('\n'), '');
			page.cleanup();
		} catch (error) {
			console.error(error);
		}
	}
	return boundedText(lines);
}

/** A page as pixels, on white, `width` px wide unless that is too many pixels. Throws what pdf.js throws on a broken page. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, width: number): Promise<OffscreenCanvas> {
	const page = await pdf.getPage(number);
	const natural = page.getViewport({ scale: 1 });
	const fit = Math.sqrt(mostPixels / (natural.width * natural.height));
	const viewport = page.getViewport({ scale: Math.min(width / natural.width, fit) });
	const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
	const context = canvas.getContext('2d', { alpha: false });
	if (!context) throw new Error('no canvas');
	await page.render({
		canvas: null,
		canvasContext: context as unknown as CanvasRenderingContext2D,
		viewport,
		background: 'white',
	}).promise;
	page.cleanup();
	return canvas;
}
