// Redaction (caviardage): what the candidate takes out of a piece, for good, and the log that says so without repeating it.
import type { Capture } from './capture';
import type { Evidence } from './evidence';
import type { Rect } from './held-page';

export const maskKinds = ['text', 'words', 'element', 'area'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** One thing that must go. */
export type Mask =
	/** A string wherever it stands, whatever its case and accents: page, frames, title, address, metadata, file names. */
	| { kind: 'text'; text: string }
	/** One run of characters of one text node (see WordBox). */
	| { kind: 'words'; frame: string; n: number; node: number; start: number; end: number }
	/** An element with all it holds: an image, a chart, a paragraph. */
	| { kind: 'element'; frame: string; n: number }
	/** All that lies in a rectangle of the screen, in CSS px of the top frame's viewport. */
	| { kind: 'area'; rect: Rect };

/** One act of redaction. It tells how much was taken out, never what. */
export type Redaction = {
	id: string;
	evidenceId: string;
	/** ISO 8601 UTC, with the zone of the machine beside. */
	at: string;
	timeZone: string;
	/** How many masks of each kind, and how many places they covered in all. */
	masks: Record<MaskKind, number>;
	places: number;
	/**
	 * never-kept: taken out before anything was stored · sealed: kept on this machine, never exported · destroyed · restored: put back in
	 * the copy's place, so that the piece is no longer redacted by this act.
	 */
	original: 'never-kept' | 'sealed' | 'destroyed' | 'restored';
	/** SHA-256 of the original archive's root, where there was one. */
	originalSha256: string | null;
};

/** The original of a piece redacted later, which only this machine keeps. Its assets stay as long as this row. */
export type SealedOriginal = {
	evidenceId: string;
	sealedAt: string;
	capture: Capture;
	evidence: Evidence;
	text: string;
	/** Reasons of the piece's claims, by their ids. */
	reasons?: Record<string, string>;
};

/** The acts whose effect a piece still shows. */
export const inForce = (redactions: readonly Redaction[]): Redaction[] =>
	redactions.filter(({ original }) => original !== 'restored');
