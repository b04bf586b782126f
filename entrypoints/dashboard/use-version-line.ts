// The living versions of the page of a piece, oldest first, out of the library in memory.
import { useMemo } from 'preact/hooks';
import type { Evidence } from '../../lib/domain/evidence';
import { previousVersion } from '../../lib/domain/versions';
import { useApp } from './app-state';

export type VersionLine = {
	/** One piece where it is alone; none when it is gone. */
	versions: readonly Evidence[];
	/** The one a piece is compared with when nothing else is asked for. */
	previousOf: (piece: Evidence) => Evidence | null;
};

export function useVersionLine(id: string): VersionLine {
	const { library } = useApp();
	const pieces = library.pieces.value;
	const lines = library.versions.value;
	return useMemo(() => {
		const byId = new Map(pieces.map((piece) => [piece.id, piece]));
		const own = byId.get(id);
		const versions = lines.get(id) ?? (own && own.deletedAt === null ? [own] : []);
		return {
			versions,
			previousOf: (piece) =>
				previousVersion(byId, piece, isAlive) ?? versions.findLast((other) => other.createdAt < piece.createdAt) ?? null,
		};
	}, [pieces, lines, id]);
}

const isAlive = (piece: Evidence): boolean => piece.deletedAt === null;
