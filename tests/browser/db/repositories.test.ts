// The repositories on a real IndexedDB: what is acknowledged is there, deleting can be undone, blobs are stored once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAsset, removeUnusedAssets, storeAsset } from '../../../lib/db/asset-repository';
import { addClaim, claimsOf, claimsOfFramework, removeClaim, restoreClaim } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import {
	countEvidence,
	deleteEvidence,
	editEvidence,
	evidenceOfPage,
	getEvidence,
	keepFacts,
	listEvidence,
	restoreEvidence,
} from '../../../lib/db/evidence-repository';
import { closeJob, framesOf, markDurable, markFailed, openJob, storeFrame, unfinishedJobs } from '../../../lib/db/job-repository';
import { jobOf } from '../../../lib/db/latest-job';
import { purgeDeleted, undoMilliseconds } from '../../../lib/db/purge';
import type { Capture } from '../../../lib/domain/capture';
import { makeEvidence } from '../../fixtures/make-evidence';

const framework = 'ascencia-charge-marketing-communication';

const captureFor = (evidenceId: string, assets: string[]): Capture => ({
	evidenceId,
	capturedAt: '2026-03-12T13:05:00.000Z',
	root: assets[0] ?? null,
	assets,
	missing: [],
	archiveBytes: 1,
	storedBytes: 1,
	durableMs: 1,
	completeMs: 2,
	viewport: { width: 1280, height: 800, scale: 1 },
	userAgent: 'test',
});

beforeEach(() => db.open());
afterEach(() => db.delete());

describe('pieces', () => {
	it('are found again by page, kind, date and claim, newest first', async () => {
		const [a, b, c] = [
			makeEvidence({ createdAt: '2026-01-01T10:00:00.000Z' }),
			makeEvidence({ createdAt: '2026-02-01T10:00:00.000Z', kind: 'dashboard' }),
			makeEvidence({ createdAt: '2026-03-01T10:00:00.000Z' }),
		];
		await db.evidence.bulkAdd([b, a, c]);
		await addClaim(a.id, framework, 'c1.1');
		expect((await listEvidence()).map((row) => row.id)).toEqual([c.id, b.id, a.id]);
		expect((await listEvidence({}, 1)).map((row) => row.id)).toEqual([c.id]);
		expect((await listEvidence({ kind: 'dashboard' })).map((row) => row.id)).toEqual([b.id]);
		expect((await listEvidence({ from: '2026-02-01', to: '2026-02-01' })).map((row) => row.id)).toEqual([b.id]);
		expect((await listEvidence({ frameworkId: framework, nodeIds: ['c1.1'] })).map((row) => row.id)).toEqual([a.id]);
		expect((await listEvidence({ untagged: true })).map((row) => row.id)).toEqual([c.id, b.id]);
		expect(await countEvidence()).toEqual({ all: 3, untagged: 2 });
		expect((await evidenceOfPage(a.canonicalUrl)).length).toBe(3);
	});

	it('come back whole after a deletion, until the purge', async () => {
		const piece = makeEvidence({});
		await db.evidence.add(piece);
		await addClaim(piece.id, framework, 'c1.1', 'parce que');
		await deleteEvidence(piece.id);
		expect(await countEvidence()).toEqual({ all: 0, untagged: 0 });
		expect(await claimsOfFramework(framework)).toEqual([]);
		await purgeDeleted();
		await restoreEvidence(piece.id);
		expect((await listEvidence())[0]?.title).toBe(piece.title);
		expect((await claimsOf(piece.id))[0]?.reason).toBe('parce que');

		await deleteEvidence(piece.id);
		await purgeDeleted(new Date(Date.now() + undoMilliseconds + 60_000));
		expect(await claimsOf(piece.id)).toEqual([]);
		expect((await getEvidence(piece.id))?.url).toBe('');
	});

	it('take facts of the page only where the candidate wrote nothing', async () => {
		const piece = makeEvidence({ title: 'Titre de l’onglet' });
		await db.evidence.add(piece);
		const facts = {
			text: '',
			title: 'Titre',
			author: 'Anne Dupont',
			publishedAt: '2026-03-01',
			publisher: 'Le Fil',
			description: '',
			language: 'fr',
		};
		await keepFacts(piece.id, facts, 'Titre de l’onglet', 'watch-source');
		expect(await getEvidence(piece.id)).toMatchObject({
			title: 'Titre',
			author: 'Anne Dupont',
			kind: 'watch-source',
			source: { name: 'Le Fil' },
		});
		await editEvidence(piece.id, { title: 'Le mien', kind: 'page' });
		await keepFacts(piece.id, { ...facts, author: 'Autre' }, 'Titre de l’onglet', 'dashboard');
		expect(await getEvidence(piece.id)).toMatchObject({ title: 'Le mien', author: 'Anne Dupont', kind: 'page' });
	});
});

