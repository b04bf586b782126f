// Collects the lines and blocks of a document while it is read: gives lines their rank, drops what is empty.
import type { SourceBlock, SourceCell, SourceDocument, SourceLine, SourceParagraph } from '../../domain/source-document';

export class DocumentBuilder {
	readonly lines: SourceLine[] = [];
	readonly blocks: SourceBlock[] = [];

	/** Adds a printed line and returns its id. */
	addLine(text: string, page: number | null, dropped: SourceLine['dropped'] = null): number {
		const id = this.lines.length;
		this.lines.push({ id, page, text, dropped });
		return id;
	}

	addRow(page: number | null, table: number, cells: SourceCell[], continues = false): void {
		if (cells.some((cell) => cell.paragraphs.length > 0)) this.blocks.push({ kind: 'row', page, table, cells, continues });
	}

	/** Paragraphs that follow one another on a page are one block. */
	addParagraphs(page: number | null, paragraphs: SourceParagraph[]): void {
		if (paragraphs.length === 0) return;
		const last = this.blocks.at(-1);
		if (last?.kind === 'text' && last.page === page) last.paragraphs.push(...paragraphs);
		else this.blocks.push({ kind: 'text', page, paragraphs, isWrapped: false });
	}

	finish(about: Pick<SourceDocument, 'name' | 'format' | 'sha256' | 'pages'>): SourceDocument {
		return { ...about, lines: this.lines, blocks: this.blocks };
	}
}
