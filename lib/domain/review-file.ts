// The small file a tutor saves from the reviewed document (assets/report/review.js writes it), and how it comes in.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';
import { fail, ok, type Result } from './result';
import { type Review, reviewCommentSchema, reviewConfirmationSchema } from './review';

const words = v.pipe(v.string(), v.maxLength(20_000));

export const reviewFileSchema = v.object({
	schema: v.literal('glane-review/1'),
	/** Stays the same when the tutor saves again: the later file takes the place of the earlier one. */
	id: idSchema,
	reportId: v.string(),
	release: v.nullable(v.number()),
	reviewer: v.object({ name: words, role: words }),
	comments: v.pipe(v.array(reviewCommentSchema), v.maxLength(2000)),
	confirmations: v.pipe(v.array(reviewConfirmationSchema), v.maxLength(2000)),
	reviewedAt: instantSchema,
});
export type ReviewFile = v.InferOutput<typeof reviewFileSchema>;

export type ReviewFileFault = 'not-json' | 'not-a-review' | 'other-report' | 'empty';

/** A fault where the text is no review, is of another report, or says nothing. */
export function readReviewFile(text: string, reportId: string): Result<ReviewFile, ReviewFileFault> {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return fail('not-json');
	}
	const file = v.safeParse(reviewFileSchema, raw);
	if (!file.success) return fail('not-a-review');
	if (file.output.reportId !== reportId) return fail('other-report');
	if (file.output.comments.length === 0 && file.output.confirmations.length === 0) return fail('empty');
	return ok(file.output);
}

/** The row of a file; what was settled in its earlier state stays so, as long as the comment says the same. `at`: now. */
export function reviewOf({ schema: _schema, ...file }: ReviewFile, earlier: Review | null, at: string): Review {
	const said = new Map(earlier?.comments.map(({ id, text }) => [id, text]));
	const settled = file.comments
		.filter(({ id, text }) => earlier?.settled.includes(id) && said.get(id) === text)
		.map(({ id }) => id);
	return { ...file, importedAt: at, settled };
}
