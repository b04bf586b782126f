// Pages waiting to be captured one after the other: the tabs of a window, or a list of addresses.
import * as v from 'valibot';
import { captureFailures } from './capture';
import { idSchema, instantSchema } from './common-schemas';

/** paused: waits until the candidate lets it go on. */
export const queueStates = ['waiting', 'paused', 'running', 'done', 'failed', 'cancelled'] as const;
export type QueueState = (typeof queueStates)[number];

/** Why a page of the queue gave no piece: what can stop any capture, its tab that never loaded, or a site that answered with an error. */
export const queueFailures = [...captureFailures, 'not-loaded', 'no-access', 'error-page'] as const;

/** Pages that one batch may hold. */
export const largestBatch = 200;

export const queuedPageSchema = v.object({
	id: idSchema,
	/** Pages that were asked for together. */
	batchId: idSchema,
	/** Their order within it, from 0. */
	position: v.number(),
	addedAt: instantSchema,
	url: v.string(),
	title: v.string(),
	/** A tab that is open already; null when one must be opened for it, and is closed after. */
	tabId: v.nullable(v.number()),
	/** The candidate's own tab may be put in front for an instant, where the browser photographs no other. */
	mayShow: v.optional(v.boolean(), false),
	state: v.picklist(queueStates),
	failure: v.nullable(v.picklist(queueFailures)),
	/** The piece, once its row is written. */
	evidenceId: v.nullable(idSchema),
});
export type QueuedPage = v.InferOutput<typeof queuedPageSchema>;

/** A page that is asked for. */
export const askedPageSchema = v.pick(queuedPageSchema, ['url', 'title', 'tabId']);
export type AskedPage = v.InferOutput<typeof askedPageSchema>;

export type QueueFailure = (typeof queueFailures)[number];
