// The sources of the veille: pieces of that kind, gathered by the name the candidate gave their source, or by site.
import type { Evidence, SourceKind } from './evidence';

export type WatchSourceGroup = {
	/** Stands for the source in an address: two spellings that differ by case are one. */
	key: string;
	name: string;
	site: string;
	/** As the newest piece that says it has it. */
	kind: SourceKind | null;
	reliability: string;
	pieces: number;
	/** Instant of the newest piece. */
	last: string;
};

export const sourceKey = ({ source, site }: Pick<Evidence, 'source' | 'site'>): string =>
	(source.name.trim() || site).toLowerCase();

/** What is needed of a piece to tell its source. */
export type WatchedPiece = Pick<Evidence, 'kind' | 'deletedAt' | 'source' | 'site' | 'createdAt'>;

/** Sources with most pieces first; deleted pieces count for nothing. */
export function watchSources(pieces: readonly WatchedPiece[]): WatchSourceGroup[] {
	const groups = Map.groupBy(
		pieces.filter((piece) => piece.kind === 'watch-source' && piece.deletedAt === null),
		sourceKey,
	);
	return [...groups]
		.map(([key, members]) =>
			groupOf(
				key,
				members.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
			),
		)
		.toSorted((a, b) => b.pieces - a.pieces || a.name.localeCompare(b.name, 'fr'));
}

function groupOf(key: string, newestFirst: readonly WatchedPiece[]): WatchSourceGroup {
	const said = <T>(read: (piece: WatchedPiece) => T | null): T | null =>
		newestFirst.map(read).find((value) => value !== null && value !== '') ?? null;
	return {
		key,
		name: said((piece) => piece.source.name.trim() || piece.site) ?? '',
		site: said((piece) => piece.site) ?? '',
		kind: said((piece) => piece.source.kind),
		reliability: said((piece) => piece.source.reliability.trim()) ?? '',
		pieces: newestFirst.length,
		last: newestFirst[0]?.createdAt ?? '',
	};
}
