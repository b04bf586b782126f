// A capture: the act of freezing a page, from the click to the finished archive, and the card that says what is missing.
import * as v from 'valibot';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';

export const captureFailures = [
	'restricted-page',
	'no-tab',
	'storage-full',
	'page-gone',
	'injection-refused',
	'cancelled',
	'interrupted',
	'unexpected',
] as const;
export type CaptureFailure = (typeof captureFailures)[number];

export const missingReasons = [
	'no-permission',
	'not-found',
	'refused',
	'network',
	'timeout',
	'too-large',
	'unreadable',
	'sandboxed',
	'page-gone',
] as const;
export type MissingReason = (typeof missingReasons)[number];

export const missingKinds = [
	'image',
	'style',
	'font',
	'frame',
	'canvas',
	'video',
	'media',
	'screenshot',
	'archive',
	'text',
] as const;

/** One line of the report card. `patched`: the screenshot's pixels stand in for it. */
export const missingSchema = v.object({
	kind: v.picklist(missingKinds),
	reason: v.picklist(missingReasons),
	url: v.string(),
	patched: v.optional(v.boolean(), false),
});
export type Missing = v.InferOutput<typeof missingSchema>;

/** started: row written · durable: the page's own content is on disk, the tab may close · done: resources fetched. */
export const jobStates = ['started', 'durable', 'done', 'failed'] as const;

export const jobSchema = v.object({
	id: idSchema,
	evidenceId: idSchema,
	tabId: v.number(),
	url: v.string(),
	state: v.picklist(jobStates),
	failure: v.nullable(v.picklist(captureFailures)),
	startedAt: instantSchema,
	durableAt: v.nullable(instantSchema),
	completedAt: v.nullable(instantSchema),
	attempts: v.number(),
});
export type Job = v.InferOutput<typeof jobSchema>;

/** The frozen artefacts of one piece: a root HTML asset whose URLs are `glane:<sha256>`, and all it needs. */
export const captureSchema = v.object({
	evidenceId: idSchema,
	capturedAt: instantSchema,
	/** Null when only the screenshot could be kept. */
	root: v.nullable(sha256Schema),
	/** Every asset of the archive and the pictures: what must outlive a clean-up. */
	assets: v.array(sha256Schema),
	missing: v.array(missingSchema),
	/** Bytes of the archive's assets, and of those that no earlier capture had stored. */
	archiveBytes: v.number(),
	storedBytes: v.number(),
	durableMs: v.number(),
	completeMs: v.number(),
	viewport: v.object({ width: v.number(), height: v.number(), scale: v.number() }),
	userAgent: v.string(),
});
export type Capture = v.InferOutput<typeof captureSchema>;

/** True when granting host access would bring back something that is missing. */
export const permissionWouldHelp = (missing: readonly Missing[]): boolean =>
	missing.some((line) => line.reason === 'no-permission');
