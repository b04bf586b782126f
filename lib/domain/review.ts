// What a tutor sent back: comments on places of the report, and what they confirm of the candidate's part in the work.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';

/** A place of the report as the reviewed file names it: a section, a competency, an exhibit. */
const placeEntries = {
	anchor: v.string(),
	/** Its heading as it was read: it says where, even when the place is gone. */
	title: v.string(),
	/** The piece, where the place is an exhibit. */
	evidenceId: v.nullable(idSchema),
};

export const reviewCommentSchema = v.object({
	id: idSchema,
	...placeEntries,
	/** The words that were selected, '' for the whole place. */
	quote: v.string(),
	text: v.string(),
});

export const reviewConfirmationSchema = v.object({ ...placeEntries, text: v.string() });

export const reviewSchema = v.object({
	id: idSchema,
	reportId: v.string(),
	/** The release that was read; null for a draft. */
	release: v.nullable(v.number()),
	/** Who says so: unverified, and shown as such. */
	reviewer: v.object({ name: v.string(), role: v.string() }),
	comments: v.array(reviewCommentSchema),
	/** Places in which the tutor confirms that the candidate took part, with a word on it. */
	confirmations: v.array(reviewConfirmationSchema),
	reviewedAt: instantSchema,
	importedAt: instantSchema,
	/** Ids of the comments that the candidate has dealt with. */
	settled: v.array(v.string()),
});
export type ReviewPlace = Pick<ReviewComment, 'anchor' | 'title' | 'evidenceId'>;
export type ReviewComment = v.InferOutput<typeof reviewCommentSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
