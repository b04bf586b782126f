// What a search knows of a piece: its facts and the candidate's words at once, the beginning of the page's text later.
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';

export type PieceFacts = { id: string; title: string; site: string; author: string; words: string; quote: string };
/** How much a word weighs by where it stands; in the page's text it weighs 1. */
export const factWeights = [
	['title', 12],
	['words', 9],
	['author', 6],
	['site', 6],
	['quote', 6],
] as const satisfies [Exclude<keyof PieceFacts, 'id'>, number][];

export function pieceFacts(piece: Evidence, claims: readonly Claim[]): PieceFacts {
	return {
		id: piece.id,
		title: piece.title,
		// Where a page has its site, a file has its name and a note its place.
		site: [piece.site, piece.file?.name, piece.occasion?.place].filter(Boolean).join(' '),
		author: [piece.author, piece.publisher, piece.source.name].join(' '),
		words: [piece.statement, piece.note, ...claims.map((claim) => claim.reason)].join(' '),
		quote: piece.quote,
	};
}

/** How much of each page's text is indexed: whole articles in an ordinary library, their first 350 words among 10,000. */
export const textBound = (pieces: number): number =>
	Math.max(2_000, Math.min(50_000, Math.floor(20_000_000 / Math.max(1, pieces))));

/** The text up to the bound, cut between words. */
export function beginning(text: string, bound: number): string {
	if (text.length <= bound) return text;
	const space = text.lastIndexOf(' ', bound);
	return text.slice(0, space > 0 ? space : bound);
}
