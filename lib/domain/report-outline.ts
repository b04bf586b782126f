// The outline of a report: its sections in the order in which they are written, as the candidate arranged them. It begins as the skeleton
// of the dossier; renaming, moving, adding, hiding and assuming an écart change the outline and never the référentiel.
import * as v from 'valibot';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';
import { sectionKinds } from './framework';
import { proseSchema } from './prose';

const text = v.string();
const limit = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));

/** What an entry of the outline is: a part of the dossier (its heading alone), or a section of one of the kinds of the référentiel. */
export const outlineKinds = ['part', ...sectionKinds] as const;
export type OutlineKind = (typeof outlineKinds)[number];

export const outlineSectionSchema = v.object({
	/** That of the dossier's part or section; a UUID of its own for a section that the candidate added. */
	id: text,
	kind: v.picklist(outlineKinds),
	title: text,
	/** The part it belongs to; null around the parts, and for a part. */
	partId: v.nullable(text),
	/** Of a part: the chapter that is printed above it, where it changes, and the assessment it answers. */
	chapter: v.optional(text),
	assessmentId: v.optional(text),
	/** Ids of the competencies and deliverables it answers. */
	nodeIds: v.array(text),
	hidden: v.boolean(),
	/** Why the section is not written: an écart that the candidate assumes. null: it is written as any other. */
	gap: v.nullable(text),
	/** What the candidate allows it, in words and in pages. */
	budget: v.object({ words: limit, pages: limit }),
	/** Added by the candidate, so that it can be removed again. */
	own: v.boolean(),
});
export type OutlineSection = v.InferOutput<typeof outlineSectionSchema>;

export const citationStyles = ['author-date', 'numeric'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** One report: the outline of one dossier, and how it is printed. */
export const reportOutlineSchema = v.object({
	/** See `reportIdOf`. */
	id: text,
	frameworkId: text,
	dossierId: v.nullable(text),
	sections: v.array(outlineSectionSchema),
	citations: v.picklist(citationStyles),
	/** The whole report's: pages as the school limits them, bytes as the portal does. */
	budget: v.object({ pages: limit, bytes: limit }),
	updatedAt: instantSchema,
});
export type ReportOutline = v.InferOutput<typeof reportOutlineSchema>;

/** The text of one section. */
export const sectionTextSchema = v.object({
	/** See `textIdOf`. */
	id: text,
	reportId: text,
	sectionId: text,
	prose: proseSchema,
	/** Pictures it holds: the assets that must stay. */
	assets: v.array(sha256Schema),
	updatedAt: instantSchema,
});
export type SectionText = v.InferOutput<typeof sectionTextSchema>;

/** Why an earlier state of a section's text was kept. */
export const textCauses = ['writing', 'restored', 'template', 'review'] as const;

/** An earlier state of a section's text; the last fifty are kept. */
export const textVersionSchema = v.object({
	id: idSchema,
	textId: text,
	reportId: text,
	at: instantSchema,
	cause: v.picklist(textCauses),
	prose: proseSchema,
	assets: v.array(sha256Schema),
});
export type TextVersion = v.InferOutput<typeof textVersionSchema>;

/** One report for each dossier of a référentiel; one for the whole where it has none. */
export const reportIdOf = (frameworkId: string, dossierId: string | null): string => `${frameworkId}/${dossierId ?? 'tout'}`;

export const textIdOf = (reportId: string, sectionId: string): string => `${reportId}/${sectionId}`;
