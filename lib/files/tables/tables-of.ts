// The tables of one piece: of the page that was kept, or of the file it is.
import Papa from 'papaparse';
import { readAsset } from '../../db/asset-repository';
import { captureOf } from '../../db/capture-repository';
import { getEvidence } from '../../db/evidence-repository';
import type { EvidenceFile } from '../../domain/evidence';
import { decodeText } from '../../frameworks/read/decode-text';
import { readDocx } from '../../frameworks/read/docx';
import { xlsxSheets } from '../text/xlsx';
import { htmlTables } from './html-tables';
import { fromRows, type PieceTable } from './piece-table';
import { documentTables } from './document-tables';

/** In the order of the page, the document or the sheets; empty for a piece that has none, or is gone. Needs a page's DOM. */
export async function tablesOf(evidenceId: string): Promise<PieceTable[]> {
	const piece = await getEvidence(evidenceId);
	if (!piece) return [];
	if (piece.file) return fileTables(piece.file);
	const root = (await captureOf(evidenceId))?.root;
	const html = root ? await (await readAsset(root))?.text() : undefined;
	return html ? htmlTables(html) : [];
}

async function fileTables({ sha256, format, name }: EvidenceFile): Promise<PieceTable[]> {
	const blob = await readAsset(sha256);
	if (!blob) return [];
	const bytes = new Uint8Array(await blob.arrayBuffer());
	switch (format) {
		case 'xlsx':
			return (xlsxSheets(bytes) ?? []).flatMap((sheet) => fromRows(sheet.name, sheet.rows));
		case 'csv':
			return fromRows(name, Papa.parse<string[]>(decodeText(bytes) ?? '', { skipEmptyLines: 'greedy' }).data);
		case 'html':
			return htmlTables(decodeText(bytes) ?? '');
		case 'docx': {
			const document = readDocx(bytes, { name: '', sha256: '' });
			return document.ok ? documentTables(document.value) : [];
		}
		default:
			return [];
	}
}
