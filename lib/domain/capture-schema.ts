// What the rows of a capture hold. Apart from capture.ts, whose lists the popup needs at once while it has nothing to validate.
import * as v from 'valibot';
import { captureFailures, captureKinds, jobStates, longSteps, missingKinds, missingReasons } from './capture';
import { evidenceKinds } from './evidence';
import { aimSchema } from './aim-schema';
import { fileSchema, passageLinkSchema } from './kept-schemas';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';
import { viewportSchema } from './snapshot';

/** One line of the report card. `patched`: the screenshot's pixels stand in for it. */
export const missingSchema = v.object({
	kind: v.picklist(missingKinds),
	reason: v.picklist(missingReasons),
	url: v.string(),
	patched: v.optional(v.boolean(), false),
	/** For the pictures of a whole page: after how many screens they end, of how many. */
	screens: v.optional(v.object({ done: v.number(), of: v.number() })),
});

/** What a walk down a page brought: its pictures, and why they end before the page does. */
export const walkedSchema = v.object({
	tiles: v.array(sha256Schema),
	cut: v.nullable(v.object({ reason: v.picklist(missingReasons), done: v.number(), of: v.number() })),
});

/** What a capture finds for the row of its piece. `titleBefore`: the title takes its place only where it still stands. */
export const pieceChangesSchema = v.partial(
	v.object({
		screenshot: sha256Schema,
		thumbnail: sha256Schema,
		fullPage: v.array(sha256Schema),
		quote: v.string(),
		passage: passageLinkSchema,
		file: fileSchema,
		kind: v.picklist(evidenceKinds),
		title: v.string(),
		titleBefore: v.string(),
	}),
);

export const jobSchema = v.object({
	id: idSchema,
	evidenceId: idSchema,
	tabId: v.number(),
	url: v.string(),
	/** Absent: the page as it is seen. */
	aim: v.optional(aimSchema),
	/** Chosen and masked by hand before it was kept: the live page is never read for it, nor again. */
	isHeld: v.optional(v.boolean()),
	state: v.picklist(jobStates),
	failure: v.nullable(v.picklist(captureFailures)),
	startedAt: instantSchema,
	durableAt: v.nullable(instantSchema),
	completedAt: v.nullable(instantSchema),
	/** How many times it was run: more than once when something stopped it. */
	attempts: v.number(),
	/** True while it waits for the page to have loaded before it freezes it. */
	waits: v.optional(v.boolean()),
	/** What takes long, and how far it is: parts of the page that have loaded, or screens of it. */
	progress: v.optional(v.object({ step: v.picklist(longSteps), done: v.number(), of: v.number() })),
	/** What the candidate wants of what takes long: to keep what there is, or to do without. */
	wish: v.optional(v.picklist(['keep', 'drop'])),
	/** Once a whole page has been walked down; null when the candidate did without. */
	walked: v.optional(v.nullable(walkedSchema)),
	/** When the page was frozen, where that was not at the click. */
	frozenAt: v.optional(instantSchema),
	/** It takes the place of what the piece holds already, once all of it is there; what it finds stays in `staged` until then. */
	replaces: v.optional(v.boolean()),
	staged: v.optional(pieceChangesSchema),
});

/** The frozen artefacts of one piece: a root HTML asset whose URLs are `glane:<sha256>`, and all it needs. */
export const captureSchema = v.object({
	evidenceId: idSchema,
	/** Absent: the page as it is seen. */
	kind: v.optional(v.picklist(captureKinds)),
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
	viewport: viewportSchema,
	userAgent: v.string(),
	/** Parts of the page that were still loading at that instant: spinners, skeletons, images, frames. */
	loading: v.optional(v.number()),
});
