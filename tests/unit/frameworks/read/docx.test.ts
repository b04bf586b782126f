// The Word reader: the grid of tables, lists whose marks are nowhere in the text, tracked changes, and files that are a trap.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../lib/frameworks/read/docx';
import { proseOf, rowsOf, strayLines } from './reading-checks';

const about = { name: 'essai.docx', sha256: '0' };

const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const run = (text: string, properties = ''): string =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const textCell = (text: string, properties = ''): string => cell(paragraph(run(text)), properties);
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const listed = (text: string, level: number, list = 1): string =>
	paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

function read(body: string, parts: Record<string, string> = {}) {
	const files = { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
	const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
	const result = readDocx(bytes, about);
	if (!result.ok) throw new Error(result.code);
	expect(strayLines(result.value)).toEqual([]);
	return result.value;
}

describe('a table', () => {
	it('keeps its grid: cells over columns, over rows, and rows that start later', () => {
		const document = read(
			`<w:tbl>${row(textCell('Activités'), textCell('Évaluation', '<w:gridSpan w:val="2"/>'))}${row(
				textCell('A1', '<w:vMerge w:val="restart"/>'),
				textCell('E1'),
				textCell('Critère'),
			)}${row(textCell('', '<w:vMerge/>'), textCell('E2'), textCell('Autre'))}<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${textCell(
				'Fin',
			)}</w:tr></w:tbl>`,
		);
		expect(rowsOf(document)).toEqual([
			['0: Activités', '1-2: Évaluation'],
			['0: A1', '1: E1', '2: Critère'],
			['1: E2', '2: Autre'],
			['2: Fin'],
		]);
		expect(document.blocks[2]).toMatchObject({ cells: [{ column: 0, paragraphs: [] }, { column: 1 }, { column: 2 }] });
	});

	it('within a cell is flattened into it', () => {
		const inner = `<w:tbl>${row(textCell('un'), textCell('deux'))}</w:tbl>`;
		const document = read(
			`<w:tbl>${row(cell(paragraph(run('avant')) + inner + paragraph(run('après'))), textCell('B'))}</w:tbl>`,
		);
		expect(rowsOf(document)).toEqual([['0: avant | un | deux | après', '1: B']]);
	});
});

describe('a paragraph', () => {
	const numbering = `<w:numbering>
		<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="A%1"/></w:lvl>
			<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="C%1.%2"/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
	const styles =
		'<w:styles><w:style w:styleId="Puces"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Titre"><w:rPr><w:b/></w:rPr></w:style></w:styles>';

	it('gets the mark of its list, and a code where the list counts with letters', () => {
		const document = read(
			[
				listed('Trier', 0),
				listed('Peser', 0, 2),
				listed('Lier', 0, 2),
				listed('Vannerie', 0, 3),
				listed('Tresser', 1, 3),
				listed('Finir', 1, 3),
				listed('Vente', 0, 3),
				listed('Accueillir', 1, 3),
				paragraph(run('Par son style'), '<w:pStyle w:val="Puces"/>'),
				paragraph(run('Sans marque'), '<w:pStyle w:val="Puces"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
			].join(''),
			{ 'word/numbering.xml': numbering, 'word/styles.xml': styles },
		);
		expect(proseOf(document)).toEqual([
			'• Trier',
			'1. Peser',
			'2. Lier',
			'A1 Vannerie',
			'C1.1 Tresser',
			'C1.2 Finir',
			'A2 Vente',
			'C2.1 Accueillir',
			'• Par son style',
			'Sans marque',
		]);
	});

	it('is bold by its letters or by its style', () => {
		const document = read(
			paragraph(run('Gras', '<w:b/>')) +
				paragraph(run('Pas gras', '<w:b w:val="0"/>')) +
				paragraph(run('Titre'), '<w:pStyle w:val="Titre"/>') +
				paragraph(run('C1', '<w:b/>') + run(' tresser un panier'), '<w:rPr><w:b/></w:rPr>'),
			{ 'word/styles.xml': styles },
		);
		const [block] = document.blocks;
		expect(block?.kind === 'text' && block.paragraphs.map(({ isBold }) => isBold)).toEqual([true, false, true, false]);
	});

	it('has what was inserted, not what was deleted, hidden, or written twice for older programs', () => {
		const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
		const document = read(
			paragraph(
				`${run('Trier ')}<w:del><w:r><w:delText>tous </w:delText></w:r></w:del><w:ins>${run('les brins')}</w:ins>${run(' caché', '<w:vanish/>')}`,
			) +
				paragraph(
					`<w:r><mc:AlternateContent><mc:Choice>${box('Encadré')}</mc:Choice><mc:Fallback>${box('Encadré')}</mc:Fallback></mc:AlternateContent></w:r>`,
				) +
				paragraph(`<w:r><w:t>Une</w:t><w:br/><w:t>Deux</w:t><w:tab/><w:t>tiers</w:t><w:br/><w:t>et demi</w:t></w:r>`),
		);
		expect(proseOf(document)).toEqual(['Trier les brins', 'Encadré', 'Une', 'Deux tiers et demi']);
	});
});

describe('a file', () => {
	it('that is no zip, or no document, is unreadable', () => {
		expect(readDocx(strToU8('PK\u0003\u0004 rien'), about)).toEqual({ ok: false, code: 'unreadable' });
		expect(readDocx(zipSync({ 'autre.xml': strToU8('<a/>') }), about)).toEqual({ ok: false, code: 'unreadable' });
	});

	it('that says it unpacks to more than 300 MB is not unpacked', () => {
		const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		const end = bytes.length - 22;
		view.setUint32(view.getUint32(end + 16, true) + 24, 400_000_000, true);
		expect(readDocx(bytes, about)).toEqual({ ok: false, code: 'unreadable' });
	});
});
