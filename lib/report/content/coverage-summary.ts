// What stands above the coverage matrix: how many points are in each state, and in so many words what is without proof, what is an assumed
// écart or an exemption, and why. Nothing is added up to a score.
import type { CriterionState } from '../../domain/decision';
import type { Deliverable } from '../../domain/framework';
import { type Block, paragraph } from '../content';
import { allParts } from '../model';
import type { ReportCriterion, ReportPart } from '../part';
import { codesText } from '../wording';
import { legend, statesInOrder, stateText } from './state-words';
import { type ContentView, nodeState } from './view';

export function coverageSummary(view: ContentView): Block[] {
	const lines = decided(view);
	return [totals(lines, view), legend(view), ...gaps(lines, view)];
}

/** Deliverables of the part's assessment that the référentiel asks a number of. */
export const countedDeliverables = (part: ReportPart, { report }: ContentView): Deliverable[] => {
	const assessmentId = report.outline.sections.find(({ id }) => id === part.id)?.assessmentId;
	return report.framework.deliverables.filter((each) => each.assessmentId === assessmentId && each.requirement);
};

/** Code of the activity or the assessment that a criterion hangs on. */
export const holderCode = ({ criterion }: ReportCriterion, { report }: ContentView): string =>
	[...report.framework.activities, ...report.framework.assessments].find(({ id }) => criterion.attachedTo.includes(id))?.code ??
	'';

type Decided = { code: string; ordinal: number | null; state: CriterionState; reason: string };

/** What is decided on in this dossier, each once, by the code it is told by. */
function decided(view: ContentView): Decided[] {
	const found = new Map<string, Pick<Decided, 'code' | 'ordinal'>>();
	const add = (id: string, code: string, ordinal: number | null): void => {
		if (!found.has(id)) found.set(id, { code, ordinal });
	};
	for (const part of allParts(view.report)) {
		for (const { competency, criteria } of part.competencies) {
			if (criteria.length === 0) add(competency.id, competency.code, null);
			for (const { criterion } of criteria) add(criterion.id, competency.code, criterion.ordinal);
		}
		for (const line of part.criteria) add(line.criterion.id, holderCode(line, view), line.criterion.ordinal);
		for (const { id, code } of countedDeliverables(part, view)) add(id, code, null);
	}
	return [...found].flatMap(([id, name]) => {
		const state = nodeState(view, id);
		return state ? [{ ...name, state: state.state, reason: state.reason.trim() }] : [];
	});
}

/** "● prouvé : 31 ; ◐ partiel : 4 …" */
function totals(lines: readonly Decided[], view: ContentView): Block {
	const list = statesInOrder
		.map((state) => ({ state, count: lines.filter((line) => line.state === state).length }))
		.filter(({ count }) => count > 0)
		.map(({ state, count }) => `${stateText(state, view)}${view.t('report:doc.colon')}${count}`)
		.join(view.t('report:doc.listSeparator'));
	return paragraph(view.t('document:matrix.totals', { count: lines.length, list }), 'lead');
}

/** Those with a reason one by one, the others by what they hang on. */
function gaps(lines: readonly Decided[], view: ContentView): Block[] {
	const { t } = view;
	return (['empty', 'gap', 'exempt'] as const).flatMap((state): Block[] => {
		const of = lines.filter((line) => line.state === state);
		if (of.length === 0) return [];
		const told = of
			.filter(({ reason }) => reason !== '')
			.map((line) => `${codesText([line], view)}${t('report:doc.colon')}${line.reason.replace(/\.$/, '')}`);
		const untold = of.filter(({ reason }) => reason === '');
		const names = [...told, ...(untold.length > 0 ? [codesText(untold, view)] : [])];
		return [
			paragraph([
				{ kind: 'text', text: t(`document:matrix.${state}`, { count: of.length }), bold: true },
				{ kind: 'text', text: ` ${names.join(t('report:doc.listSeparator'))}.` },
			]),
		];
	});
}
