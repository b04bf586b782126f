// Reads and writes pieces of evidence. Deleting leaves a tombstone, so that an undo is always possible.
import { instant } from '../domain/clock';
import type { Evidence, EvidenceEdit, EvidenceKind } from '../domain/evidence';
import type { Extraction } from '../domain/snapshot';
import { db } from './database';

export type EvidenceFilter = {
	kind?: EvidenceKind | null;
	/** Ids of competencies and criteria, any of which a piece must be tied to. */
	nodeIds?: readonly string[] | null;
	frameworkId?: string | null;
	/** Inclusive ISO dates, 'YYYY-MM-DD'. */
	from?: string | null;
	to?: string | null;
	/** Only these, in this order: the answer of a search. */
	ids?: readonly string[] | null;
	untagged?: boolean;
};

export async function getEvidence(id: string): Promise<Evidence | null> {
	return (await db.evidence.get(id)) ?? null;
}

/** Earlier pieces of the same page, newest first, without the deleted ones. */
export async function evidenceOfPage(canonicalUrl: string): Promise<Evidence[]> {
	const rows = await db.evidence.where('canonicalUrl').equals(canonicalUrl).toArray();
	return rows.filter((row) => row.deletedAt === null).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Pieces that match, newest first. `limit` bounds what is read where the filter allows it. */
export async function listEvidence(filter: EvidenceFilter = {}, limit = Number.POSITIVE_INFINITY): Promise<Evidence[]> {
	if (filter.ids) {
		const rows = await db.evidence.bulkGet([...filter.ids]);
		const keep = await matcher(filter);
		return rows.filter((row): row is Evidence => row !== undefined && keep(row)).slice(0, limit);
	}
	const keep = await matcher(filter);
	const rows = db.evidence.orderBy('createdAt').reverse().filter(keep);
	return (Number.isFinite(limit) ? rows.limit(limit) : rows).toArray();
}

async function matcher(filter: EvidenceFilter): Promise<(row: Evidence) => boolean> {
	const tied = filter.nodeIds ? await evidenceIdsOf(filter.frameworkId ?? '', filter.nodeIds) : null;
	const tagged = filter.untagged ? await taggedIds() : null;
	return (row) =>
		row.deletedAt === null &&
		(!filter.kind || row.kind === filter.kind) &&
		(!filter.from || row.createdAt.slice(0, 10) >= filter.from) &&
		(!filter.to || row.createdAt.slice(0, 10) <= filter.to) &&
		(!tied || tied.has(row.id)) &&
		(!tagged || !tagged.has(row.id));
}

async function evidenceIdsOf(frameworkId: string, nodeIds: readonly string[]): Promise<Set<string>> {
	const claims = await db.claims
		.where('[frameworkId+nodeId]')
		.anyOf(nodeIds.map((nodeId) => [frameworkId, nodeId]))
		.toArray();
	return new Set(claims.map((claim) => claim.evidenceId));
}

/** Ids of the pieces that are tied to at least one competency. */
export async function taggedIds(): Promise<Set<string>> {
	return new Set((await db.claims.orderBy('evidenceId').uniqueKeys()) as string[]);
}

export async function countEvidence(): Promise<{ all: number; untagged: number }> {
	const [ids, deleted, tagged] = await Promise.all([
		db.evidence.toCollection().primaryKeys(),
		db.evidence.where('deletedAt').above('').primaryKeys(),
		taggedIds(),
	]);
	const gone = new Set(deleted);
	const alive = ids.filter((id) => !gone.has(id));
	return { all: alive.length, untagged: alive.filter((id) => !tagged.has(id)).length };
}

export async function editEvidence(id: string, edit: EvidenceEdit): Promise<void> {
	await db.evidence.update(id, { ...edit, ...(edit.kind ? { kindChosen: true } : {}), updatedAt: instant() });
}

/** Fills in what the page says of itself, where the candidate has written nothing. `pageTitle` is the title the row began with. */
export async function keepFacts(id: string, facts: Extraction, pageTitle: string, kind: EvidenceKind): Promise<void> {
	await db.transaction('rw', db.evidence, async () => {
		const row = await db.evidence.get(id);
		if (!row) return;
		const isWatch = (row.kindChosen ? row.kind : kind) === 'watch-source';
		await db.evidence.update(id, {
			title: row.title === pageTitle || row.title === row.url ? facts.title || row.title : row.title,
			author: row.author || facts.author,
			publishedAt: row.publishedAt || facts.publishedAt,
			publisher: row.publisher || facts.publisher,
			description: row.description || facts.description,
			language: row.language || facts.language,
			kind: row.kindChosen ? row.kind : kind,
			source: isWatch && !row.source.name ? { ...row.source, name: facts.publisher || row.site } : row.source,
			updatedAt: instant(),
		});
	});
}

export async function deleteEvidence(id: string): Promise<void> {
	await db.evidence.update(id, { deletedAt: instant(), updatedAt: instant() });
}

export async function restoreEvidence(id: string): Promise<void> {
	await db.evidence.update(id, { deletedAt: null, updatedAt: instant() });
}
