// A document into slices: tables row by row, text by what it says; and what stands before the first of either.
import type { SourceDocument } from '../../domain/source-document';
import { readCode } from './code-grammar';
import { headingRole } from './columns';
import { splitInlineList } from './inline-lists';
import { exactWidths, joinWrappedLines } from './join-wrapped-lines';
import { fold, hasWords, wordCount } from './normalise-text';
import type { Passage, Slice } from './slices';
import { TableReader } from './table-slices';
import { TextReader } from './text-slices';
import { isCompetencyLike, startsWithInfinitive } from './word-forms';

export type ReadSlices = {
	slices: Slice[];
	/** Before the first table, code or column heading: title, law, notice. */
	head: Passage[];
};

export function readSlices(document: SourceDocument): ReadSlices {
	const hasTable = document.blocks.filter(({ kind }) => kind === 'row').length > 1;
	const widths = exactWidths(
		document.blocks.flatMap((block) => (block.kind === 'text' && block.isWrapped ? [block.paragraphs] : [])),
	);
	const parts = document.blocks.map((block) =>
		block.kind === 'row'
			? block
			: block.isWrapped
				? joinWrappedLines(block.paragraphs, widths).flatMap((passage) =>
						splitInlineList(passage).map((item, at): Passage => ({ ...item, isCellStart: at === 0 && passage.isCellStart })),
					)
				: block.paragraphs.flatMap(splitInlineList).map((paragraph): Passage => ({ ...paragraph, isCellStart: true })),
	);
	const texts = parts.flatMap((part) => (Array.isArray(part) ? part : []));
	const traits = {
		hasCompetencyCodes: texts.filter(({ text }) => readCode(text)?.kind === 'competency').length > 2,
		outerBullet: outerBullet(texts),
		hasOneAssessmentHeading:
			texts.filter(({ text }) => wordCount(text) < 6 && headingRole(text.replace(/\s*:$/u, ''), 0) === 'assessment').length === 1,
		isWrapped: document.blocks.some((block) => block.kind === 'text' && block.isWrapped),
	};
	const head: Passage[] = [];
	const slices: Slice[] = [];
	const tables = new TableReader(document.blocks);
	let text = new TextReader(traits);
	let isStarted = false;
	const endText = () => {
		slices.push(...text.slices);
		text = new TextReader(traits);
	};
	for (const part of parts) {
		if (!Array.isArray(part)) {
			endText();
			isStarted = true;
			const slice = tables.read(part);
			if (slice) slices.push(slice);
			continue;
		}
		const start = isStarted ? 0 : part.findIndex((passage) => opens(passage, hasTable));
		if (start < 0) head.push(...part);
		else {
			isStarted = true;
			head.push(...part.slice(0, start));
			// Between tables, a line that opens a block closes the rows above it.
			if (part.some((passage) => readCode(passage.text)?.kind === 'block')) tables.close();
			text.read(part.slice(start).filter((passage) => hasWords(passage.text)));
		}
	}
	endText();
	return { slices, head };
}

/** Where the référentiel itself begins: a code, a heading of a column, or the first competency of a document without either. */
function opens({ text, bullet }: Passage, hasTable: boolean): boolean {
	const code = readCode(text);
	if (code && code.kind !== 'number') return true;
	if (hasTable) return false;
	const isHeading = wordCount(text) <= 6 && headingRole(text.replace(/\s*:$/u, ''), 0) !== undefined && !/\bet\b|,/u.test(text);
	return (
		(isHeading && headingRole(text) !== null) ||
		(code !== null && bullet === null && !/referentiel|article/.test(fold(text))) ||
		(bullet !== null && isCompetencyLike(text))
	);
}

/** Two marks in turn, over and over: the first one is that of the outer items. */
function outerBullet(texts: readonly Passage[]): string | null {
	const marks = texts.flatMap(({ bullet, text }) => (bullet !== null && startsWithInfinitive(text) ? [bullet] : []));
	const [outer] = marks;
	const turns = marks.filter((mark, at) => at > 0 && mark === outer && marks[at - 1] !== outer).length;
	return outer !== undefined && turns > 0 ? outer : null;
}
