// What becomes of the claims on a référentiel when another takes its place: those whose node is found again follow, the others wait
// for a person to place them. None is dropped.
import type { Claim } from './claim';
import type { FrameworkMatch } from './match-frameworks';

/** A claim, and the node of the other référentiel it is to be tied to. */
export type ClaimLink = { claim: Claim; toNodeId: string };

export type FollowedClaims = { follow: ClaimLink[]; orphans: Claim[] };

export function followClaims(claims: readonly Claim[], match: Pick<FrameworkMatch, 'pairs'>): FollowedClaims {
	const partnerOf = new Map(match.pairs.map(({ from, to }) => [from, to]));
	const followed: FollowedClaims = { follow: [], orphans: [] };
	for (const claim of claims) {
		const toNodeId = partnerOf.get(claim.nodeId);
		if (toNodeId === undefined) followed.orphans.push(claim);
		else followed.follow.push({ claim, toNodeId });
	}
	return followed;
}
