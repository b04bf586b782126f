// Files that the background kept and could not read: it has no worker for it. A page of ours reads them, whichever is open next.
import { instant } from '../domain/clock';
import type { Evidence, EvidenceFile } from '../domain/evidence';
import { removeUnusedAssets, sha256Of, storeHashed } from './asset-repository';
import { db } from './database';

export type UnreadPiece = Evidence & { file: EvidenceFile };

/** Living pieces whose file waits to be read, newest first. */
export async function unreadPieces(): Promise<UnreadPiece[]> {
	const rows = await db.evidence.where('file.sha256').above('').toArray();
	return rows
		.filter((row): row is UnreadPiece => row.deletedAt === null && row.file?.unread === true)
		.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Puts the words and the pictures of a file in its piece. Nothing happens when the piece has another file by now. */
export async function keepReading(
	piece: UnreadPiece,
	text: string,
	pictures: { thumbnail: Blob | null; picture: Blob | null },
): Promise<void> {
	const [thumbnail, screenshot] = await Promise.all([hashed(pictures.thumbnail), hashed(pictures.picture)]);
	const blobs = new Map([thumbnail, screenshot].flatMap((picture) => (picture ? [[picture.sha256, picture.blob]] : [])));
	const { unread: _, ...file } = piece.file;
	await db.transaction('rw', db.evidence, db.texts, db.captures, db.assets, async () => {
		const row = await db.evidence.get(piece.id);
		if (!row?.file?.unread || row.file.sha256 !== file.sha256) return;
		await storeHashed(blobs);
		const seen = {
			thumbnail: thumbnail?.sha256 ?? row.thumbnail,
			screenshot: screenshot?.sha256 ?? row.screenshot,
		};
		await db.evidence.update(piece.id, { file, ...seen, updatedAt: instant() });
		await db.texts.put({ evidenceId: piece.id, text });
		const assets = [file.sha256, ...Object.values(seen)].filter((sha256) => sha256 !== null);
		await db.captures
			.where('evidenceId')
			.equals(piece.id)
			.modify({ assets: [...new Set(assets)] });
	});
	await removeUnusedAssets();
}

const hashed = async (blob: Blob | null): Promise<{ sha256: string; blob: Blob } | null> =>
	blob && { sha256: await sha256Of(blob), blob };
