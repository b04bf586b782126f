// The PDF reader on pages made for it: what stands in the cells of the Word document must stand in those of the PDF.
import '../../../bench/what-node-lacks.mjs';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../../lib/domain/source-document';
import { readDocx } from '../../../../lib/frameworks/read/docx';
import { readPdf } from '../../../../lib/frameworks/read/pdf';
import { layoutDocuments } from '../../../fixtures/referentiels/all-layouts';
import { brokenPdf, makeLongPdf, passwordPdf, scannedPdf } from '../../../fixtures/referentiels/awkward-files';
import { makeDocx } from '../../../fixtures/referentiels/make-docx';
import { makePdf, startPdf } from '../../../fixtures/referentiels/make-pdf';
import { droppedOf, proseOf, rowsOf, strayLines } from './reading-checks';

const about = { name: 'essai', sha256: '0' };

async function read(bytes: Uint8Array): Promise<SourceDocument> {
	const result = await readPdf(new Uint8Array(bytes), about);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

/** What is drawn on the page: text at a place, lines. */
async function drawn(draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<SourceDocument> {
	const { pdf, bytes } = startPdf({ size: 'A4', margin: 0, ...options });
	draw(pdf);
	pdf.end();
	return read(await bytes);
}

/** Paragraph marks aside: a page's end may cut a paragraph in two. */
const words = (rows: string[][]): string[][] => rows.map((row) => row.map((cell) => cell.replaceAll(' | ', ' ')));

describe.each(layoutDocuments)('$name', (layout) => {
	it('has the rows and cells of the Word document', async () => {
		const [pdf, docx] = [await read(await makePdf(layout)), readDocx(await makeDocx(layout), about)];
		expect(docx.ok && words(rowsOf(docx.value))).toEqual(words(rowsOf(pdf)));
		expect(docx.ok && proseOf(docx.value)).toEqual(proseOf(pdf));
		expect(strayLines(pdf)).toEqual([]);
		expect(pdf.blocks.every((block) => block.page !== null)).toBe(true);
	}, 15_000);
});

describe('a PDF', () => {
	it('of forty pages says how far it is, and is one table without its running lines', async () => {
		const done: number[] = [];
		const result = await readPdf(new Uint8Array(await makeLongPdf()), { ...about, onPage: (page) => done.push(page) });
		if (!result.ok) throw new Error(result.code);
		const { pages, blocks } = result.value;
		expect(pages).toBeGreaterThanOrEqual(40);
		expect(done).toEqual(Array.from({ length: pages ?? 0 }, (_, index) => index + 1));
		expect(new Set(blocks.map((block) => (block.kind === 'row' ? block.table : 0)))).toEqual(new Set([0]));
		expect(droppedOf(result.value).filter((line) => line.startsWith('page-number')).length).toBe(pages);
		const dropped = droppedOf(result.value).filter((line) => line.startsWith('running-header')).length;
		expect(dropped).toBeGreaterThanOrEqual(pages ?? 0);
	}, 30_000);

	it('without rules has its columns, even where a title runs across them', async () => {
		const document = await drawn((pdf) => {
			pdf.addPage().fontSize(10);
			const put = (x: number, y: number, text: string) => pdf.text(text, x, y, { lineBreak: false });
			put(40, 40, 'Référentiel du métier de vannier, tel que la branche l’a rédigé au printemps dernier');
			for (const [row, name] of ['Osier', 'Rotin', 'Paille', 'Jonc'].entries()) {
				const y = 80 + row * 50;
				put(40, y, `A${row + 1} ${name}`);
				put(160, y, `C${row + 1}.1 Trier les brins`);
				put(160, y + 12, 'selon leur longueur');
				put(320, y, 'Les brins sont classés');
			}
		});
		expect(proseOf(document)).toEqual(['Référentiel du métier de vannier, tel que la branche l’a rédigé au printemps dernier']);
		expect(rowsOf(document)).toHaveLength(4);
		expect(rowsOf(document)[1]).toEqual([
			'0: A2 Rotin',
			'1: C2.1 Trier les brins selon leur longueur',
			'2: Les brins sont classés',
		]);
	});

	it('whose pages begin alike but for the codes keeps what stands under them, and drops the header above', async () => {
		const document = await drawn((pdf) => {
			for (const page of [1, 2, 3, 4, 5, 6]) {
				const lines = [
					'Maison des phares',
					`Bloc ${page} : Tenir le phare`,
					`C${page}.1 Allumer la lanterne`,
					'- Elle est vue du large',
				];
				pdf.addPage().fontSize(11);
				for (const [row, line] of lines.entries()) pdf.text(line, 42, 30 + row * 20, { lineBreak: false });
			}
		});
		expect(droppedOf(document)).toEqual(Array.from({ length: 6 }, () => 'running-header Maison des phares'));
		expect(document.lines.filter(({ text, dropped }) => dropped === null && /large/.test(text))).toHaveLength(6);
	});

	it('drawn sideways reads the same, and a label that runs up stays in its cell', async () => {
		const draw = (pdf: PDFKit.PDFDocument) => {
			pdf.fontSize(10);
			for (const x of [40, 80, 240, 400]) pdf.moveTo(x, 40).lineTo(x, 160).stroke();
			for (const y of [40, 100, 160])
				pdf
					.moveTo(y === 100 ? 80 : 40, y)
					.lineTo(400, y)
					.stroke();
			for (const [row, name] of ['osier', 'rotin'].entries()) {
				pdf.text(`C1.${row + 1} Trier le ${name}`, 90, 50 + row * 60, { lineBreak: false });
				pdf.text('Les brins sont classés avec soin', 250, 50 + row * 60, { lineBreak: false });
			}
			pdf.save().rotate(-90, { origin: [60, 150] });
			pdf.text('Bloc 1', 60, 145, { lineBreak: false }).restore();
		};
		const rows = [
			['0: Bloc 1', '1: C1.1 Trier le osier', '2: Les brins sont classés avec soin'],
			['1: C1.2 Trier le rotin', '2: Les brins sont classés avec soin'],
		];
		expect(rowsOf(await drawn((pdf) => draw(pdf.addPage())))).toEqual(rows);
		const turned = await drawn((pdf) => draw(pdf.addPage().rotate(90, { origin: [300, 300] })));
		expect(rowsOf(turned)).toEqual(rows);
	});

	it('of prose joins wrapped lines and mends cut words', async () => {
		const document = await drawn((pdf) => {
			pdf.addPage().fontSize(11);
			const lines = [
				'Le vannier prépare ses brins la veille, après un trem-',
				'page d’une nuit ; il garde un savoir-',
				'faire ancien.',
			];
			for (const [index, line] of lines.entries()) pdf.text(line, 60, 100 + index * 14, { lineBreak: false });
			pdf.text('• Il coupe', 60, 160, { lineBreak: false }).text('• Il tresse', 60, 174, { lineBreak: false });
		});
		expect(proseOf(document)).toEqual([
			'Le vannier prépare ses brins la veille, après un trempage d’une nuit ; il garde un savoir-faire ancien.',
			'• Il coupe',
			'• Il tresse',
		]);
	});

	it.each([
		['scanned', scannedPdf],
		['password', passwordPdf],
		['unreadable', () => Promise.resolve(brokenPdf())],
	])('that can not be read is %s', async (code, make) => {
		expect(await readPdf(new Uint8Array(await make()), about)).toEqual({ ok: false, code });
	});
});
