// Puts a flowing document together, DOCX or HTML: paragraphs fall into the cell that is open, or stand outside tables. A table within a
// cell is flattened into it.
import type { SourceCell } from '../../domain/source-document';
import { DocumentBuilder } from './document-builder';
import { joinLines } from './join-lines';
import { isListMark, splitListMark } from './list-mark';

/** What a file may ask for is not always sane. */
const mostColumns = 100;

export class FlowBuilder {
	readonly document = new DocumentBuilder();
	#depth = 0;
	#table = -1;
	#row: SourceCell[] | null = null;
	#cell: SourceCell | null = null;
	#column = 0;
	/** Cells of rows above that reach into this one and further: how many rows are still to come. */
	#reaching: { column: number; span: number; rows: number }[] = [];

	openTable(): void {
		if (++this.#depth > 1) return;
		this.#table++;
		this.#reaching = [];
	}

	closeTable(): void {
		if (this.#depth === 1) this.closeRow();
		this.#depth = Math.max(0, this.#depth - 1);
	}

	/** `skipped` grid columns stay empty before the first cell. */
	openRow(skipped = 0): void {
		if (this.#depth !== 1) return;
		this.closeRow();
		this.#row = [];
		this.#column = Math.min(skipped, mostColumns);
	}

	closeRow(): void {
		if (this.#depth !== 1 || !this.#row) return;
		this.closeCell();
		this.#passReaching();
		this.document.addRow(null, this.#table, this.#row, false);
		this.#reaching = this.#reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
		this.#row = null;
	}

	/** `rows`: how many rows the cell covers; those below get it empty. */
	openCell(span = 1, rows = 1): void {
		if (this.#depth !== 1) return;
		if (!this.#row) this.openRow();
		this.closeCell();
		this.#passReaching();
		const width = Math.max(1, Math.min(span, mostColumns - this.#column));
		this.#cell = { column: this.#column, span: width, paragraphs: [] };
		// This row counts as one of them when it closes.
		if (rows > 1) this.#reaching.push({ column: this.#column, span: width, rows: rows });
		this.#column += width;
		if (this.#column <= mostColumns) this.#row?.push(this.#cell);
	}

	/** Once its properties are known, a cell may turn out wider. */
	widenCell(span: number): void {
		if (this.#depth !== 1 || !this.#cell) return;
		const width = Math.max(1, Math.min(span, mostColumns - this.#cell.column));
		this.#cell.span = width;
		this.#column = this.#cell.column + width;
	}

	closeCell(): void {
		if (this.#depth === 1) this.#cell = null;
	}

	/** Lines of the text are parted by `\n`; `bullet` is the mark that the format keeps apart from the text. */
	addParagraph(text: string, bullet: string | null, isBold: boolean): void {
		let mark = bullet;
		for (const line of linesOf(text)) {
			const own = splitListMark(line);
			if (isListMark(own.text)) continue;
			const id = this.document.addLine(mark ? `${mark} ${line}` : line, null);
			const paragraph = { text: own.text, lines: [id], bullet: mark ?? own.bullet, isBold };
			mark = null;
			if (this.#cell) this.#cell.paragraphs.push(paragraph);
			else if (this.#row === null) this.document.addParagraphs(null, [paragraph]);
		}
	}

	#passReaching(): void {
		const reaching = (): SourceCell | undefined => {
			const cell = this.#reaching.find((other) => other.column === this.#column);
			return cell && this.#row ? { column: cell.column, span: cell.span, paragraphs: [] } : undefined;
		};
		for (let cell = reaching(); cell; cell = reaching()) {
			this.#row?.push(cell);
			this.#column += cell.span;
		}
	}
}

/** A line break within a sentence is no new paragraph. */
function linesOf(text: string): string[] {
	const lines: string[] = [];
	for (const raw of text.normalize('NFC').split('\n')) {
		const line = raw.replaceAll(/\s{2,}|[^\S\u00A0\u202F]/g, ' ').trim();
		if (line === '') continue;
		const last = lines.at(-1);
		if (last !== undefined && /^\p{Ll}/u.test(line) && !/[.:;!?]$/u.test(last)) lines[lines.length - 1] = joinLines(last, line);
		else lines.push(line);
	}
	return lines;
}
