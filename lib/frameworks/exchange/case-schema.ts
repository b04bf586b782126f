// What CASE 1.1 (1EdTech, "Competencies and Academic Standards Exchange") requires of a CFPackage, and what Glane adds under
// `extensions.glane`, where the format leaves room: https://www.imsglobal.org/spec/case/v1p1.
import * as v from 'valibot';
import {
	assessmentSchema,
	blockSchema,
	competencySchema,
	criterionSchema,
	deliverableSchema,
	frameworkSchema,
} from '../../domain/framework';

/** Lower-case versions 1 to 5 are what is written; other tools write capitals. */
const uuid = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i),
	v.toLowerCase(),
);
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** ISO 8601; tools disagree on the zone and the fraction. */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/));
const link = v.looseObject({ title: v.string(), identifier: uuid, uri: text });

const nodeEntries = {
	synthetic: blockSchema.entries.synthetic,
	printed: blockSchema.entries.printed,
	remark: blockSchema.entries.remark,
};
const { id } = blockSchema.entries;

/** What CASE has no field for, by kind. Codes, labels and links are those of the package, so that another tool can change them. */
export const glaneItemSchema = v.variant('kind', [
	v.object({ kind: v.literal('block'), id, ...nodeEntries, optional: blockSchema.entries.optional }),
	// Its links are associations.
	v.object({ kind: v.literal('activity'), id, ...nodeEntries }),
	v.object({ kind: v.literal('competency'), id, ...nodeEntries, criteriaHeading: competencySchema.entries.criteriaHeading }),
	v.object({
		kind: v.literal('criterion'),
		...v.pick(criterionSchema, ['id', 'ordinal', 'heading', 'remark']).entries,
	}),
	v.object({
		kind: v.literal('assessment'),
		id,
		...nodeEntries,
		...v.pick(assessmentSchema, ['description', 'format', 'mode', 'team', 'written', 'oral', 'context']).entries,
	}),
	v.object({
		kind: v.literal('deliverable'),
		id,
		...nodeEntries,
		...v.pick(deliverableSchema, ['channel', 'requirement']).entries,
	}),
]);
export type GlaneItem = v.InferOutput<typeof glaneItemSchema>;

const glaneDocumentSchema = v.pick(frameworkSchema, [
	'schema',
	'id',
	'shortTitle',
	'certifier',
	'level',
	'rncp',
	'dossiers',
	'remarks',
	'unplaced',
]);

const documentSchema = v.looseObject({
	identifier: uuid,
	uri: text,
	creator: v.string(),
	title: text,
	lastChangeDateTime: dateTime,
	extensions: v.optional(v.nullable(v.looseObject({ glane: v.optional(glaneDocumentSchema) }))),
});

const itemSchema = v.looseObject({
	identifier: uuid,
	uri: text,
	fullStatement: text,
	humanCodingScheme: v.optional(v.nullable(v.pipe(v.string(), v.trim()))),
	CFItemType: v.optional(v.nullable(v.string())),
	listEnumeration: v.optional(v.nullable(v.string())),
	lastChangeDateTime: dateTime,
	extensions: v.optional(v.nullable(v.looseObject({ glane: v.optional(glaneItemSchema) }))),
});
export type CaseItem = v.InferOutput<typeof itemSchema>;

const associationType = v.pipe(
	v.string(),
	v.regex(
		/^(isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|hasSkillLevel|isTranslationOf|ext:[\w.-]+)$/,
	),
);

const associationSchema = v.looseObject({
	identifier: uuid,
	uri: text,
	associationType,
	originNodeURI: link,
	destinationNodeURI: link,
	sequenceNumber: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
	lastChangeDateTime: dateTime,
});

const itemTypeSchema = v.looseObject({
	identifier: uuid,
	uri: text,
	title: v.string(),
	description: v.string(),
	hierarchyCode: v.string(),
	lastChangeDateTime: dateTime,
});

export const casePackageSchema = v.looseObject({
	CFDocument: documentSchema,
	CFItems: v.array(itemSchema),
	CFAssociations: v.array(associationSchema),
	CFDefinitions: v.optional(v.nullable(v.looseObject({ CFItemTypes: v.optional(v.nullable(v.array(itemTypeSchema))) }))),
});
export type CasePackage = v.InferOutput<typeof casePackageSchema>;
export type CasePackageInput = v.InferInput<typeof casePackageSchema>;

/** Our kinds as other tools will read them, and their place in CFItemTypes. */
export const itemTypes = {
	block: 'Bloc',
	activity: 'Activité',
	competency: 'Compétence',
	criterion: 'Critère',
	assessment: 'Épreuve',
	deliverable: 'Livrable',
} as const;
export type CaseKind = keyof typeof itemTypes;
