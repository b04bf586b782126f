// Versions of one page: pieces that name the earlier one they were taken to be compared with. Links may lead to a piece that is gone,
// or, after a merge of two machines, go in a circle: nothing here trusts them.

type Version = { id: string; createdAt: string; previous?: string | undefined };

/**
 * The nearest earlier version that `keeps` accepts; a version that was deleted or may not be shown is passed by. Null where there is
 * none.
 */
export function previousVersion<T extends Version>(
	pieces: ReadonlyMap<string, T>,
	piece: Version,
	keeps: (piece: T) => boolean,
): T | null {
	const seen = new Set([piece.id]);
	for (let id = piece.previous; id !== undefined && !seen.has(id);) {
		const found = pieces.get(id);
		if (found && keeps(found)) return found;
		seen.add(id);
		id = found?.previous;
	}
	return null;
}

/** The line of versions that each piece belongs to, oldest first; pieces that have no other version are left out. */
export function versionLines<T extends Version>(pieces: Iterable<T>, keeps: (piece: T) => boolean): Map<string, readonly T[]> {
	const byId = new Map<string, T>();
	for (const piece of pieces) byId.set(piece.id, piece);
	const linked = new Set<string>();
	for (const { id, previous } of byId.values()) if (previous !== undefined) linked.add(id).add(previous);
	const lines = new Map<string, T[]>();
	for (const id of linked) {
		const piece = byId.get(id);
		if (!piece || !keeps(piece)) continue;
		const first = firstOf(byId, id);
		const line = lines.get(first);
		if (line) line.push(piece);
		else lines.set(first, [piece]);
	}
	const found = new Map<string, readonly T[]>();
	for (const line of lines.values()) {
		if (line.length < 2) continue;
		const sorted = line.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
		for (const { id } of sorted) found.set(id, sorted);
	}
	return found;
}

/** The id that every version of a page leads back to; of a circle, the least id in it. */
function firstOf(pieces: ReadonlyMap<string, Version>, id: string): string {
	const seen = new Set<string>();
	for (let at = id; ;) {
		if (seen.has(at)) return circleOf(pieces, at).toSorted()[0] ?? at;
		seen.add(at);
		const previous = pieces.get(at)?.previous;
		if (previous === undefined) return at;
		at = previous;
	}
}

function circleOf(pieces: ReadonlyMap<string, Version>, start: string): string[] {
	const ids = [start];
	for (let at = pieces.get(start)?.previous; at !== undefined && at !== start; at = pieces.get(at)?.previous) ids.push(at);
	return ids;
}
