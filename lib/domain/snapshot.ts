// What a frame hands over when it is frozen: HTML whose URLs are tokens, and for each token where its bytes are to come from.
import * as v from 'valibot';

const rect = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

/** What of a page was seen: CSS px and their density; `x` and `y`: how far it was scrolled, absent where it was not, or nobody knew. */
export const viewportSchema = v.object({
	width: v.number(),
	height: v.number(),
	scale: v.number(),
	x: v.optional(v.number()),
	y: v.optional(v.number()),
});
export type Viewport = v.InferOutput<typeof viewportSchema>;

/** Pixels of the visible screenshot that stand in for what the DOM cannot give, in CSS px of the viewport of the frame that was frozen. */
export const patchSchema = v.object({ rect, kind: v.picklist(['canvas', 'video', 'frame']) });

export const frameResourceSchema = v.variant('from', [
	/** Bytes on the network. */
	v.object({ from: v.literal('url'), token: v.string(), kind: v.picklist(['image', 'media', 'style', 'font']), url: v.string() }),
	/** Bytes only the page had: a canvas, a blob: image, a video frame. */
	v.object({
		from: v.literal('page'),
		token: v.string(),
		kind: v.picklist(['image', 'canvas', 'video', 'font']),
		bytes: v.blob(),
	}),
	/** Rules read from the CSSOM; `base` resolves their URLs. With `url`, the sheet's own text is better than what the CSSOM prints. */
	v.object({ from: v.literal('rules'), token: v.string(), text: v.string(), base: v.string(), url: v.optional(v.string()) }),
	/** A child frame and its path: with its own HTML when this frame could read it, else it answers by itself. */
	v.object({
		from: v.literal('frame'),
		token: v.string(),
		url: v.string(),
		html: v.optional(v.string()),
		path: v.optional(v.string()),
		/** Where the child's viewport lies in this frame's: what it patches lies there in the screenshot. */
		inner: v.optional(v.object({ x: v.number(), y: v.number() })),
		patch: v.optional(patchSchema),
	}),
	/** Not readable at all; a patch may stand in. */
	v.object({
		from: v.literal('nowhere'),
		token: v.string(),
		kind: v.picklist(['canvas', 'video', 'image', 'media', 'style', 'font', 'frame']),
		reason: v.picklist(['unreadable', 'too-large']),
		patch: v.optional(patchSchema),
	}),
]);
export type FrameResource = v.InferOutput<typeof frameResourceSchema>;

/** Raw facts of the page, read at the same instant, from which author and dates can still be read if the tab closes. */
export const pageFactsSchema = v.object({
	title: v.string(),
	language: v.string(),
	canonical: v.string(),
	metas: v.record(v.string(), v.string()),
	jsonLd: v.array(v.string()),
	contentType: v.string(),
	/** Canvases in view of the document: many of them make a dashboard. */
	canvases: v.number(),
});
export type PageFacts = v.InferOutput<typeof pageFactsSchema>;

/** What was selected when a frame was frozen. `link` leads to it, as far as its page can be led to. */
export const passageSchema = v.object({ quote: v.string(), before: v.string(), after: v.string(), link: v.string() });
export type Passage = v.InferOutput<typeof passageSchema>;

export const frameSnapshotSchema = v.object({
	/** '' for the top frame, else the indexes from the top: '0.2'; '?' and its address when a frame cannot tell. */
	path: v.string(),
	url: v.string(),
	/** Marks this frame's tokens, so that text of the page is never taken for one. */
	nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	html: v.blob(),
	resources: v.array(frameResourceSchema),
	facts: pageFactsSchema,
	viewport: viewportSchema,
	/** True when the page was too long, or nested too deep, to be kept to its end. */
	isCut: v.optional(v.boolean(), false),
	/** What the page had really loaded: CSS names many fonts, few are used. Null when the browser's list was full. */
	loaded: v.nullable(v.array(v.string())),
	/** Parts of what was in view that were still loading. */
	loading: v.optional(v.number()),
	/** Where the passage was asked for, and is in this frame. */
	passage: v.optional(passageSchema),
});
export type FrameSnapshot = v.InferOutput<typeof frameSnapshotSchema>;

/** What extract.js reads after the snapshot: defuddle's metadata and the visible text. Empty string: not found. */
export const extractionSchema = v.object({
	text: v.string(),
	title: v.string(),
	author: v.string(),
	publishedAt: v.string(),
	publisher: v.string(),
	description: v.string(),
	language: v.string(),
});
export type Extraction = v.InferOutput<typeof extractionSchema>;

/** What a page says of one of its images. `rect` in CSS px of the top viewport, null when it is not in sight. */
export type ImageFacts = {
	alternative: string;
	caption: string;
	rect: { x: number; y: number; width: number; height: number } | null;
	viewport: { width: number; height: number };
};
