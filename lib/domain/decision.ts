// Where a criterion stands: what the facts propose, and what the candidate decided. A decision stays theirs whatever the facts become;
// when the two no longer agree, the screen says so. It is coverage, and never a self-assessment (see self-assessment.ts).
import * as v from 'valibot';
import { instantSchema } from './common-schemas';

/** empty: vide · partial: partiel · proved: prouvé · gap: écart assumé · exempt: exempté. The last two are never proposed. */
export const criterionStates = ['empty', 'partial', 'proved', 'gap', 'exempt'] as const;
export type CriterionState = (typeof criterionStates)[number];

export const decisionSchema = v.object({
	/** See `decisionIdOf`. */
	id: v.string(),
	frameworkId: v.string(),
	/** Id of a criterion, of a competency that has no criterion of its own, or of a deliverable. */
	nodeId: v.string(),
	state: v.picklist(criterionStates),
	/** Never empty for an écart and an exemption. */
	reason: v.string(),
	updatedAt: instantSchema,
});
export type Decision = v.InferOutput<typeof decisionSchema>;

export const decisionIdOf = (frameworkId: string, nodeId: string): string => `${frameworkId}/${nodeId}`;

/**
 * What the candidate counts towards a deliverable's own number: "two events, one of them digital" is met by named events, each with
 * pieces, not by any two pieces.
 */
export const countedItemSchema = v.object({
	id: v.string(),
	label: v.string(),
	/** Which of the requirement's own words it answers, "un digital"; null: none in particular. */
	including: v.nullable(v.string()),
	evidenceIds: v.array(v.string()),
});
export const requirementCountSchema = v.object({
	/** See `decisionIdOf`. */
	id: v.string(),
	frameworkId: v.string(),
	deliverableId: v.string(),
	items: v.array(countedItemSchema),
	updatedAt: instantSchema,
});
export type CountedItem = v.InferOutput<typeof countedItemSchema>;
export type RequirementCount = v.InferOutput<typeof requirementCountSchema>;
