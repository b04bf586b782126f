// The contract between contexts: every message, what it carries, what it answers. Only these exist.
// Our scripts in a page can reach `capture.frame`, `hold.frame`, `capture.resources` and `capture.extraction`, for their own job alone.
import * as v from 'valibot';
import type { CaptureFailure } from '../domain/capture';
import { aimSchema } from '../domain/aim-schema';
import { idSchema } from '../domain/common-schemas';
import { frameBoxesSchema } from '../domain/held-page-schema';
import { askedPageSchema } from '../domain/page-queue';
import { queueActs } from '../domain/queue-machine';
import type { Result } from '../domain/result';
import { extractionSchema, frameSnapshotSchema } from '../domain/snapshot';

const tab = v.object({
	tabId: v.number(),
	/** Text the candidate had selected, when the selection is what counts. */
	selection: v.optional(v.string(), ''),
	/** Capture even if an untagged piece of this page was taken a moment ago. */
	anew: v.optional(v.boolean(), false),
	/** What of the page is kept; the page as it is seen when not said. */
	aim: v.optional(aimSchema),
	/** The earlier version of the same page that the new piece is to be compared with. */
	previous: v.optional(idSchema),
	/** An untagged piece begun a moment ago, whose place the new capture takes: same row, another kind. */
	replaces: v.optional(idSchema),
});
const piece = v.object({ evidenceId: idSchema });

export const requests = {
	/** Begins a capture; answers once its row is on disk, not when it is done. */
	'capture.start': { from: 'extension', schema: tab },
	/** Goes on with a capture that failed or stopped half-way, on the tab that shows the page now. */
	'capture.retry': {
		from: 'extension',
		/** `waits`: begins once the page has loaded; until then, what was kept before stands. */
		schema: v.object({ evidenceId: idSchema, tabId: v.optional(v.number()), waits: v.optional(v.boolean()) }),
	},
	/** The candidate discards the piece: its job ends, its row goes to the bin. */
	'capture.discard': { from: 'extension', schema: piece },
	/** Pages to capture one after the other; answers once they are on disk. */
	'queue.add': {
		from: 'extension',
		schema: v.object({ pages: v.array(askedPageSchema), mayShow: v.optional(v.boolean(), false) }),
	},
	/** What the candidate does with pages of the queue; all of them when none is named. */
	'queue.act': {
		from: 'extension',
		schema: v.object({ act: v.picklist(queueActs), ids: v.optional(v.nullable(v.array(idSchema)), null) }),
	},
	/** One frozen frame. May come twice: the second replaces the first. */
	'capture.frame': { from: 'page', schema: v.object({ jobId: idSchema, frame: frameSnapshotSchema }) },
	/** One frame that is held for the picker, with what it shows; no row knows of it. */
	'hold.frame': {
		from: 'page',
		schema: v.object({ holdId: idSchema, frame: frameSnapshotSchema, boxes: v.array(frameBoxesSchema) }),
	},
	/** Bytes of addresses that the page could read itself (its own origin, its cache, its session). */
	'capture.resources': {
		from: 'page',
		schema: v.object({ jobId: idSchema, resources: v.array(v.object({ url: v.string(), bytes: v.blob() })) }),
	},
	/** Text and metadata, read after the snapshot. */
	'capture.extraction': { from: 'page', schema: v.object({ jobId: idSchema, extraction: extractionSchema }) },
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type RequestData<N extends RequestName> = v.InferOutput<Requests[N]['schema']>;
export type RequestInput<N extends RequestName> = v.InferInput<Requests[N]['schema']>;

/** `earlier`: instants of other pieces of the same page. `resumed`: an untagged piece of this page was just taken; it is this one. */
export type CaptureStarted = { evidenceId: string; earlier: string[]; resumed: boolean };

/** `left`: asked for, but in the queue already or more than a batch may hold. */
export type QueueAdded = { added: number; left: number };

export type RefusedMessage = 'forbidden' | 'malformed';

type Answers = {
	'capture.start': Result<CaptureStarted, CaptureFailure>;
	'capture.retry': Result<null, CaptureFailure>;
	'capture.discard': Result<null, never>;
	'queue.add': Result<QueueAdded, 'storage-full'>;
	'queue.act': Result<null, never>;
	'capture.frame': Result<null, 'unknown-job' | 'storage-full'>;
	'hold.frame': Result<null, 'unknown-job'>;
	'capture.resources': Result<null, 'unknown-job' | 'storage-full'>;
	'capture.extraction': Result<null, 'unknown-job' | 'storage-full'>;
};
export type Answer<N extends RequestName> = Answers[N] | Result<never, RefusedMessage>;
