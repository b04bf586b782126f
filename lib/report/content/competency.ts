// What stands under a competency: its official label and where it stands, its criteria, and the proofs that the text does not call.
import { type Block, cell, type Inline, paragraph, words } from '../content';
import type { Exhibit } from '../exhibit';
import { anchorOf, type CompetencyProof, type ReportCompetency } from '../part';
import { titleOf } from '../wording';
import { exhibitLabel, inNumberOrder } from './calls';
import { criteriaTable, proofsOf, stateCellOf, tableHead } from './criteria-table';
import { stateText } from './state-words';
import { type ContentView, stateOfCompetency } from './view';

/** "C1.1 – Concevoir le plan de collecte. ● prouvé", above the text. */
export function competencyLead(line: ReportCompetency, view: ContentView): Block {
	const { code, label, synthetic } = line.competency;
	const name: Inline[] = [
		{ kind: 'text', text: code, bold: true, ...(synthetic ? { soft: true } : {}) },
		words(` – ${label.replace(/\.$/, '')}.`),
	];
	return paragraph([...name, { kind: 'text', text: ` ${stateText(stateOfCompetency(view, line), view)}`, soft: true }], 'lead');
}

/** Its criteria and its other proofs. `called`: ids of the pieces that the text of the section calls already. */
export function competencyProofs(line: ReportCompetency, called: ReadonlySet<string>, view: ContentView): Block {
	const { t } = view;
	const others = inNumberOrder(line.proofs, view).filter(({ proof }) => !called.has(proof.evidenceId));
	return {
		kind: 'group',
		anchor: view.claim(anchorOf(line.competency.id)),
		role: 'competency',
		blocks: [
			line.criteria.length > 0 ? criteriaTable(line.criteria, line.competency.code, view) : ownTable(line, view),
			...(others.length > 0
				? [
						paragraph([{ kind: 'text', text: t(called.size > 0 ? 'document:otherProofs' : 'report:doc.proofs'), bold: true }]),
						...others.map(({ exhibit, proof }) => proofGroup(exhibit, proof, view)),
					]
				: []),
			...(line.proofs.length === 0 && line.criteria.length > 0 ? [paragraph(t('report:doc.noProof'), 'soft')] : []),
		],
	};
}

/** A competency without criteria of its own is decided on as a whole. */
function ownTable({ competency, proofs }: ReportCompetency, view: ContentView): Block {
	const { t } = view;
	const own = proofs.map(({ evidenceId }) => ({ evidenceId, reason: '' }));
	return {
		kind: 'table',
		caption: t('document:stateOf', { name: competency.code }),
		shown: false,
		head: [tableHead(t('document:code'), t('report:doc.competency'), view)],
		rows: [
			[cell(competency.code), cell(competency.label), stateCellOf(competency.id, view), cell(proofsOf(competency.id, own, view))],
		],
		widths: [2, 7, 3, 7],
		style: 'matrix',
	};
}

/** "Annexe 3 – Baromètre 2026", and every reason given, each once. */
function proofGroup(exhibit: Exhibit, { reasons }: CompetencyProof, view: ContentView): Block {
	const title: Inline[] = [exhibitLabel(exhibit, view), { kind: 'text', text: ` – ${titleOf(exhibit, view)}`, bold: true }];
	return {
		kind: 'group',
		anchor: null,
		role: 'proof',
		blocks: [
			paragraph(title),
			...(reasons.length > 0 ? reasons.map((reason) => paragraph(reason)) : [paragraph(view.t('report:doc.noReason'), 'soft')]),
		],
	};
}
