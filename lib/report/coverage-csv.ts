// 03_couverture/couverture.csv: one row per criterion, so that a jury can sort and filter it in a spreadsheet.
import { csvOf, type CsvCell } from '../domain/csv';
import { frameworkNodes } from '../domain/framework-nodes';
import { allParts, type Report } from './model';
import type { ReportPart } from './part';
import { markWord, type Wording } from './wording';

export function coverageCsv(report: Report, wording: Wording): string {
	const { t } = wording;
	const header = [
		t('report:table.part'),
		t('report:table.code'),
		t('report:table.competency'),
		t('report:table.criterionNumber'),
		t('report:table.criterion'),
		t('report:table.state'),
		t('report:table.pieces'),
		t('report:table.exhibits'),
	];
	return csvOf([header, ...allParts(report).flatMap((part) => partRows(part, report, wording))]);
}

function partRows(part: ReportPart, report: Report, wording: Wording): CsvCell[][] {
	const codes = new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit.code]));
	const nodes = frameworkNodes(report.framework);
	const title = part.title || wording.t('report:doc.outside');
	const named = (ids: readonly string[]): CsvCell => ids.flatMap((id) => codes.get(id) ?? []).join(', ');
	const criterionRow = (code: string, label: string, { criterion, proofs }: ReportPart['criteria'][number]): CsvCell[] => {
		const ids = [...new Set(proofs.map((proof) => proof.evidenceId))];
		return [
			title,
			code,
			label,
			criterion.ordinal,
			criterion.label,
			markWord(ids.length > 0 ? 'full' : 'empty', wording),
			ids.length,
			named(ids),
		];
	};
	return [
		...part.competencies.flatMap(({ competency, mark, proofs, criteria }) => [
			[
				title,
				competency.code,
				competency.label,
				null,
				null,
				markWord(mark, wording),
				proofs.length,
				named(proofs.map((proof) => proof.evidenceId)),
			],
			...criteria.map((line) => criterionRow(competency.code, competency.label, line)),
		]),
		...part.criteria.map((line) => criterionRow(nodes.get(line.criterion.id)?.holder?.code ?? '', '', line)),
	];
}
