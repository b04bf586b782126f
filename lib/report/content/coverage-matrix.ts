// The coverage matrix: every competency, criterion and counted deliverable of the dossier, where it stands, on what exhibits, and where it
// is written of. What is missing is said in so many words; there is no score.
import type { Deliverable } from '../../domain/framework';
import { type Block, type Cell, cell, type Inline, paragraph, type Table } from '../content';
import { visibleSections } from '../called';
import { allParts } from '../model';
import { anchorOf, type ReportCompetency, type ReportCriterion, type ReportPart } from '../part';
import { callsOf } from './calls';
import { reasonOf, stateCellOf } from './criteria-table';
import { countedDeliverables, coverageSummary, holderCode } from './coverage-summary';
import { stateCell } from './state-words';
import { type ContentView, matrixAnchor, nodeState, placeOf, sectionAnchor, stateOfCompetency } from './view';

/** `numberOf`: the printed number of a visible section, by its id. */
export function coverageBlocks(numberOf: ReadonlyMap<string, string>, view: ContentView): Block[] {
	const table: Table = {
		kind: 'table',
		caption: view.t('report:doc.coverage'),
		shown: false,
		head: [head(view)],
		rows: allParts(view.report).flatMap((part) => partRows(part, numberOf, view)),
		widths: [2, 6.6, 2.9, 3, 2],
		style: 'matrix',
	};
	return [...coverageSummary(view), table];
}

const head = ({ t }: ContentView): Cell[] =>
	[
		t('document:code'),
		t('document:matrix.node'),
		t('report:doc.state'),
		t('report:doc.annexes'),
		t('document:matrix.section'),
	].map((word) => cell(word));

/** The part's title across the table, then its rows. */
function partRows(part: ReportPart, numberOf: ReadonlyMap<string, string>, view: ContentView): Cell[][] {
	const { t } = view;
	const title = part.title || t('report:doc.outside');
	const deliverables = countedDeliverables(part, view);
	const across = (words: string): Cell[] => [cell([{ kind: 'text', text: words, bold: true }], { columns: 5, header: true })];
	const more = (words: string): Cell[] => across(`${title} – ${words.toLocaleLowerCase(view.language)}`);
	return [
		across(title),
		...part.competencies.flatMap((line) => [
			competencyRow(line, numberOf, view),
			...line.criteria.map((criterion) => criterionRow(criterion, line.competency.code, view)),
		]),
		...(part.criteria.length > 0
			? [more(t('report:doc.ownCriteria')), ...part.criteria.map((line) => criterionRow(line, holderCode(line, view), view))]
			: []),
		...(deliverables.length > 0
			? [more(t('document:matrix.counted')), ...deliverables.map((each) => deliverableRow(each, numberOf, view))]
			: []),
	];
}

function competencyRow(line: ReportCompetency, numberOf: ReadonlyMap<string, string>, view: ContentView): Cell[] {
	const { id, code, label } = line.competency;
	const isDecided = nodeState(view, id) !== null;
	return [
		cell([{ kind: 'text', text: code, bold: true }], { header: true, ...placeOf(matrixAnchor(id), view) }),
		cell([paragraph([{ kind: 'jump', text: label, anchor: anchorOf(id) }]), ...(isDecided ? reasonOf(id, view) : [])]),
		stateCell(stateOfCompetency(view, line), view),
		cell(
			callsOrNone(
				line.proofs.map(({ evidenceId }) => evidenceId),
				view,
			),
		),
		cell(sectionJumps(id, numberOf, view)),
	];
}

function criterionRow({ criterion, proofs }: ReportCriterion, code: string, view: ContentView): Cell[] {
	return [
		cell([{ kind: 'text', text: `${code}\u00a0–\u00a0${criterion.ordinal}`, soft: true }], {
			...placeOf(matrixAnchor(criterion.id), view),
		}),
		cell([paragraph([{ kind: 'jump', text: criterion.label, anchor: anchorOf(criterion.id) }]), ...reasonOf(criterion.id, view)]),
		stateCellOf(criterion.id, view),
		cell(
			callsOrNone(
				proofs.map(({ evidenceId }) => evidenceId),
				view,
			),
		),
		cell(''),
	];
}

function deliverableRow({ id, code, label }: Deliverable, numberOf: ReadonlyMap<string, string>, view: ContentView): Cell[] {
	const items = view.report.counts.find(({ deliverableId }) => deliverableId === id)?.items ?? [];
	return [
		cell([{ kind: 'text', text: code, bold: true }], { header: true, ...placeOf(matrixAnchor(id), view) }),
		cell([paragraph([{ kind: 'jump', text: label, anchor: anchorOf(id) }]), ...reasonOf(id, view)]),
		stateCellOf(id, view),
		cell(
			callsOrNone(
				items.flatMap(({ evidenceIds }) => evidenceIds),
				view,
			),
		),
		cell(sectionJumps(id, numberOf, view)),
	];
}

function callsOrNone(evidenceIds: readonly string[], view: ContentView): Inline[] {
	const calls = callsOf(evidenceIds, view);
	return calls.length > 0 ? calls : [{ kind: 'text', text: view.t('report:doc.none'), soft: true }];
}

/** Numbers of the visible sections that answer a node, as links. */
function sectionJumps(nodeId: string, numberOf: ReadonlyMap<string, string>, { report }: ContentView): Inline[] {
	const sections = visibleSections(report.outline).filter(({ kind, nodeIds }) => kind !== 'part' && nodeIds.includes(nodeId));
	return sections.flatMap(({ id }, at): Inline[] => {
		const number = numberOf.get(id);
		if (!number) return [];
		return [
			...(at > 0 ? [{ kind: 'text' as const, text: ', ' }] : []),
			{ kind: 'jump', text: number, anchor: sectionAnchor(id) },
		];
	});
}
