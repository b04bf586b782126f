// A database as the first release left it, opened by this version: every row is there, under the new ids.
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { GlaneDatabase } from '../../../lib/db/database';
import { frameworkIdOf, nodeIdOf } from '../../../lib/domain/stable-id';
import { makeEvidence } from '../../fixtures/make-evidence';

const name = 'glane-upgrade';
const slug = 'ascencia-charge-marketing-communication';
const id = frameworkIdOf(slug);

/** The tables of version 1, as it was released: never to be changed. */
function firstVersion(): Dexie {
	const old = new Dexie(name);
	old.version(1).stores({
		evidence: 'id, createdAt, canonicalUrl, kind, site, deletedAt',
		claims: 'id, evidenceId, [frameworkId+nodeId], &[evidenceId+frameworkId+nodeId]',
		captures: 'evidenceId, *assets',
		texts: 'evidenceId',
		assets: 'sha256',
		jobs: 'id, evidenceId, state, tabId',
		frames: '[jobId+path], jobId',
		fetched: '[jobId+url], jobId',
		extractions: 'jobId',
		tombstones: 'id',
		identities: 'id',
		exports: 'id, frameworkId',
	});
	return old;
}

const at = '2026-03-12T13:05:00.000Z';
const claim = (number: number, nodeId: string) => ({
	...{ id: `claim-${number}`, evidenceId: `piece-${number % 700}`, frameworkId: slug, nodeId },
	...{ reason: `Raison ${number}`, createdAt: at, updatedAt: at },
});
const exported = (number: number) => ({
	...{ id: `export-${number}`, frameworkId: slug, number, createdAt: at, name: `rapport-${number}.zip` },
	...{ bytes: 1000, manifestSha256: 'ab', evidenceCount: 3 },
});

afterEach(() => Dexie.delete(name));

it('gives thousands of claims and every export their new ids, and keeps all else', async () => {
	const nodes = ['c1.1', 'c1.1.k1', 'c11.5', 'e1'];
	const claims = Array.from({ length: 2400 }, (_, number) => claim(number, nodes[Math.floor(number / 700)] ?? 'c1.1'));
	const evidence = makeEvidence({ title: 'Une pièce' });
	const old = firstVersion();
	await old.table('claims').bulkAdd(claims);
	await old.table('exports').bulkAdd([exported(1), exported(2)]);
	await old.table('evidence').add(evidence);
	await old.table('identities').add({ id: 'candidate', name: 'Camille', session: '', company: '', role: '' });
	await old.table('tombstones').add({ id: 'gone', table: 'claims', deletedAt: at });
	old.close();

	const now = new GlaneDatabase(name);
	const rows = await now.claims.toArray();
	const expected = claims.map((row) => ({ ...row, frameworkId: id, nodeId: nodeIdOf(id, row.nodeId) }));
	const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
	expect(rows.toSorted(byId)).toEqual(expected.toSorted(byId));
	expect(await now.exports.toArray()).toEqual([exported(1), exported(2)].map((row) => ({ ...row, frameworkId: id })));
	expect(await now.evidence.toArray()).toEqual([evidence]);
	expect(await now.identities.get('candidate')).toMatchObject({ name: 'Camille' });
	expect(await now.tombstones.count()).toBe(1);
	expect(await now.frameworks.count()).toBe(0);

	// The indexes follow: by node, and one claim only per piece and node.
	const c11 = { evidenceId: 'piece-0', frameworkId: id, nodeId: nodeIdOf(id, 'c1.1') };
	expect(await now.claims.get(c11)).toMatchObject({ id: 'claim-0' });
	expect(await now.claims.where('[frameworkId+nodeId]').equals([id, c11.nodeId]).count()).toBe(700);
	expect(await now.claims.where('[frameworkId+nodeId]').equals([slug, 'c1.1']).count()).toBe(0);
	await expect(now.claims.add({ ...claim(1, ''), ...c11, id: 'twice' })).rejects.toThrow(/constraint/i);
	now.close();

	// Opened again, nothing moves.
	const again = new GlaneDatabase(name);
	expect((await again.claims.toArray()).toSorted(byId)).toEqual(rows.toSorted(byId));
	again.close();
});

it('starts an empty one at once', async () => {
	const fresh = new GlaneDatabase(name);
	expect(await fresh.claims.count()).toBe(0);
	expect(await fresh.frameworks.count()).toBe(0);
	fresh.close();
});
