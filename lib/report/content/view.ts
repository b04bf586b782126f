// What the makers of the report's tree share while it is made: the report, its words, where things are found, and the counts that run
// through the whole of it. It is made anew for each tree, in reading order.
import { bibliographyOf, type BibliographyEntry } from '../../domain/bibliography';
import { isCitable } from '../../domain/citation';
import { competencyState, type NodeState } from '../../domain/criterion-state';
import type { CriterionState } from '../../domain/decision';
import { calledInText } from '../called';
import type { Exhibit } from '../exhibit';
import type { Report } from '../model';
import type { ReportCompetency } from '../part';
import type { Wording } from '../wording';

type Reference = BibliographyEntry<Exhibit['piece']>;

export type ContentView = Wording & {
	report: Report;
	/** False where only what Glane adds is asked for: texts count, cite and call all the same. */
	withProse: boolean;
	exhibitsById: ReadonlyMap<string, Exhibit>;
	references: readonly Reference[];
	referencesByPiece: ReadonlyMap<string, Reference>;
	/** The next number of what is counted through the report. */
	next: (what: 'figure' | 'table' | 'footnote') => number;
	/** The anchor, the first time it is asked for; null afterwards: a competency may be written of twice. */
	claim: (anchor: string) => string | null;
};

export function viewOf(report: Report, wording: Wording, withProse = true): ContentView {
	const citable = report.exhibits.map(({ piece }) => piece).filter(isCitable);
	const { cited } = calledInText({ outline: report.outline, texts: textsOf(report) });
	const references = bibliographyOf(citable, report.outline.citations, cited, wording.language);
	const counts = { figure: 0, table: 0, footnote: 0 };
	const claimed = new Set<string>();
	return {
		...wording,
		report,
		withProse,
		exhibitsById: new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit])),
		references,
		referencesByPiece: new Map(references.flatMap((entry) => entry.evidenceIds.map((id) => [id, entry]))),
		next: (what) => ++counts[what],
		claim: (anchor) => {
			if (claimed.has(anchor)) return null;
			claimed.add(anchor);
			return anchor;
		},
	};
}

const textsOf = (report: Report) => [...report.texts].map(([sectionId, prose]) => ({ sectionId, prose }));

/** Where a reader finds a section of the outline. */
export const sectionAnchor = (sectionId: string): string => `s-${sectionId}`;

/** The line of the coverage matrix that a node has; its own place in the text is at `anchorOf`. */
export const matrixAnchor = (nodeId: string): string => `m-${nodeId}`;

export const referenceAnchor = ({ index }: Reference): string => `ref-${index}`;

/** A place that links lead to, given to the first that asks. */
export function placeOf(anchor: string, view: ContentView): { anchor?: string } {
	const place = view.claim(anchor);
	return place === null ? {} : { anchor: place };
}

/** The state of a criterion, a deliverable, or a competency that has no criterion of its own. */
export const nodeState = ({ report }: ContentView, nodeId: string): NodeState | null => report.states.get(nodeId) ?? null;

/** Where a competency stands: by its own decision, or by its criteria. */
export function stateOfCompetency(view: ContentView, { competency, criteria, proofs }: ReportCompetency): CriterionState {
	const own = nodeState(view, competency.id);
	if (own) return own.state;
	const states = criteria.map(({ criterion }) => nodeState(view, criterion.id)?.state ?? 'empty');
	return competencyState(states, proofs.length);
}
