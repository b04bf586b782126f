// The whole library in memory, as signals: the first rows at once, then all of them, then every change one by one.
// Ten thousand light rows are some 15 MB; in return every filter, count and scroll answers without asking the database.
import { batch, computed, signal } from '@preact/signals';
import { claimsOfAll } from '../../lib/db/claim-repository';
import {
	claimsAfter,
	claimsByIds,
	evidenceAfter,
	evidenceByIds,
	newestEvidence,
	openJobs,
} from '../../lib/db/library-repository';
import { onRowsChange, type ChangedKeys, type WatchedTable } from '../../lib/db/row-changes';
import type { Job } from '../../lib/domain/capture';
import type { Claim } from '../../lib/domain/claim';
import { originOf, type Evidence } from '../../lib/domain/evidence';
import { versionLines } from '../../lib/domain/versions';
import { watchSources } from '../../lib/domain/watch-sources';

/** More than a screenful; the rest comes in chunks short enough to draw in between. */
const firstRows = 40;
const chunk = 400;

/** opening: nothing read yet · begun: the newest rows are there · whole: all of them are. */
export type LibraryStage = 'opening' | 'begun' | 'whole' | 'failed';

export class LibraryStore {
	readonly stage = signal<LibraryStage>('opening');
	readonly failure = signal<Error | null>(null);
	/** Newest first; deleted ones included, emptied tombstones left out. */
	readonly pieces = signal<readonly Evidence[]>([]);
	readonly jobs = signal<ReadonlyMap<string, Job>>(new Map());
	private readonly claimRows = signal<ReadonlyMap<string, Claim>>(new Map());

	/** Claims by the id of their piece, in no order. */
	readonly claims = computed<ReadonlyMap<string, readonly Claim[]>>(() =>
		Map.groupBy(this.claimRows.value.values(), (claim) => claim.evidenceId),
	);
	readonly claimList = computed<readonly Claim[]>(() => [...this.claimRows.value.values()]);
	readonly living = computed(() => this.pieces.value.filter((piece) => piece.deletedAt === null));
	readonly livingIds = computed<ReadonlySet<string>>(() => new Set(this.living.value.map((piece) => piece.id)));
	readonly sources = computed(() => watchSources(this.living.value));
	/** Living pieces that have another version, with all of their line, oldest first. */
	readonly versions = computed(() => versionLines(this.pieces.value, (piece) => piece.deletedAt === null));
	readonly untagged = computed(() => this.living.value.filter((piece) => !this.claims.value.has(piece.id)).length);

	private work: Promise<void> = Promise.resolve();

	/** Begins to read; returns what ends the watch. */
	open(): () => void {
		const stop = onRowsChange(['evidence', 'claims', 'jobs'], (table, keys) => this.queue(() => this.follow(table, keys)));
		this.queue(() => this.fill());
		return stop;
	}

	/** One read at a time, in the order the changes came. */
	private queue(step: () => Promise<void>): void {
		this.work = this.work.then(step).catch((error: unknown) => {
			console.error(error);
			this.failure.value = error instanceof Error ? error : new Error(String(error));
			if (this.stage.value !== 'whole') this.stage.value = 'failed';
		});
	}

	private async fill(): Promise<void> {
		if (this.stage.value === 'opening') {
			const newest = await newestEvidence(firstRows);
			const claims = await claimsOfAll(newest.map((piece) => piece.id));
			// Together: a row without its claims would say for an instant that it has none.
			batch(() => {
				this.claimRows.value = new Map(claims.map((claim) => [claim.id, claim]));
				this.pieces.value = newest.filter(isKept);
				this.stage.value = 'begun';
			});
		}
		const [pieces, claims] = [await readAll(evidenceAfter), await readAll(claimsAfter)];
		this.jobs.value = await readJobs();
		this.claimRows.value = new Map(claims.map((claim) => [claim.id, claim]));
		this.pieces.value = pieces.filter(isKept).toSorted(newestFirst);
		this.stage.value = 'whole';
	}

	private async follow(table: WatchedTable, keys: ChangedKeys): Promise<void> {
		if (table === 'jobs') this.jobs.value = await readJobs();
		else if (keys === 'all') await this.fill();
		else if (table === 'evidence') await this.followPieces(keys);
		else await this.followClaims(keys);
	}

	private async followPieces(keys: readonly string[]): Promise<void> {
		const changed = (await evidenceByIds(keys)).filter(isKept);
		const touched = new Set(keys);
		this.pieces.value = [...this.pieces.value.filter((piece) => !touched.has(piece.id)), ...changed].toSorted(newestFirst);
	}

	private async followClaims(keys: readonly string[]): Promise<void> {
		const present = await claimsByIds(keys);
		const rows = new Map(this.claimRows.value);
		for (const key of keys) rows.delete(key);
		for (const claim of present) rows.set(claim.id, claim);
		this.claimRows.value = rows;
	}
}

const newestFirst = (a: Evidence, b: Evidence): number => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0);

/** A tombstone whose content was purged has nothing left to show. */
const isKept = (piece: Evidence): boolean =>
	piece.deletedAt === null || piece.title !== '' || piece.url !== '' || originOf(piece) !== 'page';

const readJobs = async (): Promise<Map<string, Job>> => new Map((await openJobs()).map((job) => [job.evidenceId, job]));

/** A whole table, in chunks, the page drawing in between. */
async function readAll<T extends { id: string }>(read: (after: string, limit: number) => Promise<T[]>): Promise<T[]> {
	const all: T[] = [];
	for (;;) {
		const rows = await read(all.at(-1)?.id ?? '', chunk);
		all.push(...rows);
		if (rows.length < chunk) return all;
	}
}
