// A capture: the act of freezing a page, from the click to the finished archive, and the card that says what is missing.
import type * as v from 'valibot';
import type { aimSchema } from './aim-schema';
import type { captureSchema, jobSchema, missingSchema, pieceChangesSchema, walkedSchema } from './capture-schema';

/** What of a page is kept. The screen that was seen and the text are kept with each of them, where there are any. */
export const captureKinds = ['page', 'full-page', 'region', 'element', 'selection', 'image', 'document'] as const;
export type CaptureKind = (typeof captureKinds)[number];

/** What a click asks for: a kind, and which image of the page where it is one. */
export type CaptureAim = v.InferOutput<typeof aimSchema>;

export const captureFailures = [
	'restricted-page',
	'no-tab',
	'storage-full',
	'page-gone',
	'injection-refused',
	'page-busy',
	'cancelled',
	'interrupted',
	/** The passage was asked for, and nothing is selected. */
	'nothing-selected',
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
	/** The page held its own thread and never answered. */
	'page-busy',
	/** The page had removed all it was made of. */
	'page-empty',
	/** The capture's own time was over. */
	'out-of-time',
	/** Sheets that import sheets, without end. */
	'too-deep',
	/** The candidate ended the walk down the page. */
	'stopped',
	/** The tab was not in front any more. */
	'tab-left',
	/** The window was resized, or the page would not stand still. */
	'page-moved',
	/** More screens than a picture of a whole page may have. */
	'too-long',
	/** What was chosen was not on the screen. */
	'out-of-view',
	/** A file of this computer, which no extension may fetch. */
	'local-file',
	/** The file is of a format that is kept as a picture only. */
	'other-format',
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
	'page-end',
	'text',
	'full-page',
	/** The image or the document itself, where it is what was asked for. */
	'file',
] as const;

export type Missing = v.InferOutput<typeof missingSchema>;

/** started: row written · durable: the page's own content is on disk, the tab may close · done: resources fetched. */
export const jobStates = ['started', 'durable', 'done', 'failed'] as const;

/** What of a capture may take long: waiting for the page, walking down it for its lazy images, photographing it. */
export const longSteps = ['waiting', 'loading', 'pictures'] as const;

export type Walked = v.InferOutput<typeof walkedSchema>;

export type PieceChanges = v.InferOutput<typeof pieceChangesSchema>;
export type Job = v.InferOutput<typeof jobSchema>;

export type Capture = v.InferOutput<typeof captureSchema>;

/** True when granting host access would bring back something that is missing. */
export const permissionWouldHelp = (missing: readonly Missing[]): boolean =>
	missing.some((line) => line.reason === 'no-permission');

/** What another try may bring back; the rest is as it is: a page that can't be read stays unreadable. */
const passing: readonly MissingReason[] = ['no-permission', 'network', 'timeout', 'page-gone', 'page-busy', 'out-of-time'];

/** True when trying again may bring back something that is missing. */
export const retryMayHelp = (missing: readonly Missing[]): boolean => missing.some(({ reason }) => passing.includes(reason));

/** True when the same click on the same page may succeed another time. */
export const failureMayPass = (failure: CaptureFailure | null): boolean => failure !== 'restricted-page';
