// Reading a référentiel where it really happens: a worker in the browser, with files as a person drops them.
import { expect, it } from 'vitest';
import type { ReadProgress } from '../../../lib/frameworks/read-framework-protocol';
import { readFramework } from '../../../lib/frameworks/read-framework';

/** A PDF by hand: each page prints its lines in two columns, 14 points apart. */
function pdfOf(pages: [string, string][][]): File {
	const bodies = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...pages.flatMap((lines, page) => {
			const shown = lines
				.flatMap(([left, right], line) => [
					`1 0 0 1 50 ${780 - line * 28} Tm (${left}) Tj`,
					`1 0 0 1 300 ${780 - line * 28} Tm (${right}) Tj`,
				])
				.join('\n');
			const stream = `BT /F1 10 Tf\n${shown}\nET`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
			];
		}),
	];
	let file = '%PDF-1.4\n';
	const places = bodies.map((body, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return at;
	});
	const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return new File([file], 'vannier.pdf');
}

const competencies = (page: number): [string, string][] => [
	['Competences', "Criteres d'evaluation"],
	...['Trier', 'Tremper', 'Tresser', 'Border', 'Finir'].map((verb, row): [string, string] => [
		`C${page}.${row + 1} ${verb} les brins afin de faire un panier`,
		`Les brins de la piece ${page}.${row + 1} sont prets`,
	]),
];

const pasted = [1, 2].flatMap((page) => competencies(page).map((cells) => cells.join('\t'))).join('\n');

it('reads a PDF in its worker, page by page', async () => {
	const seen: ReadProgress[] = [];
	const result = await readFramework(pdfOf([1, 2, 3].map(competencies)), { onProgress: (progress) => seen.push(progress) });
	if (!result.ok) throw new Error(result.code);
	expect(result.value.document).toMatchObject({ name: 'vannier.pdf', format: 'pdf', pages: 3 });
	expect(result.value.document.blocks.filter((block) => block.kind === 'row').length).toBe(16);
	expect(result.value.draft.items.filter(({ kind }) => kind === 'competency')).toHaveLength(15);
	expect(seen.filter(({ stage, done }) => stage === 'reading' && done > 0)).toEqual([
		{ stage: 'reading', done: 1, total: 3 },
		{ stage: 'reading', done: 2, total: 3 },
		{ stage: 'reading', done: 3, total: 3 },
	]);
	expect(seen.at(-1)).toEqual({ stage: 'recognising', done: 1, total: 1 });
});

it('reads pasted text', async () => {
	const result = await readFramework(pasted);
	expect(result.ok && result.value.document).toMatchObject({ name: '', format: 'text' });
});

it.each([
	['empty', () => new File([], 'vide.pdf')],
	['empty', () => ''],
	['too-large', () => new File([new Uint8Array(50_000_001)], 'gros.pdf')],
	['unreadable', () => new File(['%PDF-1.7\n', new Uint8Array(900).map((_, index) => (index * 7919) % 256)], 'faux.pdf')],
	['unsupported', () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'image.pdf')],
	['not-a-framework', () => 'Le camion arrive à quatre heures. Sous la halle, les seaux tintent.'],
])('says %s', async (code, make) => {
	expect(await readFramework(make())).toEqual({ ok: false, code });
});

it('stops when nobody wants it any more', async () => {
	const control = new AbortController();
	const reading = readFramework(pdfOf(Array.from({ length: 60 }, (_, page) => competencies(page + 1))), {
		signal: control.signal,
		onProgress: () => control.abort(),
	});
	expect(await reading).toEqual({ ok: false, code: 'cancelled' });
	expect(await readFramework(pasted, { signal: control.signal })).toEqual({ ok: false, code: 'cancelled' });
});
