// Links the piece of the popup to an earlier capture of the same page. Loaded when it is asked for.
import { evidenceOfPage, getEvidence } from '../../lib/db/evidence-repository';
import { linkVersion } from '../../lib/db/version-repository';

/** `when`: the instant of the earlier piece; null takes the link away. Resolves to the instant of the piece it is linked to now, or null. */
export async function linkEarlier(evidenceId: string, when: string | null): Promise<string | null> {
	const piece = await getEvidence(evidenceId);
	const earlier = piece && when !== null ? await evidenceOfPage(piece.canonicalUrl) : [];
	const wanted = earlier.find((other) => other.createdAt === when && other.id !== evidenceId);
	const isLinked = await linkVersion(evidenceId, wanted?.id ?? null);
	return isLinked && wanted ? wanted.createdAt : null;
}
