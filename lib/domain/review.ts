// What a tutor sent back: comments on places of the report, and what they confirm of the candidate's part in the work.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';

export const reviewCommentSchema = v.object({
	id: idSchema,
	/** Anchor of a section, a competency or an exhibit, as the reviewed file names it. */
	anchor: v.string(),
	/** The words that were selected, '' for the whole place. */
	quote: v.string(),
	text: v.string(),
});

export const reviewSchema = v.object({
	id: idSchema,
	reportId: v.string(),
	/** The release that was read; null for a draft. */
	release: v.nullable(v.number()),
	/** Who says so: unverified, and shown as such. */
	reviewer: v.object({ name: v.string(), role: v.string() }),
	comments: v.array(reviewCommentSchema),
	/** Anchors of the parts or exhibits in which the tutor confirms that the candidate took part, with a word on it. */
	confirmations: v.array(v.object({ anchor: v.string(), text: v.string() })),
	reviewedAt: instantSchema,
	importedAt: instantSchema,
	/** Ids of the comments that the candidate has dealt with. */
	settled: v.array(v.string()),
});
export type ReviewComment = v.InferOutput<typeof reviewCommentSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
