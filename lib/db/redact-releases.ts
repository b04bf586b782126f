// A piece that was redacted leaves the releases too: what they froze of it becomes what it is now, and its old blobs are no longer named.
import type { Table } from 'dexie';
import type { ProseBlock, Prose } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import { db } from './database';
import { assetsOf } from './release-assets';

/** Tables that a transaction needs to bring a piece's new state to the releases and to the texts. */
export const redactedTexts = (): Table[] => [
	...[db.releases, db.releaseRows, db.sectionTexts, db.textVersions, db.undoStacks],
	...[db.evidence, db.captures, db.texts, db.claims, db.redactions],
];

/**
 * Inside the transaction that changed the piece: every release takes its row, its capture, its words, the reasons of its claims and the log as
 * they are now. A claim that is no longer there keeps no reason: nobody masked it. `mask`, where words were taken out, goes over the tables
 * that a text copied from the piece, in the releases, in the texts and in their history.
 */
export async function retakeInReleases(evidenceId: string, mask?: (text: string) => string): Promise<void> {
	const [piece, capture, words, claims, redactions] = await Promise.all([
		db.evidence.get(evidenceId),
		db.captures.get(evidenceId),
		db.texts.get(evidenceId),
		db.claims.where('evidenceId').equals(evidenceId).toArray(),
		db.redactions.where('evidenceId').equals(evidenceId).sortBy('at'),
	]);
	if (!piece) return;
	const reasons = new Map(claims.map(({ id, reason }) => [id, reason]));
	const isOther = (row: { evidenceId: string }): boolean => row.evidenceId !== evidenceId;
	for (const { releaseId, rows } of await holding(evidenceId)) {
		const taken: ReportRows = {
			...rows,
			evidence: rows.evidence.map((row) => (row.id === evidenceId ? piece : row)),
			captures: [...rows.captures.filter(isOther), ...(capture ? [capture] : [])],
			claims: rows.claims.map((row) => (isOther(row) ? row : { ...row, reason: reasons.get(row.id) ?? '' })),
			noteWords: rows.noteWords.map(([id, text]): [string, string] => (id === evidenceId ? [id, words?.text ?? ''] : [id, text])),
			redactions: [...rows.redactions.filter(isOther), ...redactions],
			texts: mask ? rows.texts.map((row) => ({ ...row, prose: maskTables(row.prose, evidenceId, mask) })) : rows.texts,
		};
		await db.releaseRows.put({ releaseId, rows: taken });
		const release = await db.releases.get(releaseId);
		if (!release) continue;
		const redacted = new Set(release.redacted).add(evidenceId);
		await db.releases.put({ ...release, assets: assetsOf(taken), redacted: [...redacted] });
	}
	if (mask) await maskTexts(evidenceId, mask);
}

/** A candidate has a handful of releases: they may all be in memory. */
const holding = (evidenceId: string) =>
	db.releaseRows.filter(({ rows }) => rows.evidence.some(({ id }) => id === evidenceId)).toArray();

/** The steps that could bring a masked table back are forgotten. */
async function maskTexts(evidenceId: string, mask: (text: string) => string): Promise<void> {
	const texts = await db.sectionTexts.filter(({ prose }) => copies(prose.content, evidenceId)).toArray();
	await db.sectionTexts.bulkPut(texts.map((row) => ({ ...row, prose: maskTables(row.prose, evidenceId, mask) })));
	const versions = await db.textVersions.filter(({ prose }) => copies(prose.content, evidenceId)).toArray();
	await db.textVersions.bulkPut(versions.map((row) => ({ ...row, prose: maskTables(row.prose, evidenceId, mask) })));
	await db.undoStacks.bulkDelete([...texts.map(({ id }) => id), ...versions.map(({ textId }) => textId)]);
}

const copies = (blocks: readonly ProseBlock[], evidenceId: string): boolean =>
	JSON.stringify(blocks).includes(`"evidenceId":"${evidenceId}","table"`);

const maskTables = (prose: Prose, evidenceId: string, mask: (text: string) => string): Prose => ({
	...prose,
	content: maskIn(prose.content, evidenceId, mask, false),
});

function maskIn(
	blocks: readonly ProseBlock[],
	evidenceId: string,
	mask: (text: string) => string,
	isInside: boolean,
): ProseBlock[] {
	const within = (inner: readonly ProseBlock[], inside = isInside): ProseBlock[] => maskIn(inner, evidenceId, mask, inside);
	return blocks.map((block): ProseBlock => {
		switch (block.type) {
			case 'paragraph':
			case 'heading':
				if (!isInside || !block.content) return block;
				return {
					...block,
					content: block.content.map((inline) => (inline.type === 'text' ? { ...inline, text: mask(inline.text) } : inline)),
				};
			case 'bulletList':
			case 'orderedList':
				return { ...block, content: block.content.map((item) => ({ ...item, content: within(item.content) })) };
			case 'blockquote':
				return { ...block, content: within(block.content) };
			case 'table': {
				const inside = isInside || block.attrs.source?.evidenceId === evidenceId;
				const content = block.content.map((row) => ({
					...row,
					content: row.content.map((cell) => ({ ...cell, content: within(cell.content, inside) })),
				}));
				return { ...block, content };
			}
			case 'image':
				return block;
		}
	});
}
