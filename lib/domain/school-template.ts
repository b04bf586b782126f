// A school's own DOCX: the model whose headings and content controls are filled with the sections of the report.
import * as v from 'valibot';
import { instantSchema, sha256Schema } from './common-schemas';

export const schoolTemplateSchema = v.object({
	reportId: v.string(),
	name: v.string(),
	/** The document, as it came. */
	sha256: sha256Schema,
	/** `place`: a heading ("h:3", the third of the document) or a content control ("c:tag"); `sectionId`: what is written there. */
	fillings: v.array(v.object({ place: v.string(), sectionId: v.string() })),
	updatedAt: instantSchema,
});
export type SchoolTemplate = v.InferOutput<typeof schoolTemplateSchema>;
