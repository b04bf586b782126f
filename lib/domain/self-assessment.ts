// Self-assessment (auto-évaluation): the level a candidate gives themselves for one competency, why, on what evidence, and what comes
// next. Never computed, never merged with coverage.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';

/** From "je découvre" to "j'adapte et je transmets"; the candidate may rename them in the settings. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

export const selfAssessmentSchema = v.object({
	/** See `selfAssessmentIdOf`. */
	id: v.string(),
	frameworkId: v.string(),
	competencyId: v.string(),
	/** null: begun, not yet placed. */
	level: v.nullable(v.picklist(levels)),
	justification: v.string(),
	evidenceIds: v.array(v.string()),
	nextStep: v.string(),
	updatedAt: instantSchema,
});
export type SelfAssessment = v.InferOutput<typeof selfAssessmentSchema>;
export type SelfAssessmentChange = Partial<Pick<SelfAssessment, 'level' | 'justification' | 'evidenceIds' | 'nextStep'>>;

export const selfAssessmentIdOf = (frameworkId: string, competencyId: string): string => `${frameworkId}/${competencyId}`;

/** All self-assessments of a référentiel as they were on one day: progress to tell at the oral. */
export const assessmentSnapshotSchema = v.object({
	id: idSchema,
	frameworkId: v.string(),
	at: instantSchema,
	timeZone: v.string(),
	/** "Après le stage" */
	label: v.string(),
	entries: v.array(selfAssessmentSchema),
});
export type AssessmentSnapshot = v.InferOutput<typeof assessmentSnapshotSchema>;
