// Reads and writes claims: which piece proves which competency or criterion, and why.
import type { Claim } from '../domain/claim';
import { instant } from '../domain/clock';
import { db } from './database';

export const claimsOf = (evidenceId: string): Promise<Claim[]> =>
	db.claims.where('evidenceId').equals(evidenceId).sortBy('createdAt');

/** Claims of several pieces at once, for the rows of a list. */
export const claimsOfAll = (evidenceIds: readonly string[]): Promise<Claim[]> =>
	db.claims
		.where('evidenceId')
		.anyOf([...evidenceIds])
		.toArray();

/** Every claim of a framework whose piece is not deleted. */
export async function claimsOfFramework(frameworkId: string): Promise<Claim[]> {
	const claims = await db.claims.where('[frameworkId+nodeId]').between([frameworkId, ''], [frameworkId, '\uffff']).toArray();
	const gone = new Set(await db.evidence.where('deletedAt').above('').primaryKeys());
	return claims.filter((claim) => !gone.has(claim.evidenceId));
}

/** Ties a piece to a node; tying it twice keeps the first claim. */
export async function addClaim(evidenceId: string, frameworkId: string, nodeId: string, reason = ''): Promise<string> {
	return db.transaction('rw', db.claims, async () => {
		const known = await db.claims.get({ evidenceId, frameworkId, nodeId });
		if (known) return known.id;
		const at = instant();
		return db.claims.add({ id: crypto.randomUUID(), evidenceId, frameworkId, nodeId, reason, createdAt: at, updatedAt: at });
	});
}

export async function editClaimReason(id: string, reason: string): Promise<void> {
	await db.claims.update(id, { reason, updatedAt: instant() });
}

/** Removes a claim; its tombstone tells another machine that it is gone. */
export async function removeClaim(id: string): Promise<void> {
	await db.transaction('rw', db.claims, db.tombstones, async () => {
		await db.claims.delete(id);
		await db.tombstones.put({ id, table: 'claims', deletedAt: instant() });
	});
}

/** Puts back a claim just removed (undo). */
export async function restoreClaim(claim: Claim): Promise<void> {
	await db.transaction('rw', db.claims, db.tombstones, async () => {
		await db.claims.put(claim);
		await db.tombstones.delete(claim.id);
	});
}
