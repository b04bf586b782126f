// Ties pieces to another référentiel as they are tied to this one: a new edition, another certification. The claims they come from
// stay where they are.
import type { Claim } from '../domain/claim';
import { instant } from '../domain/clock';
import type { ClaimLink } from '../domain/follow-claims';
import { db } from './database';

/** `added` are ids of new claims, which undo them; `already` counts links that were there. */
export type CarriedClaims = { added: string[]; already: number };

/** All or nothing. Reasons and dates are kept; a piece is tied to a node once, and the first reason that is told wins. */
export async function carryClaims(frameworkId: string, links: readonly ClaimLink[]): Promise<CarriedClaims> {
	return db.transaction('rw', db.claims, async () => {
		const added = new Map<string, Claim>();
		let already = 0;
		for (const { claim, toNodeId } of links) {
			const { evidenceId } = claim;
			const key = `${evidenceId} ${toNodeId}`;
			const double = added.get(key);
			if (double) {
				already++;
				if (double.reason.trim() === '') added.set(key, { ...double, reason: claim.reason });
			} else if (await db.claims.get({ evidenceId, frameworkId, nodeId: toNodeId })) already++;
			else added.set(key, { ...claim, id: crypto.randomUUID(), frameworkId, nodeId: toNodeId });
		}
		await db.claims.bulkAdd([...added.values()]);
		return { added: [...added.values()].map(({ id }) => id), already };
	});
}

/** Takes back claims just carried over; tombstones tell another machine that they are gone. */
export async function removeCarriedClaims(ids: readonly string[]): Promise<void> {
	await db.transaction('rw', db.claims, db.tombstones, async () => {
		const deletedAt = instant();
		await db.claims.bulkDelete([...ids]);
		await db.tombstones.bulkPut(ids.map((id) => ({ id, table: 'claims', deletedAt })));
	});
}
