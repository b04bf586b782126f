// Claims carried to another référentiel, and the official wording attached to one, on a real IndexedDB.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryClaims, removeCarriedClaims } from '../../../lib/db/claim-carry';
import { addClaim, claimsOfFramework } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import { readWording, removeWording, saveWording } from '../../../lib/db/wording-repository';
import type { OfficialWording } from '../../../lib/domain/stored-framework';

beforeEach(() => db.open());
afterEach(() => db.delete());

const oldClaims = async () => {
	await addClaim('p1', 'old', 'a', 'Première raison');
	await addClaim('p2', 'old', 'a');
	await addClaim('p2', 'old', 'b', 'Seconde raison');
	return (await claimsOfFramework('old')).toSorted(
		(a, b) => a.evidenceId.localeCompare(b.evidenceId) || a.nodeId.localeCompare(b.nodeId),
	);
};

describe('claims carried over', () => {
	it('keep reason and dates; those of the old edition stay', async () => {
		const claims = await oldClaims();
		const links = claims.map((claim) => ({ claim, toNodeId: `new-${claim.nodeId}` }));
		const { added, already } = await carryClaims('new', links);
		expect([added.length, already]).toEqual([3, 0]);
		const carried = await db.claims.bulkGet(added);
		carried.forEach((claim, index) => {
			expect(claim).toEqual({ ...claims[index], id: claim?.id, frameworkId: 'new', nodeId: `new-${claims[index]?.nodeId}` });
		});
		expect(await claimsOfFramework('old')).toHaveLength(3);
	});

	it('are never doubled, and keep the reason that was told', async () => {
		const claims = await oldClaims();
		await addClaim('p1', 'new', 'n');
		const { added, already } = await carryClaims(
			'new',
			claims.map((claim) => ({ claim, toNodeId: 'n' })),
		);
		expect([added.length, already]).toEqual([1, 2]);
		const there = await claimsOfFramework('new');
		expect(new Map(there.map(({ evidenceId, reason }) => [evidenceId, reason]))).toEqual(
			new Map([
				['p1', ''],
				['p2', 'Seconde raison'],
			]),
		);
	});

	it('can be taken back, and leave tombstones', async () => {
		const claims = await oldClaims();
		const { added } = await carryClaims(
			'new',
			claims.map((claim) => ({ claim, toNodeId: claim.nodeId })),
		);
		await removeCarriedClaims(added);
		expect(await claimsOfFramework('new')).toEqual([]);
		expect(await claimsOfFramework('old')).toHaveLength(3);
		expect(await db.tombstones.bulkGet(added)).toHaveLength(3);
	});
});

it('attaches one wording to a référentiel, and detaches it with an undo', async () => {
	const wording: OfficialWording = {
		frameworkId: 'f',
		texts: { a: 'Organiser la collecte' },
		source: { name: 'document.pdf', sha256: 'a'.repeat(64) },
		attachedAt: '2026-03-12T13:05:00.000Z',
	};
	expect(await readWording('f')).toBeNull();
	await saveWording({ ...wording, texts: {} });
	await saveWording(wording);
	expect(await readWording('f')).toEqual(wording);
	const removed = await removeWording('f');
	expect(await readWording('f')).toBeNull();
	if (removed) await saveWording(removed);
	expect(await readWording('f')).toEqual(wording);
});
