// Outlines, report rows and releases on a real database: what is frozen stays as it was, and a redaction reaches it all the same.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeAsset } from '../../../lib/db/asset-repository';
import { db } from '../../../lib/db/database';
import { deleteEvidence } from '../../../lib/db/evidence-repository';
import { changeOutline, readOutline, saveOutline } from '../../../lib/db/outline-repository';
import { purgeDeleted } from '../../../lib/db/purge';
import { destroySealed, replaceByRedacted, unseal } from '../../../lib/db/redaction-repository';
import {
	deleteRelease,
	getRelease,
	lastRelease,
	listReleases,
	makeRelease,
	renameRelease,
	restoreRelease,
	rowsOf,
} from '../../../lib/db/release-repository';
import { readReportRows } from '../../../lib/db/report-rows';
import { setHidden } from '../../../lib/domain/outline-acts';
import type { Prose } from '../../../lib/domain/prose';
import { reportIdOf, textIdOf } from '../../../lib/domain/report-outline';
import { frameworkSchema } from '../../../lib/domain/framework';
import * as v from 'valibot';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import { makeEvidence } from '../../fixtures/make-evidence';

const framework = v.parse(frameworkSchema, raw);
const dossierId = framework.dossiers[0]?.id ?? null;
const reportId = reportIdOf(framework.id, dossierId);
const node = framework.competencies[0]?.id ?? '';
const at = '2026-03-12T13:05:00.000Z';
const secret = 'SECRET-4d1c';

const freeze = (note = '') =>
	makeRelease({
		framework,
		dossierId,
		note,
		numbersOf: ({ evidence }) => Object.fromEntries(evidence.map(({ id }, index) => [id, { base: index + 1, rank: 0 }])),
	});

const tied = (evidenceId: string, reason = '') =>
	db.claims.add({
		...{ id: crypto.randomUUID(), evidenceId, frameworkId: framework.id, nodeId: node, reason, createdAt: at, updatedAt: at },
	});

const tableOf = (evidenceId: string, words: string): Prose => ({
	type: 'doc',
	content: [
		{ type: 'paragraph', content: [{ type: 'text', text: 'Mes mots' }] },
		{
			type: 'table',
			attrs: { source: { evidenceId, table: 0, at } },
			content: [
				{
					type: 'tableRow',
					content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }],
				},
			],
		},
	],
});

const writeText = (prose: Prose, sectionId = 's1') =>
	db.sectionTexts.put({ id: textIdOf(reportId, sectionId), reportId, sectionId, prose, assets: [], updatedAt: at });

beforeEach(() => db.open());
afterEach(() => db.delete());

it('proposes the skeleton until something is changed, and keeps what was changed', async () => {
	const first = await readOutline(framework, dossierId);
	expect(await db.outlines.count()).toBe(0);
	const section = first.sections[4]?.id ?? '';
	const before = await changeOutline(framework, dossierId, (outline) => setHidden(outline, section, true));
	expect(before?.sections).toEqual(first.sections);
	expect((await readOutline(framework, dossierId)).sections.find(({ id }) => id === section)?.hidden).toBe(true);
	expect(await changeOutline(framework, dossierId, (outline) => outline)).toBeNull();
	// A référentiel that gained a section since: the stored outline lacks it, and is read with it.
	await saveOutline({ ...first, sections: first.sections.filter(({ id }) => id !== section) });
	expect((await readOutline(framework, dossierId)).sections.map(({ id }) => id)).toEqual(first.sections.map(({ id }) => id));
});

it('reads the pieces that are tied, called, cited or counted, with the versions before them, and no other', async () => {
	const [earlier, claimed, called, counted, stranger] = ['a', 'b', 'c', 'd', 'e'].map((title) => makeEvidence({ title }));
	if (!earlier || !claimed || !called || !counted || !stranger) throw new Error('no pieces');
	await db.evidence.bulkAdd([earlier, { ...claimed, previous: earlier.id }, { ...called, withheld: true }, counted, stranger]);
	await tied(claimed.id);
	await writeText({
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'exhibitCall', attrs: { evidenceId: called.id } }] }],
	});
	const items = [{ id: 'i', label: 'Salon', including: null, evidenceIds: [counted.id] }];
	await db.counts.add({ id: `${framework.id}/l`, frameworkId: framework.id, deliverableId: 'l', items, updatedAt: at });
	const rows = await readReportRows(framework, dossierId);
	expect(rows.evidence.map(({ title }) => title).toSorted()).toEqual(['a', 'b', 'c', 'd']);
	expect(rows).toMatchObject({ texts: [{ sectionId: 's1' }], claims: [{ evidenceId: claimed.id }], counts: [{ items }] });
});

it('freezes what may leave the machine, counts on, and gives no number twice', async () => {
	const kept = makeEvidence({ title: 'gardée' });
	const withheld = makeEvidence({ title: 'retenue', withheld: true });
	await db.evidence.bulkAdd([kept, withheld]);
	await Promise.all([tied(kept.id), tied(withheld.id)]);
	const first = await freeze('Envoyée au tuteur');
	expect(first).toMatchObject({ number: 1, note: 'Envoyée au tuteur', numbers: { [kept.id]: { base: 1, rank: 0 } } });
	const rows = await rowsOf(first.id);
	expect(rows?.evidence.map(({ title }) => title)).toEqual(['gardée']);
	expect(rows?.claims).toHaveLength(1);
	await db.evidence.update(kept.id, { title: 'changée' });
	expect((await rowsOf(first.id))?.evidence[0]?.title).toBe('gardée');
	const second = await freeze();
	await renameRelease(second.id, 'Rendue');
	expect((await listReleases(reportId)).map(({ number, note }) => [number, note])).toEqual([
		[2, 'Rendue'],
		[1, 'Envoyée au tuteur'],
	]);
	await deleteRelease(second.id);
	expect((await lastRelease(reportId))?.number).toBe(1);
	expect((await freeze()).number).toBe(3);
	await restoreRelease(second.id);
	expect((await listReleases(reportId)).map(({ number }) => number)).toEqual([3, 2, 1]);
});

