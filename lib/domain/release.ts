// A release (v1, v2 …): the report as it was handed in. It freezes the numbers of the exhibits and every text and row the report was
// made of, so that it can be compared and exported again.
import * as v from 'valibot';
import type { Capture } from './capture';
import { instantSchema, idSchema } from './common-schemas';
import type { Claim } from './claim';
import type { Teamwork } from './contribution';
import type { Decision, RequirementCount } from './decision';
import type { Evidence } from './evidence';
import type { Redaction } from './redaction';
import type { Review } from './review';
import type { ReportOutline, SectionText } from './report-outline';
import type { AssessmentSnapshot, SelfAssessment } from './self-assessment';
import type { Identity } from './settings';

/** "7" is { base: 7, rank: 0 }; what is called after the freeze comes as "7 bis", { base: 7, rank: 1 }. */
export const exhibitNumberSchema = v.object({ base: v.number(), rank: v.number() });
export type ExhibitNumber = v.InferOutput<typeof exhibitNumberSchema>;

/** Places in which a reader of the report confirms that the candidate took part: their word, unverified. */
export type Confirmed = Pick<Review, 'id' | 'reviewer' | 'confirmations' | 'reviewedAt'>;

/** Everything a report is made of, apart from the blobs. */
export type ReportRows = {
	outline: ReportOutline;
	texts: SectionText[];
	evidence: Evidence[];
	claims: Claim[];
	captures: Capture[];
	/** Words of the notes, by the id of their piece. */
	noteWords: [evidenceId: string, words: string][];
	redactions: Redaction[];
	decisions: Decision[];
	counts: RequirementCount[];
	assessments: SelfAssessment[];
	/** Self-assessments of earlier days, the oldest first; absent from releases made before they were kept. */
	snapshots?: AssessmentSnapshot[] | undefined;
	teamwork: Teamwork[];
	/** What tutors confirmed, the oldest first, without their comments; absent from releases made before it was printed. */
	confirmed?: Confirmed[] | undefined;
	identity: Identity;
};

export const releaseSchema = v.object({
	id: idSchema,
	reportId: v.string(),
	/** 1, 2, 3 … */
	number: v.number(),
	at: instantSchema,
	timeZone: v.string(),
	/** "Envoyée au tuteur" */
	note: v.string(),
	/** By the id of the piece. */
	numbers: v.record(v.string(), exhibitNumberSchema),
	/** Blobs that must stay as long as the release does. */
	assets: v.array(v.string()),
	/** Pieces that were redacted since: what was frozen of them was taken out here too. */
	redacted: v.optional(v.array(v.string()), []),
	/** Deleted by the candidate: it comes back with all it froze until it is purged. Its number is never given again. */
	deletedAt: v.optional(v.nullable(instantSchema), null),
});
/** Without the rows: what a list shows. */
export type Release = v.InferOutput<typeof releaseSchema>;
export type ReleaseRows = { releaseId: string; rows: ReportRows };
