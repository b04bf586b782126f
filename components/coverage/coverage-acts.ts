// What the rows of the coverage can do, and what they must know to do it: passed down whole, so that a row takes one prop for all of it.
import type { CriterionState, CountedItem } from '../../lib/domain/decision';

/** A piece as a list to choose from shows it. */
export type PickablePiece = { id: string; title: string; site: string };

export type CoverageActs = {
	/** The node whose decision is being made; one at a time. */
	editing: string | null;
	onEdit: (nodeId: string | null) => void;
	/** `state` null: follow the facts again. `name` is what a message calls the node. */
	onDecide: (nodeId: string, name: string, state: CriterionState | null, reason: string) => void;
	/** The pieces behind a count. */
	piecesHref: (nodeId: string) => string;
	/** The self-assessment of a competency. */
	selfHref: (competencyId: string) => string;
	/** Items counted towards a deliverable's number. */
	itemsOf: (deliverableId: string) => readonly CountedItem[];
	onCount: (deliverableId: string, change: (items: readonly CountedItem[]) => readonly CountedItem[], removed?: string) => void;
	/** Every living piece by its id, the newest first. */
	pieces: ReadonlyMap<string, PickablePiece>;
};
