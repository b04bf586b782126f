// Group work: who did what in an assessment that is taken in a team, so that each member can hand in an account of their own.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';

export const memberSchema = v.object({ id: idSchema, name: v.string(), role: v.string(), isCandidate: v.boolean() });
export type Member = v.InferOutput<typeof memberSchema>;

export const contributionLineSchema = v.object({
	id: idSchema,
	memberId: idSchema,
	/** A deliverable of the assessment; null for work that none of them names. */
	deliverableId: v.nullable(v.string()),
	what: v.string(),
	/** Share of that work, 0 to 100; null: not told. */
	percent: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
	evidenceIds: v.array(v.string()),
});

/** The team of one assessment. */
export const teamworkSchema = v.object({
	/** `frameworkId/assessmentId` */
	id: v.string(),
	frameworkId: v.string(),
	assessmentId: v.string(),
	members: v.array(memberSchema),
	lines: v.array(contributionLineSchema),
	updatedAt: instantSchema,
});
export type ContributionLine = v.InferOutput<typeof contributionLineSchema>;
export type Teamwork = v.InferOutput<typeof teamworkSchema>;
