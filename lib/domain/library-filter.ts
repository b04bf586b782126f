// What the library shows: views, filters, and the query string that stands for them in the address bar.
import * as v from 'valibot';
import type { Claim } from './claim';
import { evidenceKinds, type Evidence } from './evidence';
import type { Framework } from './framework';

const day = v.pipe(v.string(), v.isoDate());

/** One parameter each, as the address bar writes them. A value that makes no sense counts as absent. */
const entries = {
	/** The view: "a-trier" has no competency yet, "corbeille" can still be restored. */
	tri: v.picklist(['a-trier', 'corbeille']),
	/** A competency, with all its criteria; or one criterion. */
	competence: v.pipe(v.string(), v.minLength(1)),
	type: v.picklist(evidenceKinds),
	/** Inclusive days. */
	du: day,
	au: day,
	/** A source of the veille, as its key in watch-sources.ts. */
	source: v.pipe(v.string(), v.minLength(1)),
	q: v.pipe(v.string(), v.regex(/\S/)),
} as const;

export type LibraryFilter = { [K in keyof typeof entries]?: v.InferOutput<(typeof entries)[K]> };

export function readFilter(query: Readonly<Record<string, string>>): LibraryFilter {
	const read = Object.entries(entries).flatMap(([name, schema]) => {
		const parsed = v.safeParse(schema, query[name]);
		return parsed.success ? [[name, parsed.output] as const] : [];
	});
	return Object.fromEntries(read) as LibraryFilter;
}

/** True when the candidate narrowed the view: "no match" and "nothing yet" are different sentences. */
export const isNarrowed = (filter: LibraryFilter): boolean =>
	Object.entries(filter).some(([name, value]) => name !== 'tri' && value !== undefined);

export type Library = {
	/** Newest first, deleted ones included. */
	pieces: readonly Evidence[];
	/** Claims by the id of their piece. */
	claims: ReadonlyMap<string, readonly Claim[]>;
};

type Context = {
	framework: Framework | null;
	/** The answer of the search to `q`, the best first; null while it is awaited. */
	found: readonly string[] | null;
	sourceOf: (piece: Evidence) => string;
};

/** The pieces a filter keeps: newest first, or the best match first when words are searched. */
export function filterPieces(
	{ pieces, claims }: Library,
	filter: LibraryFilter,
	{ framework, found, sourceOf }: Context,
): readonly Evidence[] {
	const nodes = filter.competence === undefined ? null : nodesUnder(framework, filter.competence);
	const from = filter.du === undefined ? '' : startOf(filter.du, 0);
	const to = filter.au === undefined ? '\uffff' : startOf(filter.au, 1);
	const keeps = (piece: Evidence): boolean =>
		(piece.deletedAt !== null) === (filter.tri === 'corbeille') &&
		(filter.tri !== 'a-trier' || !claims.has(piece.id)) &&
		(!filter.type || piece.kind === filter.type) &&
		piece.createdAt >= from &&
		piece.createdAt < to &&
		(!nodes || (claims.get(piece.id) ?? []).some((claim) => claim.frameworkId === framework?.id && nodes.has(claim.nodeId))) &&
		(!filter.source || sourceOf(piece) === filter.source);
	if (filter.q === undefined || found === null) return pieces.filter(keeps);
	const byId = new Map(pieces.map((piece) => [piece.id, piece]));
	return found.flatMap((id) => byId.get(id) ?? []).filter(keeps);
}

/** A competency and its criteria; anything else stands for itself. */
function nodesUnder(framework: Framework | null, nodeId: string): ReadonlySet<string> {
	const isCompetency = framework?.competencies.some((competency) => competency.id === nodeId);
	const criteria = isCompetency ? framework?.criteria.filter((criterion) => criterion.attachedTo.includes(nodeId)) : [];
	return new Set([nodeId, ...(criteria ?? []).map((criterion) => criterion.id)]);
}

/** The instant at which a day begins here, `after` days later. */
function startOf(isoDay: string, after: number): string {
	const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number);
	return new Date(year, month - 1, date + after).toISOString();
}
