// What a row of evidence holds. Apart from evidence.ts, whose lists the popup needs at once while it has nothing to validate.
import * as v from 'valibot';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';
import { evidenceKinds, sourceKinds } from './evidence';
import { fileSchema, passageLinkSchema } from './kept-schemas';
import { referenceTypes } from './reference';

/** What a candidate says of a source of the veille: who publishes it, what it is, a word on its reliability. */
export const watchSourceSchema = v.object({
	name: v.string(),
	kind: v.nullable(v.picklist(sourceKinds)),
	reliability: v.string(),
});

const line = v.optional(v.string());

/** What the candidate typed of its reference; each type asks for a few of these (`fieldsOf`). */
export const referenceSchema = v.object({
	type: v.optional(v.picklist(referenceTypes)),
	/** "Dupont, Anne ; Insee": a comma turns a person's name round; without one the name is printed as it is. */
	authors: line,
	/** The journal, the newspaper, the site. */
	container: line,
	platform: line,
	volume: line,
	issue: line,
	/** Of a report. */
	number: line,
	/** "45-60", or how many there are. */
	pages: line,
	/** Of a data set, its version. */
	edition: line,
	place: line,
	publisher: line,
	isbn: line,
	issn: line,
	doi: line,
	/** "12 min 30 s" */
	duration: line,
	/** What the interviewed person does. */
	role: line,
	/** To whom a mail was sent; who led an interview. */
	recipient: line,
});

export const evidenceSchema = v.object({
	id: idSchema,
	createdAt: instantSchema,
	updatedAt: instantSchema,
	/** IANA zone of the machine when the piece was taken. */
	timeZone: v.string(),
	/** Tombstone: set on deletion, purged once the undo has passed. */
	deletedAt: v.nullable(instantSchema),
	kind: v.picklist(evidenceKinds),
	/** False while the kind is only our guess. */
	kindChosen: v.boolean(),
	title: v.string(),
	url: v.string(),
	/** The address without trackers and fragment: what "already clipped" compares. */
	canonicalUrl: v.string(),
	site: v.string(),
	author: v.string(),
	/** ISO date or instant as the page gives it, or ''. */
	publishedAt: v.string(),
	publisher: v.string(),
	description: v.string(),
	language: v.string(),
	/** "Ce que cela prouve": one sentence, the default reason of every claim of this piece. */
	statement: v.string(),
	/** Private: never leaves the machine in the jury profile. */
	note: v.string(),
	/** The text the candidate had selected, for a capture of a selection. */
	quote: v.string(),
	source: watchSourceSchema,
	/** "Ne pas diffuser": kept, never exported to the jury. */
	withheld: v.boolean(),
	thumbnail: v.nullable(sha256Schema),
	/** The screen for a page; for a file, the picture that stands for it where it is none itself: first page, first frame. */
	screenshot: v.nullable(sha256Schema),
	/** Pictures of the whole page from its top to its end, where it was asked for; each is at most 16,000 px high. */
	fullPage: v.optional(v.array(sha256Schema)),
	/** Where the quoted passage stands in its page. */
	passage: v.optional(passageLinkSchema),
	/** The earlier version of the same page that this one was taken to be compared with. */
	previous: v.optional(idSchema),
	/** For a piece that is a file, and no page. */
	file: v.optional(fileSchema),
	/** For a note that was typed: when and where what it tells took place. Its words are the piece's text. */
	occasion: v.optional(v.object({ at: instantSchema, place: v.string() })),
	/** How it is cited, where the candidate said more than the page does. */
	reference: v.optional(referenceSchema),
});
