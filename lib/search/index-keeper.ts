// Fills the index from the database, and keeps it true: every changed row is read again, alone.
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import {
	claimsAfter,
	claimsByIds,
	countAllEvidence,
	evidenceAfter,
	evidenceByIds,
	textsAfter,
	textsByIds,
} from '../db/library-repository';
import { claimsOfAll } from '../db/claim-repository';
import { onRowsChange, type ChangedKeys, type WatchedTable } from '../db/row-changes';
import { beginning, pieceFacts, textBound } from './piece-document';
import type { PieceIndex } from './piece-index';
import type { SearchProgress } from './search-protocol';

/** Between two chunks a waiting question is answered: a chunk is some 40 ms of work. */
const factChunk = 400;
const textChunk = 40;

export class IndexKeeper {
	private claimPieces = new Map<string, string>();
	private bound = textBound(0);

	constructor(
		private readonly index: PieceIndex,
		private readonly onProgress: (progress: SearchProgress) => void,
	) {}

	/** Reads everything once; changes are followed from the first moment. */
	async start(): Promise<void> {
		let work: Promise<void> = this.fill();
		onRowsChange(['evidence', 'claims', 'texts'], (table, keys) => {
			work = work
				.then(() => (keys === 'all' ? this.fill() : this.refresh(table, keys)))
				.catch((error: unknown) => console.error(error));
		});
		await work;
	}

	private async fill(): Promise<void> {
		const total = await countAllEvidence();
		this.bound = textBound(total);
		const claims = new Map<string, Claim[]>();
		for await (const rows of chunks(claimsAfter, 2_000, (row) => row.id)) {
			for (const claim of rows) {
				this.claimPieces.set(claim.id, claim.evidenceId);
				claims.set(claim.evidenceId, [...(claims.get(claim.evidenceId) ?? []), claim]);
			}
		}
		let indexed = 0;
		for await (const rows of chunks(evidenceAfter, factChunk, (row) => row.id)) {
			for (const piece of rows) this.index.putFacts(pieceFacts(piece, claims.get(piece.id) ?? []));
			indexed += rows.length;
			this.onProgress({ indexed: indexed / 2, total });
		}
		let read = 0;
		for await (const rows of chunks(textsAfter, textChunk, (row) => row.evidenceId)) {
			for (const { evidenceId, text } of rows) this.index.putText(evidenceId, beginning(text, this.bound));
			read += rows.length;
			if (read % (textChunk * 10) === 0) this.onProgress({ indexed: (indexed + read) / 2, total });
		}
		this.onProgress({ indexed: total, total });
	}

	private async refresh(table: WatchedTable, keys: Exclude<ChangedKeys, 'all'>): Promise<void> {
		if (table === 'texts') return this.refreshTexts(keys);
		if (table === 'evidence') return this.refreshFacts(keys);
		const claims = await claimsByIds(keys);
		const before = keys.map((key) => this.claimPieces.get(key));
		for (const claim of claims) this.claimPieces.set(claim.id, claim.evidenceId);
		const pieces = new Set([...before, ...claims.map((claim) => claim.evidenceId)]);
		return this.refreshFacts([...pieces].filter((id) => id !== undefined));
	}

	private async refreshTexts(ids: readonly string[]): Promise<void> {
		for (const { evidenceId, text } of await textsByIds(ids)) this.index.putText(evidenceId, beginning(text, this.bound));
	}

	private async refreshFacts(ids: readonly string[]): Promise<void> {
		const [pieces, claims] = await Promise.all([evidenceByIds(ids), claimsOfAll(ids)]);
		const present = new Map<string, Evidence>(pieces.map((piece) => [piece.id, piece]));
		for (const id of ids) {
			const piece = present.get(id);
			if (piece)
				this.index.putFacts(
					pieceFacts(
						piece,
						claims.filter((claim) => claim.evidenceId === id),
					),
				);
			else this.index.remove(id);
		}
		const total = await countAllEvidence();
		this.onProgress({ indexed: total, total });
	}
}

/** Walks a table by its primary key, `size` rows at a time. */
async function* chunks<T>(
	read: (after: string, limit: number) => Promise<T[]>,
	size: number,
	keyOf: (row: T) => string,
): AsyncGenerator<T[]> {
	let after = '';
	for (;;) {
		const rows = await read(after, size);
		const last = rows.at(-1);
		if (last === undefined) return;
		yield rows;
		if (rows.length < size) return;
		after = keyOf(last);
	}
}
