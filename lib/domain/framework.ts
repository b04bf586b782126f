// A référentiel: what one certification asks for. Blocks, activities, competencies, criteria, assessments and deliverables,
// joined by ids. Groupings are independent of one another, because in the official documents they really are: an assessment
// covers any set of competencies, and a criterion may hang on a competency, an activity or an assessment.
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What every node has. `printed` keeps the label as the official document prints it, where it differs from `code`. */
const nodeEntries = {
	id,
	code: text,
	/** True when the official text has no code and ours was made up: shown in grey. */
	synthetic: v.optional(v.boolean(), false),
	printed: v.optional(text),
	label: text,
	/** A known slip of the official text, so that the candidate does not copy it. */
	remark: v.optional(text),
};

export const blockSchema = v.object({ ...nodeEntries, optional: v.optional(v.boolean(), false) });

export const activitySchema = v.object({
	...nodeEntries,
	blockId: v.optional(id),
	/** Sub-activities name the activity they belong to. */
	parentId: v.optional(id),
});

export const competencySchema = v.object({
	...nodeEntries,
	activityId: v.optional(id),
	blockId: v.optional(id),
	/** Title of the group of criteria printed beside the competency. */
	criteriaHeading: v.optional(text),
});

export const criterionSchema = v.object({
	id,
	/** 1-based rank under what it is attached to: the official documents repeat sentences, so text is no identity. */
	ordinal: count,
	label: text,
	heading: v.optional(text),
	/** Ids of competencies, activities or assessments. */
	attachedTo: v.pipe(v.array(id), v.minLength(1)),
	remark: v.optional(text),
});

/** "At least two events, one of them digital": { label: 'événements', min: 2, including: ['un en présentiel', 'un digital'] }. */
export const requirementSchema = v.object({ label: text, min: count, including: v.optional(v.array(text), []) });

export const assessmentFormats = [
	'report-sheet',
	'report-project',
	'report',
	'reconstructed-case',
	'simulated-case',
	'case',
	'fictional-case',
	'serious-game',
	'thesis',
	'case-study',
	'file',
	'note',
	'other',
] as const;
export const assessmentModes = ['individual', 'collective', 'both', 'unstated'] as const;
/** `either`: the document lets the candidate choose a real or a made-up case. */
export const assessmentContexts = ['real', 'fictional', 'either', 'unstated'] as const;

export const assessmentSchema = v.object({
	...nodeEntries,
	/** What the official document says of it beyond its title; of imported ones only. */
	description: v.optional(text),
	format: v.picklist(assessmentFormats),
	mode: v.picklist(assessmentModes),
	team: v.optional(v.object({ min: count, max: count })),
	/** null: the official document does not say. */
	written: v.nullable(v.boolean()),
	oral: v.nullable(v.boolean()),
	context: v.picklist(assessmentContexts),
	/** Ids of competencies; none where the document does not say which. */
	covers: v.array(id),
});

export const deliverableSchema = v.object({
	...nodeEntries,
	assessmentId: id,
	channel: v.picklist(['written', 'oral', 'debrief']),
	requirement: v.optional(requirementSchema),
});

/** What a section of a dossier is for: the report knows what to put in each. */
export const sectionKinds = [
	'cover',
	'declaration',
	'context',
	'brief',
	'competency',
	'deliverable',
	'contributions',
	'result',
	'limits',
	'self-assessment',
	'synthesis',
	'coverage',
	'bibliography',
	'exhibits',
	'free',
] as const;

/** A heading of the dossier, in the order it is written; `nodeIds` are the competencies or deliverables it answers. */
export const dossierSectionSchema = v.object({
	id,
	kind: v.picklist(sectionKinds),
	title: text,
	nodeIds: v.optional(v.array(id), []),
});

/** One chapter of a dossier; it holds what its assessment covers. */
export const dossierPartSchema = v.object({
	id,
	title: text,
	assessmentId: id,
	chapter: v.optional(text),
	sections: v.optional(v.array(dossierSectionSchema), []),
});

/** What the candidate hands in, and the assessments it is made of; `opening` and `closing` stand around the parts. */
export const dossierSchema = v.object({
	id,
	title: text,
	opening: v.optional(v.array(dossierSectionSchema), []),
	parts: v.pipe(v.array(dossierPartSchema), v.minLength(1)),
	closing: v.optional(v.array(dossierSectionSchema), []),
});

export const frameworkSchema = v.object({
	schema: v.literal('glane-framework/1'),
	id,
	title: text,
	shortTitle: text,
	certifier: v.nullable(text),
	level: v.nullable(v.number()),
	rncp: v.nullable(text),
	language: v.literal('fr'),
	blocks: v.array(blockSchema),
	activities: v.array(activitySchema),
	competencies: v.array(competencySchema),
	criteria: v.array(criterionSchema),
	assessments: v.array(assessmentSchema),
	deliverables: v.array(deliverableSchema),
	dossiers: v.array(dossierSchema),
	/** What was found odd in the official document, in words for the candidate. */
	remarks: v.optional(v.array(text), []),
	/** Text of an imported document that found no place: kept, shown, never guessed into one. */
	unplaced: v.optional(v.array(text), []),
});

export type Framework = v.InferOutput<typeof frameworkSchema>;
export type Block = v.InferOutput<typeof blockSchema>;
export type Activity = v.InferOutput<typeof activitySchema>;
export type Competency = v.InferOutput<typeof competencySchema>;
export type Criterion = v.InferOutput<typeof criterionSchema>;
export type Assessment = v.InferOutput<typeof assessmentSchema>;
export type Deliverable = v.InferOutput<typeof deliverableSchema>;
export type Dossier = v.InferOutput<typeof dossierSchema>;
export type DossierPart = v.InferOutput<typeof dossierPartSchema>;
export type DossierSection = v.InferOutput<typeof dossierSectionSchema>;