it('keeps the blobs of what was deleted since, until the release goes too', async () => {
	const { sha256 } = await storeAsset(new Blob(['image']));
	const piece = makeEvidence({ screenshot: sha256 });
	await db.evidence.add(piece);
	await tied(piece.id);
	const release = await freeze();
	expect(release.assets).toEqual([sha256]);
	await deleteEvidence(piece.id);
	const later = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);
	await purgeDeleted(later(31));
	expect(await db.evidence.get(piece.id)).toMatchObject({ title: '' });
	expect((await rowsOf(release.id))?.evidence[0]?.title).toBe('Une page');
	expect(await db.assets.count()).toBe(1);
	await deleteRelease(release.id);
	await purgeDeleted(later(2));
	expect(await db.assets.count()).toBe(1);
	await purgeDeleted(later(31));
	expect([await db.assets.count(), await rowsOf(release.id)]).toEqual([0, null]);
	expect((await freeze()).number).toBe(2);
});

/** A piece whose title, archive, sentence, and table in the text hold the secret; frozen, then redacted. */
async function redactFrozen(original: 'destroyed' | 'sealed') {
	const old = await storeAsset(new Blob([`<p>${secret}</p>`]));
	const piece = makeEvidence({ title: `Vente à ${secret}`, quote: secret });
	await db.evidence.add(piece);
	await db.texts.add({ evidenceId: piece.id, text: secret });
	const capture = { evidenceId: piece.id, capturedAt: at, root: old.sha256, assets: [old.sha256], missing: [] };
	const sizes = { archiveBytes: 1, storedBytes: 1, durableMs: 1, completeMs: 1 };
	await db.captures.add({ ...capture, ...sizes, viewport: { width: 1, height: 1, scale: 1 }, userAgent: '' });
	const claimId = await tied(piece.id, `Parce que ${secret}`);
	await writeText(tableOf(piece.id, `Total ${secret}`));
	const version = { id: crypto.randomUUID(), textId: textIdOf(reportId, 's1'), reportId, at, cause: 'writing' as const };
	await db.textVersions.add({ ...version, prose: tableOf(piece.id, secret), assets: [] });
	await db.undoStacks.add({
		textId: version.textId,
		reportId,
		at: '2026-06-12T14:05:00.000Z',
		done: [{ words: secret }],
		undone: [],
	});
	const release = await freeze();
	const blob = new Blob(['<p>▮</p>']);
	const { sha256 } = await storeAsset(blob);
	await db.assets.delete(sha256);
	const stored = await db.captures.get(piece.id);
	if (!stored) throw new Error('no capture');
	const mask = (text: string): string => text.replaceAll(secret, '▮');
	await replaceByRedacted(
		{
			evidence: { ...piece, title: mask(piece.title), quote: mask(piece.quote) },
			capture: { ...stored, root: sha256, assets: [sha256] },
			text: '▮',
			reasons: new Map([[claimId, 'Parce que ▮']]),
			assets: new Map([[sha256, blob]]),
			mask,
		},
		{ evidenceId: piece.id, masks: { text: 1, words: 0, element: 0, area: 0 }, places: 4, original, originalSha256: old.sha256 },
	);
	return { piece, release, old: old.sha256, copy: sha256 };
}

/** Names of the tables that hold the secret, in their rows or in their blobs. */
async function holdingSecret(): Promise<string[]> {
	const found: string[] = [];
	for (const table of db.tables) {
		for (const row of (await table.toArray()) as { blob?: Blob }[]) {
			const text = JSON.stringify(row) + (row.blob ? await row.blob.text() : '');
			if (text.includes(secret) && !found.includes(table.name)) found.push(table.name);
		}
	}
	return found;
}

it('leaves no trace of what a redaction destroyed, in the releases, in the texts and in their history', async () => {
	const { piece, release, old, copy } = await redactFrozen('destroyed');
	expect(await holdingSecret()).toEqual([]);
	expect(await getRelease(release.id)).toMatchObject({ assets: [copy], redacted: [piece.id] });
	expect(await db.assets.get(old)).toBeUndefined();
	const rows = await rowsOf(release.id);
	expect(rows?.evidence[0]?.title).toBe('Vente à ▮');
	expect(rows?.redactions).toHaveLength(1);
	expect(JSON.stringify(rows?.texts)).toContain('Mes mots');
});

it('prints the redacted copy while the original is sealed, and the original once it is back', async () => {
	const { piece, release, old } = await redactFrozen('sealed');
	expect(await holdingSecret()).toEqual(['assets', 'sealed']);
	await unseal(piece.id);
	expect((await rowsOf(release.id))?.evidence[0]?.title).toContain(secret);
	expect((await getRelease(release.id))?.assets).toEqual([old]);
});

it('tells in the releases that a sealed original was destroyed later', async () => {
	const { piece, release } = await redactFrozen('sealed');
	await destroySealed(piece.id);
	expect(await holdingSecret()).toEqual([]);
	expect((await rowsOf(release.id))?.redactions.map(({ original }) => original)).toEqual(['destroyed']);
});
