// A line of the check that the candidate sets aside, with the reason that the report folder prints.
import * as v from 'valibot';
import { instantSchema } from './common-schemas';

export const waiverSchema = v.object({
	/** `reportId/rule/subject` */
	id: v.string(),
	reportId: v.string(),
	/** Name of the rule, and what it found fault with: a node, a piece, a section. */
	rule: v.string(),
	subject: v.string(),
	reason: v.pipe(v.string(), v.trim(), v.minLength(1)),
	at: instantSchema,
});
export type Waiver = v.InferOutput<typeof waiverSchema>;