it('ties a piece to a competency once', async () => {
	const first = await addClaim('e', framework, 'c1.1');
	expect(await addClaim('e', framework, 'c1.1')).toBe(first);
	const [claim] = await claimsOf('e');
	expect(claim?.id).toBe(first);
	await removeClaim(first);
	expect(await claimsOf('e')).toEqual([]);
	expect(await db.tombstones.get(first)).toMatchObject({ table: 'claims' });
	if (claim) await restoreClaim(claim);
	expect(await claimsOf('e')).toEqual([claim]);
	expect(await db.tombstones.count()).toBe(0);
});

describe('blobs', () => {
	it('are stored once and kept while a capture needs them', async () => {
		const kept = await storeAsset(new Blob(['a'], { type: 'text/plain' }));
		const again = await storeAsset(new Blob(['a'], { type: 'text/plain' }));
		const loose = await storeAsset(new Blob(['b']));
		expect(kept.sha256).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
		expect([kept.isNew, again.isNew]).toEqual([true, false]);
		await db.captures.add(captureFor('e', [kept.sha256]));
		await removeUnusedAssets();
		expect(await (await readAsset(kept.sha256))?.text()).toBe('a');
		expect(await readAsset(loose.sha256)).toBeNull();
	});

	it('survive a clean-up while a capture is under way', async () => {
		await openJob(makeEvidence({}), 1);
		const { sha256 } = await storeAsset(new Blob(['b']));
		await removeUnusedAssets();
		expect(await readAsset(sha256)).not.toBeNull();
	});
});

describe('jobs', () => {
	const frame = {
		path: '',
		url: 'https://a.fr/',
		nonce: '0123456789abcdef',
		html: new Blob(['<html>']),
		resources: [],
		viewport: { width: 1, height: 1, scale: 1 },
		isCut: false,
		loaded: null,
		facts: { title: '', language: '', canonical: '', metas: {}, jsonLd: [], contentType: 'text/html', canvases: 0 },
	};

	it('go from the click to the capture, and leave no scaffolding', async () => {
		const evidence = makeEvidence({});
		const job = await openJob(evidence, 7);
		await storeFrame(job.id, frame);
		await markDurable(job);
		expect(await unfinishedJobs()).toHaveLength(1);
		await closeJob(job, captureFor(evidence.id, []), 'du texte', false);
		expect((await jobOf(evidence.id))?.state).toBe('done');
		expect(await framesOf(job.id)).toEqual([]);
		expect(await db.texts.get(evidence.id)).toMatchObject({ text: 'du texte' });
	});

	it('change nothing once they were cancelled', async () => {
		const evidence = makeEvidence({});
		const job = await openJob(evidence, 7);
		await markDurable(job);
		await markFailed(job.id, 'cancelled');
		await closeJob(job, captureFor(evidence.id, []), '', false);
		expect(await db.captures.count()).toBe(0);
		expect((await jobOf(evidence.id))?.state).toBe('failed');
	});
});
