// The small table under a competency or a part: each criterion, where it stands, and which exhibits prove it, with the reason given.
import { type Block, cell, type Cell, type Inline, paragraph, type Table, words } from '../content';
import { anchorOf, type ReportCriterion } from '../part';
import { exhibitLabel, inNumberOrder } from './calls';
import { stateCell } from './state-words';
import { type ContentView, nodeState, placeOf } from './view';

const widths = [1, 7, 3, 7];

/** `name`: what the criteria are of, for the caption. */
export function criteriaTable(criteria: readonly ReportCriterion[], name: string, view: ContentView): Table {
	const { t } = view;
	return {
		kind: 'table',
		caption: t('report:doc.criteriaOf', { name }),
		shown: false,
		head: [tableHead(t('report:doc.number'), t('report:doc.criterion'), view)],
		rows: criteria.map((line) => [
			cell(String(line.criterion.ordinal), { align: 'end', ...placeOf(anchorOf(line.criterion.id), view) }),
			cell(line.criterion.label),
			stateCellOf(line.criterion.id, view),
			cell(proofsOf(line.criterion.id, line.proofs, view)),
		]),
		widths,
		style: 'matrix',
	};
}

export const tableHead = (first: string, second: string, { t }: ContentView): Cell[] => [
	cell(first),
	cell(second),
	cell(t('report:doc.state')),
	cell(t('document:provedBy')),
];

export const stateCellOf = (nodeId: string, view: ContentView): Cell =>
	stateCell(nodeState(view, nodeId)?.state ?? 'empty', view);

/** Exhibits with what they show of the criterion; then what the candidate says of an écart; then what cannot be shown. */
export function proofsOf(nodeId: string, proofs: readonly { evidenceId: string; reason: string }[], view: ContentView): Block[] {
	const lines = inNumberOrder(proofs, view).map(({ exhibit, proof: { reason } }): Inline[] => {
		return [exhibitLabel(exhibit, view), ...(reason ? [words(`${view.t('report:doc.colon')}${reason}`)] : [])];
	});
	const blocks = [...lines.map((line) => paragraph(line)), ...reasonOf(nodeId, view)];
	return blocks.length > 0 ? blocks : [paragraph([{ kind: 'text', text: view.t('report:doc.none'), soft: true }])];
}

/** Why the candidate assumes an écart or an exemption, or decided otherwise than the facts; and how many pieces are kept back. */
export function reasonOf(nodeId: string, view: ContentView): Block[] {
	const state = nodeState(view, nodeId);
	if (!state) return [];
	const { withheld } = state.facts;
	return [
		...(state.reason.trim() ? [paragraph([{ kind: 'text', text: state.reason.trim(), italic: true }])] : []),
		...(withheld > 0 ? [paragraph([{ kind: 'text', text: view.t('document:withheld', { count: withheld }), soft: true }])] : []),
	];
}
