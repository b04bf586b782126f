// A page frozen for the candidate to choose from before anything is kept: it lives in the memory of the picker alone.
import type { Extraction, FrameSnapshot, Viewport } from './snapshot';

export type Rect = { x: number; y: number; width: number; height: number };

/** In a held frame's HTML, each element bears its number in this attribute. It never reaches an archive. */
export const numberAttribute = 'data-glane-n';

/**
 * Part of a text as it is seen: `node` counts the texts among the element's children as its HTML has them, from 0 (-1: what a field holds);
 * `start` and `end` count the characters of that text.
 */
export type WordBox = { node: number; start: number; end: number; text: string; rect: Rect };

/**
 * An element that is seen: its number in the HTML of its frame, that of the nearest boxed element around it (-1: none), and the part of it
 * that shows, in CSS px of the frame's viewport. `name` is its tag's, or what it says it is: `article`, `figure`, `card`. `isUnder`: something
 * lies over it.
 */
export type ElementBox = { n: number; parent: number; name: string; rect: Rect; words: WordBox[]; isUnder?: boolean | undefined };

/** What a frame shows; `at` is where its viewport lies in that of the top frame, null when that is not known. */
export type FrameBoxes = { path: string; at: { x: number; y: number } | null; boxes: ElementBox[] };

export type HeldPage = {
	url: string;
	title: string;
	/** Instant of the freeze, ISO 8601 UTC. */
	heldAt: string;
	frames: FrameSnapshot[];
	boxes: FrameBoxes[];
	/** PNG of the visible page at the same instant; null when the browser refused. */
	screenshot: Blob | null;
	extraction: Extraction | null;
	viewport: Viewport;
};
