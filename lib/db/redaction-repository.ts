// What was taken out of pieces: the log, the originals kept under seal, and the one transaction that puts a redacted copy in a piece's place.
import type { Table } from 'dexie';
import type { Capture } from '../domain/capture';
import { instant, timeZone } from '../domain/clock';
import type { Evidence } from '../domain/evidence';
import type { Redaction, SealedOriginal } from '../domain/redaction';
import { assetUsers, destroyAssets, filesOf, storeHashed } from './asset-repository';
import { db } from './database';
import { dropJobs } from './job-repository';
import { redactedTexts, retakeInReleases } from './redact-releases';

/** What an act took out, before it is written down. */
export type RedactionFacts = Pick<Redaction, 'evidenceId' | 'masks' | 'places' | 'original' | 'originalSha256'>;

/** Logs an act of redaction; gives its row. */
export async function logRedaction(facts: RedactionFacts): Promise<Redaction> {
	const row: Redaction = { ...facts, id: crypto.randomUUID(), at: instant(), timeZone: timeZone() };
	await db.redactions.add(row);
	return row;
}

/** The acts on a piece, in the order of time. */
export const redactionsOf = (evidenceId: string): Promise<Redaction[]> =>
	db.redactions.where('evidenceId').equals(evidenceId).sortBy('at');

/** When the original of a piece was sealed; null where there is none. */
export const sealedAt = async (evidenceId: string): Promise<string | null> => (await db.sealed.get(evidenceId))?.sealedAt ?? null;

/** A piece without what was taken out; `reasons`: those of its claims, by their ids. */
export type RedactedCopy = {
	evidence: Evidence;
	capture: Capture | null;
	text: string;
	reasons: ReadonlyMap<string, string>;
	/** Blobs that the copy needs and that may not be stored yet, by hash. */
	assets: ReadonlyMap<string, Blob>;
	/** Takes the same words out of any other text: the tables that the report copied from the piece. */
	mask?: (text: string) => string;
};

/**
 * Puts the copy in the piece's place. The original is sealed or destroyed; what was sealed before stays the original. What a retry of the
 * capture would have gone on from is dropped, for it holds what was taken out. Rejects, and changes nothing, when there is no room.
 */
export async function replaceByRedacted(copy: RedactedCopy, facts: RedactionFacts): Promise<void> {
	const { id } = copy.evidence;
	const at = instant();
	await db.transaction('rw', everything(), async () => {
		const evidence = await db.evidence.get(id);
		if (!evidence) throw new Error('The piece is gone.');
		const before = await assetsOf(id);
		const capture = await db.captures.get(id);
		const claims = await db.claims.where('evidenceId').equals(id).toArray();
		if (facts.original === 'sealed' && !(await db.sealed.get(id))) {
			const reasons = Object.fromEntries(claims.map((claim) => [claim.id, claim.reason]));
			await db.sealed.add({
				evidenceId: id,
				sealedAt: at,
				capture: capture ?? noCapture(evidence),
				evidence,
				reasons,
				text: (await db.texts.get(id))?.text ?? '',
			});
		}
		await storeHashed(copy.assets);
		await db.evidence.put({ ...copy.evidence, updatedAt: at });
		if (copy.capture) await db.captures.put(copy.capture);
		await db.texts.put({ evidenceId: id, text: copy.text });
		for (const claim of claims) {
			const reason = copy.reasons.get(claim.id) ?? '';
			if (reason !== claim.reason) await db.claims.update(claim.id, { reason, updatedAt: at });
		}
		await dropJobs(id);
		await db.queued.filter((page) => page.evidenceId === id).delete();
		await logRedaction(facts);
		if (facts.original === 'destroyed') await forgetSealed(id);
		await retakeInReleases(id, copy.mask);
		await destroyAssets(before);
	});
}

/** Destroys a sealed original for good: its row, and the blobs that no other piece uses. */
export async function destroySealed(evidenceId: string): Promise<void> {
	await db.transaction('rw', everything(), async () => {
		const before = await assetsOf(evidenceId);
		await forgetSealed(evidenceId);
		await retakeInReleases(evidenceId);
		await destroyAssets(before);
	});
}

/** Puts the sealed original back in its piece's place, which is as it was before; the log keeps that it was redacted for a time. */
export async function unseal(evidenceId: string): Promise<void> {
	const at = instant();
	await db.transaction('rw', everything(), async () => {
		const sealed = await db.sealed.get(evidenceId);
		if (!sealed) return;
		const copied = await assetsOf(evidenceId);
		await db.evidence.put({ ...sealed.evidence, updatedAt: at });
		if (sealed.capture.root !== null || sealed.capture.assets.length > 0) await db.captures.put(sealed.capture);
		await db.texts.put({ evidenceId, text: sealed.text });
		for (const [id, reason] of Object.entries(sealed.reasons ?? {})) await db.claims.update(id, { reason, updatedAt: at });
		await db.sealed.delete(evidenceId);
		await settleLog(evidenceId, 'restored');
		await retakeInReleases(evidenceId);
		await destroyAssets(copied);
	});
}

/** Every blob that a piece and its sealed original hold now, what was fetched for its jobs included. */
async function assetsOf(evidenceId: string): Promise<string[]> {
	const [evidence, capture, sealed, jobs] = await Promise.all([
		db.evidence.get(evidenceId),
		db.captures.get(evidenceId),
		db.sealed.get(evidenceId),
		db.jobs.where('evidenceId').equals(evidenceId).primaryKeys(),
	]);
	const fetched = await db.fetched.where('jobId').anyOf(jobs).toArray();
	return [
		...(evidence ? filesOf(evidence) : []),
		...(capture?.assets ?? []),
		...(sealed ? [...filesOf(sealed.evidence), ...sealed.capture.assets] : []),
		...fetched.flatMap(({ sha256 }) => sha256 ?? []),
	];
}

async function forgetSealed(evidenceId: string): Promise<void> {
	await db.sealed.delete(evidenceId);
	await settleLog(evidenceId, 'destroyed');
}

const settleLog = (evidenceId: string, original: Redaction['original']): Promise<number> =>
	db.redactions
		.where('evidenceId')
		.equals(evidenceId)
		.filter((row) => row.original === 'sealed')
		.modify({ original });

const everything = (): Table[] => [...new Set([...assetUsers(), ...redactedTexts(), db.queued, db.frames, db.extractions])];

/** A file or a note has no capture; its assets are told by its row. */
const noCapture = (evidence: Evidence): SealedOriginal['capture'] => ({
	evidenceId: evidence.id,
	capturedAt: evidence.createdAt,
	root: null,
	assets: [],
	missing: [],
	archiveBytes: 0,
	storedBytes: 0,
	durableMs: 0,
	completeMs: 0,
	viewport: { width: 0, height: 0, scale: 1 },
	userAgent: '',
});
