// What a correction takes from under the evidence: claims whose competency or criterion is no longer there.
import type { Claim } from '../../lib/domain/claim';
import type { Framework } from '../../lib/domain/framework';

/** Claims of the référentiel that name no node of it. They stay stored; the coverage no longer counts them. */
export function lostTies({ id, competencies, criteria }: Framework, claims: readonly Claim[]): Claim[] {
	const known = new Set([...competencies, ...criteria].map((node) => node.id));
	return claims.filter((claim) => claim.frameworkId === id && !known.has(claim.nodeId));
}
