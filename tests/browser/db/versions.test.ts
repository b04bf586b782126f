// Links between versions on a real IndexedDB: no circle, nothing lost when one goes for good, ties taken over and given back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addClaim, claimsOf } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import { editEvidence, getEvidence } from '../../../lib/db/evidence-repository';
import { purgeDeleted, undoMilliseconds } from '../../../lib/db/purge';
import { deletedVersions, linkVersion, returnTies, takeTies } from '../../../lib/db/version-repository';
import { makeEvidence } from '../../fixtures/make-evidence';

const framework = 'ascencia-charge-marketing-communication';
const [first, second, third] = [makeEvidence({ statement: 'La campagne a pris.' }), makeEvidence({}), makeEvidence({})];

beforeEach(async () => {
	await db.open();
	await db.evidence.bulkAdd([first, second, third]);
	await linkVersion(second.id, first.id);
	await linkVersion(third.id, second.id);
});
afterEach(() => db.delete());

const previousOf = async (id: string) => (await getEvidence(id))?.previous;

describe('links between versions', () => {
	it('never go in a circle', async () => {
		expect(await linkVersion(first.id, third.id)).toBe(false);
		expect(await linkVersion(first.id, first.id)).toBe(false);
		expect(await previousOf(first.id)).toBeUndefined();
	});

	it('are taken away', async () => {
		expect(await linkVersion(third.id, null)).toBe(true);
		expect(await previousOf(third.id)).toBeUndefined();
	});

	it('pass a version by that goes for good', async () => {
		await db.evidence.update(second.id, { deletedAt: '2026-01-01T00:00:00.000Z' });
		expect((await deletedVersions()).map(({ id }) => id)).toEqual([second.id]);
		await purgeDeleted(new Date(Date.parse('2026-01-01T00:00:00.000Z') + undoMilliseconds + 1000));
		expect(await previousOf(third.id)).toBe(first.id);
		await db.evidence.update(first.id, { deletedAt: '2026-01-01T00:00:00.000Z' });
		await purgeDeleted(new Date(Date.parse('2026-01-01T00:00:00.000Z') + undoMilliseconds + 1000));
		expect(await previousOf(third.id)).toBeUndefined();
	});
});

describe('what a new version takes over', () => {
	it('is every tie with its reason, and the sentence where it has none', async () => {
		await addClaim(first.id, framework, 'c1.1', 'Trois sources.');
		await addClaim(first.id, framework, 'c1.2');
		await addClaim(second.id, framework, 'c1.2', 'La sienne.');
		const taken = await takeTies(second.id, first.id);
		expect(
			(await claimsOf(second.id)).map(({ nodeId, reason }) => `${nodeId} ${reason}`).toSorted((a, b) => a.localeCompare(b)),
		).toEqual(['c1.1 Trois sources.', 'c1.2 La sienne.']);
		expect((await getEvidence(second.id))?.statement).toBe('La campagne a pris.');
		await returnTies(second.id, taken);
		expect((await claimsOf(second.id)).map(({ nodeId }) => nodeId)).toEqual(['c1.2']);
		expect((await getEvidence(second.id))?.statement).toBe('');
	});

	it('says in the tie what the earlier sentence said, where the new version has another', async () => {
		await addClaim(first.id, framework, 'c1.1');
		await editEvidence(second.id, { statement: 'Et elle dure.' });
		await takeTies(second.id, first.id);
		expect((await claimsOf(second.id)).map(({ reason }) => reason)).toEqual(['La campagne a pris.']);
		expect((await getEvidence(second.id))?.statement).toBe('Et elle dure.');
	});
});
