// Links between versions of one page, and what a new version takes over from the one before.
import { reasonOf, type Claim } from '../domain/claim';
import { instant } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import { db } from './database';

/** Links a piece to an earlier one, or with null to none. False, and nothing changes, when the link would go in a circle. */
export async function linkVersion(id: string, previous: string | null): Promise<boolean> {
	return db.transaction('rw', db.evidence, async () => {
		const seen = new Set<string>();
		for (let at = previous ?? undefined; at !== undefined && !seen.has(at); at = (await db.evidence.get(at))?.previous) {
			if (at === id) return false;
			seen.add(at);
		}
		await db.evidence.update(id, { previous: previous ?? undefined, updatedAt: instant() });
		return true;
	});
}

/** Before a row is emptied for good, those that led to it lead to the one before it. Inside a transaction on evidence. */
export async function passBy(id: string): Promise<void> {
	const previous = (await db.evidence.get(id))?.previous;
	await db.evidence
		.where('previous')
		.equals(id)
		.modify((row) => {
			if (previous === undefined || previous === row.id) delete row.previous;
			else row.previous = previous;
		});
}

/** Deleted pieces that name an earlier version: links lead through them. */
export const deletedVersions = (): Promise<Evidence[]> =>
	db.evidence
		.where('previous')
		.above('')
		.filter((row) => row.deletedAt !== null)
		.toArray();

/** What undoes `takeTies`: ids of the claims it added, and the statement it filled in, or null. */
export type TakenTies = { claims: string[]; statement: string | null };

/**
 * Ties a piece to all that an earlier version proves, with the same reasons, and gives it the same sentence where it has none. Links
 * it already has stay as they are.
 */
export async function takeTies(id: string, previous: string): Promise<TakenTies> {
	return db.transaction('rw', db.evidence, db.claims, async () => {
		const [piece, earlier] = [await db.evidence.get(id), await db.evidence.get(previous)];
		if (!piece || !earlier) return { claims: [], statement: null };
		const statement = piece.statement.trim() === '' && earlier.statement.trim() !== '' ? earlier.statement : null;
		if (statement !== null) await db.evidence.update(id, { statement, updatedAt: instant() });
		const [own, theirs] = [await claimsOf(id), await claimsOf(previous)];
		const known = new Set(own.map(keyOf));
		const at = instant();
		const added = theirs
			.filter((claim) => !known.has(keyOf(claim)))
			.map((claim): Claim => ({
				...claim,
				id: crypto.randomUUID(),
				evidenceId: id,
				// Where the sentence of the earlier version was the reason and this one has another, the reason is said here.
				reason: statement === null && piece.statement !== earlier.statement ? reasonOf(claim, earlier.statement) : claim.reason,
				createdAt: at,
				updatedAt: at,
			}));
		await db.claims.bulkAdd(added);
		return { claims: added.map((claim) => claim.id), statement };
	});
}

/** Takes them back, but for a sentence that was written over meanwhile. */
export async function returnTies(id: string, { claims, statement }: TakenTies): Promise<void> {
	await db.transaction('rw', db.evidence, db.claims, db.tombstones, async () => {
		const deletedAt = instant();
		await db.claims.bulkDelete(claims);
		await db.tombstones.bulkPut(claims.map((claim) => ({ id: claim, table: 'claims' as const, deletedAt })));
		if (statement !== null && (await db.evidence.get(id))?.statement === statement)
			await db.evidence.update(id, { statement: '', updatedAt: deletedAt });
	});
}

const claimsOf = (evidenceId: string): Promise<Claim[]> => db.claims.where('evidenceId').equals(evidenceId).toArray();
const keyOf = ({ frameworkId, nodeId }: Claim): string => `${frameworkId} ${nodeId}`;
