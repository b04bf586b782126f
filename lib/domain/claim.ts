// A claim (lien de preuve): this piece proves that competency or criterion, for this reason.
import * as v from 'valibot';
import { idSchema, instantSchema } from './common-schemas';

export const claimSchema = v.object({
	id: idSchema,
	evidenceId: idSchema,
	frameworkId: v.string(),
	/** Id of a competency or of a criterion of that framework. */
	nodeId: v.string(),
	/** Empty: the piece's own statement is the reason. */
	reason: v.string(),
	createdAt: instantSchema,
	updatedAt: instantSchema,
});

export type Claim = v.InferOutput<typeof claimSchema>;

/** Why a claim holds: its own reason, else the statement of its piece. */
export const reasonOf = (claim: Claim, statement: string): string => claim.reason.trim() || statement.trim();
