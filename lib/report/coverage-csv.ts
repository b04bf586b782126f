// 03_couverture/couverture.csv: one row per criterion, with the state that is printed, who set it and why, so that a jury can sort and
// filter it in a spreadsheet.
import { competencyState, type NodeState } from '../domain/criterion-state';
import { csvOf, type CsvCell } from '../domain/csv';
import { frameworkNodes } from '../domain/framework-nodes';
import { factsWords, stateWord } from '../i18n/state-text';
import { allParts, type Report } from './model';
import type { ReportCompetency, ReportPart } from './part';
import type { Wording } from './wording';

export function coverageCsv(report: Report, wording: Wording): string {
	const { t } = wording;
	const header = [
		t('report:table.part'),
		t('report:table.code'),
		t('report:table.competency'),
		t('report:table.criterionNumber'),
		t('report:table.criterion'),
		t('report:table.state'),
		t('decide:table.decided'),
		t('decide:table.proposed'),
		t('decide:table.why'),
		t('decide:table.reason'),
		t('report:table.pieces'),
		t('report:table.exhibits'),
	];
	return csvOf([header, ...allParts(report).flatMap((part) => partRows(part, report, wording)), ...countRows(report, wording)]);
}

/** State, who set it, what facts propose, and why; of a competency with criteria, what theirs come to. */
function stateCells(node: NodeState | undefined, { t }: Wording, label?: string): CsvCell[] {
	if (!node) return ['', '', '', '', ''];
	const decided = node.decided ? t('decide:table.yes') : '';
	return [stateWord(t, node.state), decided, stateWord(t, node.proposed), factsWords(t, node.facts, label), node.reason];
}

function partRows(part: ReportPart, report: Report, wording: Wording): CsvCell[][] {
	const { states } = report;
	const nodes = frameworkNodes(report.framework);
	const title = part.title || wording.t('report:doc.outside');
	const named = namesIn(report);
	const criterionRow = (code: string, label: string, { criterion, proofs }: ReportPart['criteria'][number]): CsvCell[] => {
		const ids = [...new Set(proofs.map((proof) => proof.evidenceId))];
		return [
			...[title, code, label, criterion.ordinal, criterion.label],
			...[...stateCells(states.get(criterion.id), wording), ids.length, named(ids)],
		];
	};
	const competencyCells = ({ competency, criteria, proofs }: ReportCompetency): CsvCell[] => {
		const node = states.get(competency.id);
		if (node) return stateCells(node, wording);
		const own = proofs.filter((proof) => proof.criteria.length === 0).length;
		const theirs = criteria.flatMap(({ criterion }) => states.get(criterion.id)?.state ?? []);
		return [stateWord(wording.t, competencyState(theirs, own)), '', '', '', ''];
	};
	return [
		...part.competencies.flatMap((line) => [
			[
				...[title, line.competency.code, line.competency.label, null, null],
				...[...competencyCells(line), line.proofs.length, named(line.proofs.map((proof) => proof.evidenceId))],
			],
			...line.criteria.map((each) => criterionRow(line.competency.code, line.competency.label, each)),
		]),
		...part.criteria.map((line) => criterionRow(nodes.get(line.criterion.id)?.holder?.code ?? '', '', line)),
	];
}

/** The deliverables of which a number is required, in the parts that answer their assessments. */
function countRows(report: Report, wording: Wording): CsvCell[][] {
	const named = namesIn(report);
	return report.framework.deliverables.flatMap(({ id, code, label, assessmentId, requirement }) => {
		const part = report.outline.sections.find((section) => section.kind === 'part' && section.assessmentId === assessmentId);
		if (!part || !requirement) return [];
		const items = report.counts.find(({ deliverableId }) => deliverableId === id)?.items ?? [];
		const ids = [...new Set(items.flatMap(({ evidenceIds }) => evidenceIds))];
		const cells = stateCells(report.states.get(id), wording, requirement.label);
		return [[part.title, code, label, null, items.map((item) => item.label).join(', '), ...cells, ids.length, named(ids)]];
	});
}

/** Codes of the exhibits that pieces are; a piece that is none says nothing. */
function namesIn(report: Report): (ids: readonly string[]) => CsvCell {
	const codes = new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit.code]));
	return (ids) => ids.flatMap((id) => codes.get(id) ?? []).join(', ');
}
