// Tables of the DOCX: fixed widths, a header row that repeats on every page, rows that do not break.
import { BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { anchorOf, type ReportCompetency, type ReportCriterion, servedText } from '../part';
import { allParts, type Report } from '../model';
import type { Exhibit } from '../exhibit';
import { markSigns, markWord, type Wording } from '../wording';
import { call, jump, run } from './blocks';
import { field, inkSoft, line, textWidth } from './styles';

/** The paragraphs of a cell. */
export type Cell = readonly (readonly ParagraphChild[])[];
export type Row = { cells: readonly Cell[]; header?: boolean; group?: boolean };

export type DocxView = Wording & { exhibitsById: ReadonlyMap<string, Exhibit> };

/** `shares` are the columns' parts of the text's width, in percent. */
export function table(shares: readonly number[], rows: readonly Row[]): Table {
	const widths = shares.map((share) => Math.round((textWidth * share) / 100));
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const hairline = { style: BorderStyle.SINGLE, size: 4, color: line };
	return new Table({
		columnWidths: widths,
		width: { size: textWidth, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		margins: { left: 60, right: 60, top: 20, bottom: 20 },
		borders: { top: hairline, bottom: hairline, left: none, right: none, insideHorizontal: hairline, insideVertical: none },
		rows: rows.map(
			({ cells, header, group }) =>
				new TableRow({
					cantSplit: true,
					...(header ? { tableHeader: true } : {}),
					children: cells.map(
						(cell, column) =>
							new TableCell({
								width: { size: group ? textWidth : (widths[column] ?? 0), type: WidthType.DXA },
								...(group ? { columnSpan: widths.length } : {}),
								children: cell.map(
									(children) => new Paragraph({ style: 'Cell', keepNext: Boolean(header ?? group), children: [...children] }),
								),
							}),
					),
				}),
		),
	});
}

export const head = (words: readonly string[]): Row => ({
	header: true,
	cells: words.map((word) => [[run(word, { bold: true, color: inkSoft })]]),
});

/** One row per criterion: number, mark and words, annexes with what they show of it. */
export function criteriaTable(criteria: readonly ReportCriterion[], view: DocxView): Table {
	const { t } = view;
	const rows = criteria.map(({ criterion, proofs }): Row => {
		const mark = proofs.length > 0 ? 'full' : 'empty';
		const calls = proofs.flatMap(({ evidenceId, reason }) => {
			const exhibit = view.exhibitsById.get(evidenceId);
			return exhibit ? [[call(exhibit, view), ...(reason ? [run(` – ${reason}`)] : [])]] : [];
		});
		return {
			cells: [
				[[run(String(criterion.ordinal), { color: inkSoft })]],
				[[run(criterion.label)]],
				[[run(`${markSigns[mark]} ${markWord(mark, view)}`, { color: mark === 'full' ? field : inkSoft })]],
				calls.length > 0 ? calls : [[run(t('report:doc.none'), { color: inkSoft })]],
			],
		};
	});
	return table(
		[5, 41, 13, 41],
		[head([t('report:doc.number'), t('report:doc.criterion'), t('report:doc.state'), t('report:doc.proofs')]), ...rows],
	);
}

/** One row per competency of every part, parts as rows across. */
export function coverageTable(report: Report, view: DocxView): Table {
	const { t } = view;
	const rows = allParts(report).flatMap((part): Row[] => [
		{ group: true, cells: [[[run(part.title || t('report:doc.outside'), { bold: true })]]] },
		...part.competencies.map((competency) => coverageRow(competency, view)),
	]);
	return table(
		[45, 15, 12, 28],
		[head([t('report:doc.competency'), t('report:doc.state'), t('report:doc.criteriaServed'), t('report:doc.proofs')]), ...rows],
	);
}

function coverageRow(competencyLine: ReportCompetency, view: DocxView): Row {
	const { competency, mark, proofs } = competencyLine;
	const calls = proofs.flatMap(({ evidenceId }) => view.exhibitsById.get(evidenceId) ?? []);
	const annexes = calls.flatMap((exhibit, at): ParagraphChild[] => [run(at > 0 ? ', ' : ''), call(exhibit, view)]);
	return {
		cells: [
			[[jump(competency.code, anchorOf(competency.id), { bold: true }), run(` ${competency.label}`)]],
			[[run(`${markSigns[mark]} ${markWord(mark, view)}`, { color: mark === 'full' ? field : inkSoft })]],
			[[run(servedText(competencyLine))]],
			[annexes.length > 0 ? annexes : [run(view.t('report:doc.none'), { color: inkSoft })]],
		],
	};
}

/** Label and value, for the cover. The first column heads its row. */
export const factsTable = (facts: readonly (readonly [string, string])[]): Table =>
	table(
		[28, 72],
		facts.map(([label, value]) => ({ cells: [[[run(label, { color: inkSoft })]], [[run(value)]]] })),
	);
